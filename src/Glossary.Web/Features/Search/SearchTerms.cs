using System.Diagnostics;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Search;

/// <summary>Looks up what was heard.</summary>
internal static class SearchTerms
{
    internal static void MapSearchTerms(this IEndpointRouteBuilder routes) => routes.MapGet("/search", Handle)
        .WithName("searchTerms")
        .WithSummary("Look up what was heard")
        .WithDescription("Exact, abbreviation, synonym, beginning, words in any order, a letter or two off, misheard, or out of the definition; with the counterparts in the other vocabularies.")
        .Produces<SearchResponse>()
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<FinishedAnswer, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, SearchAnswers answers, IMissedWords misses, ResponseMapper mapper)
    {
        var faults = new Faults();
        faults.RequireQuery(request.Q);
        faults.RequireLimit(request.Limit);
        faults.RequireVocabulary(index, request.Vocabulary, "vocabulary");
        faults.RequireTopic(index, request.Topic);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var query = new TermQuery(request.Q!, request.Vocabulary, request.Topic, request.Stage?.Value, request.Limit ?? Paging.DefaultLimit);
        var answer = answers.Find(query, index.Change) ?? answers.Keep(query, Finish(query, index, mapper));
        if (answer.FoundNothing && request is { Vocabulary: null, Topic: null, Stage: null })
        {
            misses.Count(query.Text);
        }

        return answer;
    }

    /// <summary>The answer, and the number of the Change that it shows.</summary>
    internal static (SearchResponse Response, long Change) Answer(TermQuery query, ITermIndex index, ResponseMapper mapper)
    {
        var began = Stopwatch.GetTimestamp();
        var hits = index.Search(query);
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return (new(query.Text, hits.Total, Math.Round(took, 3), hits.DidYouMean, mapper.Map<List<SearchResult>>(hits.Items)), hits.Change);
    }

    private static FinishedAnswer Finish(TermQuery query, ITermIndex index, ResponseMapper mapper)
    {
        var (response, change) = Answer(query, index, mapper);
        return new(JsonSerializer.SerializeToUtf8Bytes(response, GlossaryJson.Options), change, response.Total == 0);
    }

    /// <summary>What to look up.</summary>
    internal sealed record Request
    {
        /// <summary>What somebody typed or heard, up to 1,000 characters.</summary>
        public string? Q { get; init; }

        /// <summary>Only Terms of this vocabulary.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Only Terms of this topic, by slug.</summary>
        public string? Topic { get; init; }

        /// <summary>Only Terms used at this stage of an equipment's life.</summary>
        public OneOf<Stage>? Stage { get; init; }

        /// <summary>How many at most, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }
    }
}
