namespace Glossary.Core.Meetings;

/// <summary>What was said between two moments of a recording, as a caption shows it.</summary>
/// <param name="Start">From when.</param>
/// <param name="End">Until when.</param>
/// <param name="Lines">What the caption shows, without markup.</param>
public sealed record Caption(TimeSpan Start, TimeSpan End, IReadOnlyList<string> Lines);
