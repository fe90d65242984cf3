using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Data.Changes;

/// <summary>Takes down how a Term or Mapping stands, for its Revision.</summary>
public static class TermStates
{
    /// <summary>How <paramref name="term"/> stands.</summary>
    /// <param name="term">The Term.</param>
    /// <param name="key">Its key.</param>
    /// <param name="relations">Its relations, read from its own end, with the other Terms' keys.</param>
    /// <param name="replacedBy">Its successor's key.</param>
    public static TermState Of(Term term, string key, IEnumerable<(RelationKind Kind, string Key)> relations, string? replacedBy) =>
        new(key, term.Status, replacedBy, term.Content, [.. InOrder(relations.Select(relation => new RelationState(relation.Kind, relation.Key)))], term.ReviewOn);

    /// <summary>How <paramref name="mapping"/> stands.</summary>
    public static MappingState Of(Mapping mapping, string source, string target) => new(source, target, mapping.Status, mapping.Content);

    /// <summary>By kind, then key, so that the same relations always make the same state.</summary>
    internal static IEnumerable<RelationState> InOrder(IEnumerable<RelationState> relations) =>
        relations.OrderBy(relation => relation.Kind).ThenBy(relation => relation.Term, StringComparer.Ordinal);
}
