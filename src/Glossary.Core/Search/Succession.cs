using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>What to say instead of a Term that is out of use.</summary>
public static class Succession
{
    /// <summary>The Term at the end of the chain of successors, since a successor may have been replaced in its turn; null when <paramref name="term"/> has none.</summary>
    public static TermSummary? Successor(this ITermIndex index, PublishedTerm term)
    {
        // The database refuses circles; a snapshot between two changes might still show one.
        var seen = new HashSet<Guid> { term.Summary.Id };
        var last = term.ReplacedBy;
        while (last is { Status: Status.Deprecated } && seen.Add(last.Id) && index.Find(last.Key)?.ReplacedBy is { } next)
        {
            last = next;
        }

        return last;
    }
}
