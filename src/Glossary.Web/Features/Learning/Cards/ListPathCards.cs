using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>Lists the cards of a path, for practice on any device.</summary>
internal static class ListPathCards
{
    internal static void MapListPathCards(this IEndpointRouteBuilder routes) => routes.MapGet("/paths/{slug}/cards", Handle)
        .WithName("listPathCards")
        .WithSummary("The cards of a learning path")
        .WithDescription("All cards of all its lessons, made from what the glossary says at this moment. A card keeps its key when what it says changes. Answers with an ETag, and 304 when If-None-Match names that.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<PathCardsResponse>, StatusCodeHttpResult, ProblemHttpResult> Handle(string slug, MadePathCards paths, ITermIndex index, HttpContext http)
    {
        Reached.Stamp(http, index.Change ?? 0);
        if (paths.Find(slug) is not var (response, etag))
        {
            return Problems.NotFound($"There is no path {slug}; /api/v1/paths lists them.");
        }

        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(response);
    }
}
