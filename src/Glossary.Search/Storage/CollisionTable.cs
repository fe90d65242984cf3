using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Storage;

/// <summary>Finds labels that mean something else elsewhere.</summary>
internal static class CollisionTable
{
    /// <summary>The collisions among Terms; deprecated ones collide with nothing.</summary>
    public static IReadOnlyList<Collision> Of(IEnumerable<PublishedTerm> terms)
    {
        var named =
            from term in terms
            where term.Summary.Status != Status.Deprecated
            from label in term.Labels
            where label.Kind != LabelKind.Hidden
            let folded = FoldedText.OfLabel(label.Text)
            where folded.Form.Length > 0
            group (label.Text, Term: term) by folded.Key;
        return [.. named
            .Where(group => group.Select(name => name.Term.Summary.Vocabulary).Distinct().Skip(1).Any())
            .Select(group => Of([.. group]))
            .OrderBy(collision => collision.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(collision => collision.Label, StringComparer.Ordinal)];
    }

    private static Collision Of((string Text, PublishedTerm Term)[] names)
    {
        var terms = names.Select(name => name.Term).DistinctBy(term => term.Summary.Id)
            .OrderBy(term => term.Summary.Vocabulary, StringComparer.Ordinal).ThenBy(term => term.Summary.Slug, StringComparer.Ordinal).ToArray();
        var ids = terms.Select(term => term.Summary.Id).ToHashSet();
        var label = names.GroupBy(name => name.Text).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var mapping = terms
            .SelectMany(term => term.Mappings)
            .Where(mapping => ids.Contains(mapping.Term.Id))
            .OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend)
            .FirstOrDefault();
        return new(label, [.. terms.Select(term => term.Summary)], mapping);
    }
}
