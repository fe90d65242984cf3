using Glossary.Core;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads the Revisions of one thing, newest first, and compares any two of them: alike for whatever has a history.</summary>
internal static class RevisionList
{
    /// <summary>A part of the list.</summary>
    internal static async Task<Results<Ok<Page<TResponse>>, ValidationProblem, ProblemHttpResult>> ReadAsync<TResponse>(
        Guid subject, int? limit, string? cursor, Func<TResponse, int> number, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var before = position?.Number ?? int.MaxValue;
        var revisions = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == subject && row.Number < before)
            .OrderByDescending(row => row.Number).Take(take + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<TResponse>>(revisions), take, item => new Position(number(item))));
    }

    /// <summary>What two of them say differently.</summary>
    internal static async Task<Results<Ok<DifferenceResponse>, ValidationProblem, ProblemHttpResult>> CompareAsync(
        Guid subject, int from, int to, GlossaryDbContext db, CancellationToken cancellationToken)
    {
        if (from < 0 || from >= to)
        {
            return Problems.Invalid("to", "Name the earlier revision first; 0 stands for the time before it was made.");
        }

        return await Difference.ReadAsync(db, subject, from, to, cancellationToken) is { } difference
            ? TypedResults.Ok(difference)
            : Problems.NotFound("It has no such revision; its history lists them.");
    }

    internal sealed record Position(int Number);
}
