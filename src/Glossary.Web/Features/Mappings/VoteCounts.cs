using System.Security.Claims;
using Glossary.Core.Accounts;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Reads, for stewards, how people voted on the Mappings of a Term.</summary>
public sealed class VoteCounts(GlossaryDatabase database)
{
    /// <summary>The votes by Mapping; null for whoever is steward of neither side, and while PostgreSQL is out of reach: the page is readable without them.</summary>
    public async Task<ILookup<Guid, MappingVote>?> OfAsync(ClaimsPrincipal reader, PublishedTerm term, CancellationToken cancellationToken)
    {
        var author = new Author(reader);
        if (!author.IsKnown || !author.Has(Role.Steward))
        {
            return null;
        }

        Guid[] ids = [.. term.Mappings.Where(mapping => author.MayWrite(term.Summary.Vocabulary) || author.MayWrite(mapping.Term.Vocabulary)).Select(mapping => mapping.Id)];
        try
        {
            await using var db = database.CreateContext();
            return (await db.MappingVotes.AsNoTracking().Where(vote => ids.Contains(vote.MappingId)).OrderBy(vote => vote.At).ToListAsync(cancellationToken)).ToLookup(vote => vote.MappingId);
        }
        catch (Exception exception) when (DatabaseFault.IsOutOfReach(exception))
        {
            return null;
        }
    }
}
