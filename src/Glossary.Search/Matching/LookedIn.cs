using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Where a look-up looks, and for how much.</summary>
/// <param name="Segments">The segments of the snapshot.</param>
/// <param name="Filter">Which Terms are looked among.</param>
/// <param name="Enough">How many of the best Terms of each kind are enough.</param>
/// <param name="IsUnfinished">Whether somebody is still typing.</param>
internal readonly record struct LookedIn(Segment[] Segments, TermFilter Filter, int Enough, bool IsUnfinished);
