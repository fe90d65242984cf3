using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Reads one Mapping.</summary>
internal static class GetMapping
{
    internal static void MapGetMapping(this IEndpointRouteBuilder routes) => routes.MapGet("/mappings/{id:guid}", HandleAsync)
        .WithName("getMapping")
        .WithSummary("A Mapping")
        .WithDescription("Answers with its revision as ETag. A draft is answered only to a key.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<MappingResponse>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid id, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var mapping = await FindAsync(db, mapper, id, cancellationToken);
        if (mapping is null || (mapping.Status == Status.Draft && http.User.Identity?.IsAuthenticated != true))
        {
            return Problems.NotFound($"There is no mapping {id}; /api/v1/mappings lists them.");
        }

        var etag = Etag.Of(mapping.Revision);
        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(mapping);
    }

    internal static async Task<MappingResponse?> FindAsync(GlossaryDbContext db, ResponseMapper mapper, Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Mappings.AsNoTracking().Where(row => row.Id == id).ToListAsync(cancellationToken);
        return mapper.Map<MappingResponse?>((await MappingRow.OfAsync(db, found, cancellationToken)).SingleOrDefault());
    }
}
