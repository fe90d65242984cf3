using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads who changed a procedure, when, why and how.</summary>
internal static class ProcedureHistory
{
    internal static void MapProcedureHistory(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/procedures/{slug}/history", ListAsync))
            .WithName("getProcedureHistory")
            .WithSummary("What happened to a procedure, newest first")
            .WithDescription("Each change with who made it, when, why, and the procedure before and after.");
        Describe(routes.MapGet("/procedures/{slug}/history/{from:int}..{to:int}", CompareAsync))
            .WithName("compareProcedureRevisions")
            .WithSummary("What two revisions of a procedure say differently")
            .WithDescription("Field by field and word by word. Revision 0 stands for the time before the procedure was made.");
    }

    private static async Task<Results<Ok<Page<ProcedureRevisionResponse>>, ValidationProblem, ProblemHttpResult>> ListAsync(
        string slug, int? limit, string? cursor, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, slug, http, cancellationToken) is { } procedure
            ? await RevisionList.ReadAsync<ProcedureRevisionResponse>(procedure, limit, cursor, revision => revision.Number, db, mapper, http, cancellationToken)
            : Problems.NotFound($"There is no procedure {slug}; /api/v1/procedures lists them.");

    private static async Task<Results<Ok<DifferenceResponse>, ValidationProblem, ProblemHttpResult>> CompareAsync(
        string slug, int from, int to, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, slug, http, cancellationToken) is { } procedure
            ? await RevisionList.CompareAsync(procedure, from, to, db, cancellationToken)
            : Problems.NotFound($"There is no procedure {slug}; /api/v1/procedures lists them.");

    private static Task<Guid?> FindAsync(GlossaryDbContext db, string slug, HttpContext http, CancellationToken cancellationToken)
    {
        var known = http.User.Identity?.IsAuthenticated == true;
        return db.Procedures.Where(row => row.Slug == slug && (known || row.Status != Status.Draft)).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
