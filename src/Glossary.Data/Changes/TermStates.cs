using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>How <paramref name="answer"/> stands.</summary>
    public static NoCounterpartState Of(NoCounterpart answer, string term, string vocabulary) => new(term, vocabulary, answer.Status, answer.Rationale);

    /// <summary>How <paramref name="term"/> stands, its relations read from the database.</summary>
    public static async Task<TermState> ReadAsync(GlossaryDbContext db, Term term, TermKey key, string? replacedBy, CancellationToken cancellationToken)
    {
        var relations = await db.Relations.AsNoTracking().Where(relation => relation.SubjectId == term.Id || relation.ObjectId == term.Id).ToListAsync(cancellationToken);
        var others = relations.Select(relation => relation.SeenFrom(term.Id)).ToList();
        Guid[] ids = [.. others.Select(seen => seen.Other)];
        var slugs = await db.Terms.Where(other => ids.Contains(other.Id)).Select(other => new { other.Id, other.Slug }).ToDictionaryAsync(other => other.Id, other => other.Slug, cancellationToken);
        return Of(term, key.ToString(), others.Select(seen => (seen.Kind, $"{key.Vocabulary}/{slugs[seen.Other]}")), replacedBy);
    }

    /// <summary>By kind, then key, so that the same relations always make the same state.</summary>
    internal static IEnumerable<RelationState> InOrder(IEnumerable<RelationState> relations) =>
        relations.OrderBy(relation => relation.Kind).ThenBy(relation => relation.Term, StringComparer.Ordinal);
}
