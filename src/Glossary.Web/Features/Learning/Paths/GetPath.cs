using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Reads one learning path.</summary>
internal static class GetPath
{
    internal static void MapGetPath(this IEndpointRouteBuilder routes) => routes.MapGet("/{slug}", Handle)
        .WithName("getPath")
        .WithSummary("A learning path, lesson by lesson")
        .WithDescription("Each lesson with the Terms that it teaches, the false friends that it warns of, and scenarios. Answers with an ETag, which If-Match takes when the path is revised, and 304 when If-None-Match names it.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<PathResponse>, StatusCodeHttpResult, ProblemHttpResult> Handle(string slug, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        Reached.Stamp(http, index.Change ?? 0);
        if (index.FindPath(slug) is not { } path)
        {
            return Problems.NotFound($"There is no learning path {slug}; /api/v1/paths lists them.");
        }

        var reading = PathReading.Of(path, index);
        http.Response.Headers.ETag = reading.Etag;
        return Etag.IsKnown(http.Request, reading.Etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(mapper.Map<PathResponse>(reading));
    }
}
