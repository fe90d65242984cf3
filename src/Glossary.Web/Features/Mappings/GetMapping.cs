using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Reads one Mapping.</summary>
internal static class GetMapping
{
    internal static void MapGetMapping(this IEndpointRouteBuilder routes) => routes.MapGet("/mappings/{id:guid}", HandleAsync)
        .WithName("getMapping")
        .WithSummary("A Mapping")
        .WithDescription("Answers with its revision as ETag. A draft is answered only to a key. With format, answers instead a text to paste where people write, escaped for that place; it is of what readers see, so that it is answered without the database, and not for a draft.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<MappingResponse>, StatusCodeHttpResult, ContentHttpResult, ValidationProblem, ProblemHttpResult>> HandleAsync(
        Guid id, [AsParameters] CopyChoice copy, ITermIndex index, GlossaryDatabase database, ResponseMapper mapper, PublicAddress address, HttpContext http, CancellationToken cancellationToken)
    {
        if (copy.IsMade)
        {
            return index.FindMapping(id) is not { } read
                ? Problems.NotFound($"There is no mapping {id} in use; /api/v1/mappings lists them.")
                : copy.Answer(CopyMapping.Of(read, index, address, http.Request)).Result switch { ContentHttpResult text => text, var refusal => (ValidationProblem)refusal };
        }

        await using var db = database.CreateContext();
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
