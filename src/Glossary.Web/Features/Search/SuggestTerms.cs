using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Search;

/// <summary>Completes what is being typed.</summary>
internal static class SuggestTerms
{
    private const int DefaultLimit = 8;

    internal static void MapSuggestTerms(this IEndpointRouteBuilder routes) => routes.MapGet("/suggest", Handle)
        .WithName("suggestTerms")
        .WithSummary("Complete what is being typed")
        .WithDescription("For a box that answers on every keystroke: the last word may be unfinished.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SuggestResponse>, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        var faults = new Faults();
        faults.RequireQuery(request.Q);
        faults.RequireLimit(request.Limit);
        faults.RequireVocabulary(index, request.Vocabulary, "vocabulary");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var suggestions = index.Suggest(new(request.Q!, request.Vocabulary, request.Limit ?? DefaultLimit));
        Reached.Stamp(http, suggestions.Change);
        return TypedResults.Ok(new SuggestResponse(request.Q!, mapper.Map<List<SuggestionResponse>>(suggestions.Items)));
    }

    /// <summary>What is being typed.</summary>
    internal sealed record Request
    {
        /// <summary>What has been typed so far, up to 1,000 characters.</summary>
        public string? Q { get; init; }

        /// <summary>Only Terms of this vocabulary.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>How many at most, 1 to 100; 8 when left out.</summary>
        public int? Limit { get; init; }
    }
}
