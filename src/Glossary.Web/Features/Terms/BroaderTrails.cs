using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Terms;

/// <summary>The ways from the most general Term down to one: a Term may have several parents, and so may they.</summary>
internal static class BroaderTrails
{
    private const int MostTrails = 4;
    private const int Deepest = 8;

    /// <summary>The trails, each from the most general Term to the Term's parent; none for a Term without parents.</summary>
    internal static IReadOnlyList<IReadOnlyList<TermSummary>> Of(ITermIndex index, PublishedTerm term) =>
        [.. Above(index, term, [term.Summary.Id]).Take(MostTrails)];

    private static IEnumerable<IReadOnlyList<TermSummary>> Above(ITermIndex index, PublishedTerm term, IReadOnlyList<Guid> below)
    {
        foreach (var parent in term.Relations.Where(relation => relation.Kind == RelationKind.Broader).Select(relation => relation.Term))
        {
            // Nothing forbids a circle; a trail ends before it comes round.
            var further = below.Count < Deepest && index.Find(parent.Key) is { } above && !below.Contains(parent.Id)
                ? Above(index, above, [.. below, parent.Id]).Take(MostTrails).ToList()
                : [];
            foreach (var trail in further.Count > 0 ? further : [[]])
            {
                if (!below.Contains(parent.Id))
                {
                    yield return [.. trail, parent];
                }
            }
        }
    }
}
