using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Figures;

/// <summary>Reads the glossary in numbers, from the index; what was not found is left out while PostgreSQL is away.</summary>
internal static class GetFigures
{
    internal static void MapFigures(this IEndpointRouteBuilder api) => api.MapGet("/figures", HandleAsync)
        .AddEndpointFilter(Reached.ReadAsync)
        .WithTags("Figures")
        .WithName("getFigures")
        .WithSummary("The glossary in numbers")
        .WithDescription("Terms by vocabulary, status, topic and stage, mappings by relation, coverage, age, and how much was looked up and not found in the last 13 weeks: numbers only, never the words nor who asked.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Ok<FiguresResponse>> HandleAsync(ITermIndex index, NotFoundCounts notFound, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        Reached.Stamp(http, index.Change ?? 0);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok(FiguresResponse.Of(index.Figures(today), index.Catalogue, today, await notFound.OfAsync(cancellationToken)));
    }
}
