using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Publishing;

/// <summary>Puts procedures together as the index keeps them.</summary>
internal static class PublishedProcedures
{
    /// <summary>Those of <paramref name="procedures"/> that are published.</summary>
    internal static async Task<IReadOnlyCollection<PublishedProcedure>> ReadAsync(GlossaryDbContext db, IQueryable<Procedure> procedures, CancellationToken cancellationToken)
    {
        var found = await procedures.AsNoTracking().Include(procedure => procedure.Topics).Where(procedure => procedure.Status != Status.Draft)
            .OrderBy(procedure => procedure.Id).ToListAsync(cancellationToken);
        return Of(found, await KeysAsync(db, found, cancellationToken));
    }

    /// <summary>Those of <paramref name="procedures"/> that are published, in the order of their ids.</summary>
    internal static IReadOnlyCollection<PublishedProcedure> Of(IEnumerable<Procedure> procedures, IReadOnlyDictionary<Guid, TermKey> keys) =>
    [
        .. procedures.Where(procedure => procedure.Status != Status.Draft).OrderBy(procedure => procedure.Id)
            .Select(procedure => new PublishedProcedure(procedure.Id, procedure.Slug, procedure.Content(keys), procedure.Status, procedure.Revision, procedure.UpdatedAt)),
    ];

    private static async Task<Dictionary<Guid, TermKey>> KeysAsync(GlossaryDbContext db, IEnumerable<Procedure> procedures, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. procedures.SelectMany(procedure => procedure.Steps).SelectMany(step => step.Terms).Select(term => term.TermId).Distinct()];
        return await db.Terms.Where(term => ids.Contains(term.Id)).Select(term => new { term.Id, Vocabulary = term.Vocabulary!.Slug, term.Slug })
            .ToDictionaryAsync(term => term.Id, term => new TermKey(term.Vocabulary, term.Slug), cancellationToken);
    }
}
