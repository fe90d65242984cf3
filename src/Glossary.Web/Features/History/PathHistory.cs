using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads who changed a learning path, when, why and how.</summary>
internal static class PathHistory
{
    internal static void MapPathHistory(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/paths/{slug}/history", ListAsync))
            .WithName("getPathHistory")
            .WithSummary("What happened to a learning path, newest first")
            .WithDescription("Each change with who made it, when, why, and the path before and after.");
        Describe(routes.MapGet("/paths/{slug}/history/{from:int}..{to:int}", CompareAsync))
            .WithName("comparePathRevisions")
            .WithSummary("What two revisions of a learning path say differently")
            .WithDescription("Field by field and word by word. Revision 0 stands for the time before the path was made.");
    }

    private static async Task<Results<Ok<Page<PathRevisionResponse>>, ValidationProblem, ProblemHttpResult>> ListAsync(
        string slug, int? limit, string? cursor, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, slug, http, cancellationToken) is { } path
            ? await RevisionList.ReadAsync<PathRevisionResponse>(path, limit, cursor, revision => revision.Number, db, mapper, http, cancellationToken)
            : Problems.NotFound($"There is no learning path {slug}; /api/v1/paths lists them.");

    private static async Task<Results<Ok<DifferenceResponse>, ValidationProblem, ProblemHttpResult>> CompareAsync(
        string slug, int from, int to, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, slug, http, cancellationToken) is { } path
            ? await RevisionList.CompareAsync(path, from, to, db, cancellationToken)
            : Problems.NotFound($"There is no learning path {slug}; /api/v1/paths lists them.");

    private static Task<Guid?> FindAsync(GlossaryDbContext db, string slug, HttpContext http, CancellationToken cancellationToken)
    {
        var known = http.User.Identity?.IsAuthenticated == true;
        return db.Paths.Where(row => row.Slug == slug && (known || row.Status != Status.Draft)).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
