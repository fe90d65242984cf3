namespace Glossary.Core.Meetings;

/// <summary>How long meetings are kept.</summary>
/// <param name="Lull">After the last word; then a meeting is deleted, as if it had never been.</param>
/// <param name="Sheet">After the end; so long its words can be fetched.</param>
public sealed record MeetingTimes(TimeSpan Lull, TimeSpan Sheet);
