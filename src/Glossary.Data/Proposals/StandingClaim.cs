using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Proposals;

/// <summary>What a Mapping in use says of its two Terms.</summary>
/// <param name="Id">The Mapping's id.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Status">How far it has come.</param>
public sealed record StandingClaim(Guid Id, MappingClaim Claim, Status Status)
{
    /// <summary>The Mappings in use of these Terms, and those of the Terms that these are the same as.</summary>
    public static async Task<IReadOnlyList<StandingClaim>> ReadAsync(GlossaryDbContext db, IReadOnlyCollection<Guid> terms, CancellationToken cancellationToken)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var same = db.Mappings.Where(row => row.Status != Status.Deprecated && row.Relation == MappingRelation.ExactMatch && (terms.Contains(row.SourceId) || terms.Contains(row.TargetId)));
        Guid[] near = [.. terms, .. await same.Select(row => row.SourceId).Union(same.Select(row => row.TargetId)).ToListAsync(cancellationToken)];
        return await db.Mappings.Where(row => row.Status != Status.Deprecated && (near.Contains(row.SourceId) || near.Contains(row.TargetId)))
            .Select(row => new StandingClaim(
                row.Id,
                new(row.Source!.Vocabulary!.Slug + "/" + row.Source.Slug, row.Target!.Vocabulary!.Slug + "/" + row.Target.Slug, row.Relation),
                row.Status))
            .ToListAsync(cancellationToken);
    }
}
