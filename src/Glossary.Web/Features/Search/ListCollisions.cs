using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Search;

/// <summary>Lists the labels that mean different things in different vocabularies.</summary>
internal static class ListCollisions
{
    internal static void MapListCollisions(this IEndpointRouteBuilder routes) => routes.MapGet("/collisions", Handle)
        .WithName("listCollisions")
        .WithSummary("Words to be careful with")
        .WithDescription("All labels that stand for Terms of more than one vocabulary, A to Z, each with the mapping that explains it where there is one.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Ok<List<CollisionResponse>> Handle(ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        Reached.Stamp(http, index.Change ?? 0);
        return TypedResults.Ok(mapper.Map<List<CollisionResponse>>(index.Collisions()));
    }
}
