using Glossary.Core;
using Glossary.Core.Insights;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Insights;

/// <summary>Lists the words we lack, and takes one off the list.</summary>
internal static class ListWantedWords
{
    internal static void MapListWantedWords(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/words-we-lack", HandleAsync))
            .WithName("listWantedWords")
            .WithSummary("Words that people looked up and did not find")
            .WithDescription("Of the last 90 days, those asked about in a meeting first, then the most wanted; those that are found by now or were dismissed are left out, so that a part may hold fewer than limit. Nobody knows who asked.");
        Describe(routes.MapPost("/words-we-lack/dismissals", DismissAsync))
            .WithName("dismissWantedWord")
            .WithSummary("Take a word off the list")
            .WithDescription("For what is no word of either department. It does not come back, however often it is asked for.");
    }

    private static async Task<Results<Ok<Page<WantedWordResponse>>, ValidationProblem>> HandleAsync(
        int? limit, string? cursor, GlossaryDbContext db, ITermIndex index, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var (read, missing) = await WantedWords.ReadAsync(db, index, clock, position is null ? null : (position.InMeetings, position.Count, position.Query), take + 1, cancellationToken);
        var page = Paging.Cut(http, read, take, word => new Position(word.InMeetings, word.Count, word.Query));
        return TypedResults.Ok(new Page<WantedWordResponse>([.. page.Items.Intersect(missing).Select(word => new WantedWordResponse(word.Query, word.Count, word.First, word.Last, word.InMeetings))], page.Next));
    }

    private static async Task<Results<Ok<WordBody>, ValidationProblem>> DismissAsync(WordBody body, GlossaryDbContext db, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (MissedQuery.Of(body.Query ?? string.Empty) is not { } query)
        {
            return Problems.Invalid("query", "Send a word as the list has it.");
        }

        await WantedWords.DismissAsync(db, query, new Author(http.User).Name, clock.GetUtcNow(), cancellationToken);
        return TypedResults.Ok(new WordBody(query));
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .RequireAuthorization(Author.WritePolicy)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal sealed record Position(int InMeetings, int Count, string Query);
}

/// <summary>A word that people looked up and did not find.</summary>
/// <param name="Query">What they asked, folded.</param>
/// <param name="Count">How often in the last 90 days.</param>
/// <param name="First">The first day of these.</param>
/// <param name="Last">The last day.</param>
/// <param name="InMeetings">How often of these somebody asked about it in a meeting, where others waited for the answer.</param>
public sealed record WantedWordResponse(string Query, int Count, DateOnly First, DateOnly Last, int InMeetings);

/// <summary>A word of the list.</summary>
/// <param name="Query">As the list has it.</param>
public sealed record WordBody(string? Query);
