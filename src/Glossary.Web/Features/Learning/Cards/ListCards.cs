using Glossary.Core;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>Lists the cards of any Terms.</summary>
internal static class ListCards
{
    private const int MostTerms = 100;

    internal static void MapListCards(this IEndpointRouteBuilder routes) => routes.MapGet("/cards", Handle)
        .WithName("listCards")
        .WithSummary("The cards of Terms")
        .WithDescription("Cards made from what the glossary says of those Terms at this moment. Terms that aren't in use have none. Answers with an ETag, and 304 when If-None-Match names that.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<CardsResponse>, StatusCodeHttpResult, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        var faults = new Faults();
        var keys = (request.Terms ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = Array.Find(keys, key => !TermKey.TryParse(key, out _));
        faults.Require(keys.Length is > 0 and <= MostTerms, "terms", $"Name 1 to {MostTerms} Terms by key, such as terms=htm/work-order,it/ticket.");
        faults.Require(wrong is null, "terms", $"\"{wrong}\" is not a Term's key; write vocabulary/slug, such as htm/work-order.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        Reached.Stamp(http, index.Change ?? 0);
        var response = new CardsResponse(ReadCards.Of(new CardMaker(index).Of([.. keys.Select(TermKey.Parse)]), index, mapper));
        var etag = ReadCards.EtagOf(response);
        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(response);
    }

    /// <summary>Whose cards to list.</summary>
    internal sealed record Request
    {
        /// <summary>Keys of Terms, with commas between them, up to 100.</summary>
        public string? Terms { get; init; }
    }
}
