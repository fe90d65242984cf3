using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads who changed a Term, when, why and how.</summary>
internal static class TermHistory
{
    internal static void MapTermHistory(this IEndpointRouteBuilder routes) => routes.MapGet("/terms/{vocabulary}/{slug}/history", HandleAsync)
        .WithName("getTermHistory")
        .WithSummary("What happened to a Term, newest first")
        .WithDescription("Each change with who made it, when, why, and the Term before and after.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Page<RevisionResponse>>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary, string slug, int? limit, string? cursor, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var term = await db.Terms.Where(row => row.Vocabulary!.Slug == vocabulary && row.Slug == slug).Select(row => new { row.Id, row.Status }).SingleOrDefaultAsync(cancellationToken);
        if (term is null || (term.Status == Core.Terms.Status.Draft && http.User.Identity?.IsAuthenticated != true))
        {
            return Problems.NotFound($"There is no Term {vocabulary}/{slug}.");
        }

        var before = position?.Number ?? int.MaxValue;
        var revisions = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == term.Id && row.Number < before)
            .OrderByDescending(row => row.Number).Take(take + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<RevisionResponse>>(revisions), take, item => new Position(item.Number)));
    }

    internal sealed record Position(int Number);
}

/// <summary>One change: who, when, why, before, after.</summary>
public sealed record RevisionResponse
{
    /// <summary>Counts the Term's changes, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The Term before; null when it was made by this change.</summary>
    public required TermState? Before { get; init; }

    /// <summary>The Term after.</summary>
    public required TermState After { get; init; }
}
