using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads who changed a Mapping, when, why and how; also of one that is out of use.</summary>
internal static class MappingHistory
{
    internal static void MapMappingHistory(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/mappings/{id:guid}/history", ListAsync))
            .WithName("getMappingHistory")
            .WithSummary("What happened to a mapping, newest first")
            .WithDescription("Each change with who made it, when, why, and the mapping before and after.");
        Describe(routes.MapGet("/mappings/{id:guid}/history/{from:int}..{to:int}", CompareAsync))
            .WithName("compareMappingRevisions")
            .WithSummary("What two revisions of a mapping say differently")
            .WithDescription("Field by field and word by word. Revision 0 stands for the time before the mapping was made.");
    }

    private static async Task<Results<Ok<Page<MappingRevisionResponse>>, ValidationProblem, ProblemHttpResult>> ListAsync(
        Guid id, int? limit, string? cursor, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken) =>
        await MayReadAsync(db, id, http, cancellationToken)
            ? await RevisionList.ReadAsync<MappingRevisionResponse>(id, limit, cursor, revision => revision.Number, db, mapper, http, cancellationToken)
            : Problems.NotFound($"There is no mapping {id}; /api/v1/mappings lists them.");

    private static async Task<Results<Ok<DifferenceResponse>, ValidationProblem, ProblemHttpResult>> CompareAsync(
        Guid id, int from, int to, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken) =>
        await MayReadAsync(db, id, http, cancellationToken)
            ? await RevisionList.CompareAsync(id, from, to, db, cancellationToken)
            : Problems.NotFound($"There is no mapping {id}; /api/v1/mappings lists them.");

    private static Task<bool> MayReadAsync(GlossaryDbContext db, Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var known = http.User.Identity?.IsAuthenticated == true;
        return db.Mappings.AnyAsync(row => row.Id == id && (known || row.Status != Status.Draft), cancellationToken);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
