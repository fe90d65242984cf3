using Glossary.Core;
using Glossary.Core.Learning.Answers;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Answers;

/// <summary>Judges what a learner typed. Neither the text nor who typed it is kept or logged.</summary>
internal static class JudgeAnswer
{
    internal static void MapAnswers(this IEndpointRouteBuilder api) => api.MapGet("/answers", Handle)
        .WithTags("Learning")
        .AddEndpointFilter(Reached.ReadAsync)
        .WithName("judgeAnswer")
        .WithSummary("How right a typed answer is")
        .WithDescription("Judged with the glossary's own look-up: right, close (misspelled, or another department's word for the same), or wrong, with what it means instead. The text is never logged or kept.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<AnswerResponse>, ValidationProblem, ProblemHttpResult> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        var faults = new Faults();
        faults.Require(CardKey.IsValid(request.Card), "card", "Name the card by its key, such as meaning-to-word:htm/work-order.");
        faults.Require(request.Text?.Trim() is { Length: > 0 and <= AnswerJudge.MaxText }, "text", $"Send what was typed, up to {AnswerJudge.MaxText} characters.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        Reached.Stamp(http, index.Change ?? 0);
        http.Response.Headers.CacheControl = "no-store";
        if (new CardMaker(index).Find(request.Card!) is not { } card)
        {
            return Problems.NotFound($"There is no card {request.Card} any more; read the path's or the Terms' cards again.");
        }

        if (card.Accepted.Count == 0)
        {
            return Problems.Invalid("card", "This card is answered by choosing, not by typing.");
        }

        var judged = AnswerJudge.Judge(request.Text!, card, index);
        return TypedResults.Ok(new AnswerResponse(judged.Verdict, judged.Spelling, judged.Means is null ? null : mapper.Map<TermSummaryResponse>(judged.Means)));
    }

    /// <summary>What to judge.</summary>
    internal sealed record Request
    {
        /// <summary>The key of the card that is answered.</summary>
        public string? Card { get; init; }

        /// <summary>What was typed, up to 200 characters.</summary>
        public string? Text { get; init; }
    }
}

/// <summary>How right a typed answer is.</summary>
/// <param name="Verdict">How right it is.</param>
/// <param name="Spelling">How the name that is meant is spelled; null unless it was misspelled.</param>
/// <param name="Means">The Term that was named instead; null when there is none, or when the answer is right.</param>
public sealed record AnswerResponse(Verdict Verdict, string? Spelling, TermSummaryResponse? Means);
