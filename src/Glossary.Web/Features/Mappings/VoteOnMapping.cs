using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Says whether a Mapping is right, and what is wrong with it; its stewards read it.</summary>
internal static class VoteOnMapping
{
    internal static void MapVoteOnMapping(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPut("/mappings/{id:guid}/vote", HandleAsync))
            .RequireAuthorization(Author.KnownPolicy)
            .WithName("voteOnMapping")
            .WithSummary("Say whether a Mapping is right")
            .WithDescription("One vote a person; another one replaces it. A vote against says what is wrong.");
        Describe(routes.MapGet("/mappings/{id:guid}/votes", ListAsync))
            .RequireAuthorization(Author.WritePolicy)
            .WithName("listVotes")
            .WithSummary("What people think of a Mapping")
            .WithDescription("For the stewards of its two sides.");
    }

    /// <summary>Votes for or against it.</summary>
    /// <returns>Whether there is such a Mapping in use.</returns>
    internal static async Task<bool> VoteAsync(GlossaryDbContext db, Guid id, Author author, bool isInFavour, VoteReason? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await db.Mappings.AnyAsync(row => row.Id == id && (row.Status == Status.Proposed || row.Status == Status.Agreed), cancellationToken))
        {
            return false;
        }

        var (voter, name) = (author.Id, author.Name);
        if (await db.MappingVotes.SingleOrDefaultAsync(row => row.MappingId == id && row.VoterId == voter, cancellationToken) is { } former)
        {
            former.Change(isInFavour, reason, now);
        }
        else
        {
            db.Add(new MappingVote(id, voter, name, reason, isInFavour, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static async Task<Results<Ok<VoteBody>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        Guid id, VoteBody body, GlossaryDbContext db, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Require(body.IsInFavour is not null, "isInFavour", "Say true when the mapping is right, false when it is not.");
        faults.Require(body.IsInFavour != false || body.Reason is not null, "reason", "Say what is wrong: wrongScope, wrongLevel, onlyOverlaps or incompatible.");
        faults.Require(body.IsInFavour != true || body.Reason is null, "reason", "Leave the reason out when the mapping is right.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        return await VoteAsync(db, id, new Author(http.User), body.IsInFavour!.Value, body.Reason, clock.GetUtcNow(), cancellationToken)
            ? TypedResults.Ok(body)
            : Problems.NotFound($"There is no mapping {id} in use; /api/v1/mappings lists them.");
    }

    private static async Task<Results<Ok<Page<CastVoteResponse>>, ProblemHttpResult>> ListAsync(Guid id, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var author = new Author(http.User);
        var ends = await db.Mappings.Where(row => row.Id == id).Select(row => new { Source = row.Source!.Vocabulary!.Slug, Target = row.Target!.Vocabulary!.Slug }).SingleOrDefaultAsync(cancellationToken);
        if (ends is null)
        {
            return Problems.NotFound($"There is no mapping {id}; /api/v1/mappings lists them.");
        }

        if (!author.Has(Role.Administrator) && !author.MayWrite(ends.Source) && !author.MayWrite(ends.Target))
        {
            return Problems.Forbidden($"Votes are for the stewards of {ends.Source} and {ends.Target}.");
        }

        var votes = await db.MappingVotes.AsNoTracking().Where(row => row.MappingId == id).OrderBy(row => row.At)
            .Select(row => new CastVoteResponse(row.Voter, row.IsInFavour, row.Reason, row.At)).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<CastVoteResponse>(votes, null));
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}

/// <summary>A vote.</summary>
public sealed record VoteBody
{
    /// <summary>Whether the Mapping is right.</summary>
    public bool? IsInFavour { get; init; }

    /// <summary>What is wrong with it; null when it is right.</summary>
    public VoteReason? Reason { get; init; }
}

/// <summary>What somebody thinks of a Mapping.</summary>
/// <param name="Voter">Who.</param>
/// <param name="IsInFavour">Whether they hold it to be right.</param>
/// <param name="Reason">What they hold to be wrong; null when nothing is.</param>
/// <param name="At">When they voted.</param>
public sealed record CastVoteResponse(string Voter, bool IsInFavour, VoteReason? Reason, DateTimeOffset At);
