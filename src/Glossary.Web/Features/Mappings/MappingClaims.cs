using Glossary.Core.Mappings;
using Glossary.Data;
using Glossary.Data.Proposals;

namespace Glossary.Web.Features.Mappings;

/// <summary>Sets what a Mapping would say against what others say already.</summary>
internal static class MappingClaims
{
    /// <summary>What speaks against it; <paramref name="mapping"/> is the one that says it, if it is there already.</summary>
    internal static async Task<IReadOnlyList<string>> ContradictionsAsync(GlossaryDbContext db, Guid? mapping, Guid source, Guid target, MappingClaim claim, CancellationToken cancellationToken)
    {
        var standing = await StandingClaim.ReadAsync(db, [source, target], cancellationToken);
        return [.. Contradictions.Of(claim, [.. standing.Where(other => other.Id != mapping).Select(other => other.Claim)])];
    }
}
