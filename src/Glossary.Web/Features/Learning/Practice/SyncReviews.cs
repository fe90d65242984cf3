using Glossary.Core;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Learning.Practice;
using Glossary.Core.Learning.Scheduling;
using Glossary.Data;
using Glossary.Data.Learning;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Practice;

/// <summary>Takes the reviews that a device made, and gives those that others made: sent again after a cut, none is kept twice.</summary>
internal static class SyncReviews
{
    private const int Most = 500;

    internal static void MapSyncReviews(this IEndpointRouteBuilder mine)
    {
        mine.MapPost("/reviews", AddAsync)
            .WithName("addMyReviews")
            .WithSummary("Keep cards that you answered")
            .WithDescription("Up to 500 at once, all of them or, when something is wrong with one, none. A review that is known already is left as it is, so that whoever is cut off may send the same again. They are read by you alone.");
        mine.MapGet("/reviews", ListAsync)
            .WithName("listMyReviews")
            .WithSummary("Cards that you answered, on whichever device")
            .WithDescription("In the order in which they were kept. A device sends the sequence of the last one that it has as after, and gets what came since; next is what to send as after to go on, null when that was all.");
    }

    private static async Task<Results<Ok<KeptReviewsResponse>, ValidationProblem>> AddAsync(
        ToldReviewsBody body, GlossaryDbContext db, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (Read(body, clock.GetUtcNow(), out var reviews) is { None: false } faults)
        {
            return Problems.Invalid(faults);
        }

        await using var write = await LearnerWrite.BeginAsync(db, new Author(http.User).Id, cancellationToken);
        var stored = await write.AddAsync(reviews, cancellationToken);
        await write.CommitAsync(cancellationToken);
        await FitParameters.RunAsync(db, new Author(http.User).Id, cancellationToken);
        return TypedResults.Ok(new KeptReviewsResponse(stored, reviews.Count - stored, write.Sequence));
    }

    private static async Task<Results<Ok<CardReviewsResponse>, ValidationProblem>> ListAsync(
        long? after, int? limit, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Most;
        faults.Require(take is >= 1 and <= Most, "limit", $"Ask for 1 to {Most} at a time.");
        faults.Require(after is null or >= 0, "after", "Send the sequence of the last review that you have, or 0.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var (person, from) = (new Author(http.User).Id, after ?? 0);
        var found = await db.CardReviews.AsNoTracking().Where(review => review.PersonId == person && review.Sequence > from)
            .OrderBy(review => review.Sequence).Take(take + 1)
            .Select(review => new CardReviewResponse(review.Id, review.Card, (int)review.Rating, review.At, review.TookMs, review.Answer, review.Sequence))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(found.Count <= take ? new CardReviewsResponse(found, null) : new CardReviewsResponse(found[..take], found[take - 1].Sequence));
    }

    private static Faults Read(ToldReviewsBody body, DateTimeOffset now, out IReadOnlyList<CardReview> reviews)
    {
        var faults = new Faults();
        var read = new Dictionary<Guid, CardReview>();
        faults.Require(body.Reviews is { Count: >= 1 and <= Most }, "reviews", $"Send 1 to {Most} reviews at once.");
        for (var i = 0; i < body.Reviews?.Count && body.Reviews.Count <= Most; i++)
        {
            Check(body.Reviews[i] ?? new(null, null, null, null), $"reviews[{i}]", now, faults);
        }

        for (var i = 0; faults.None && i < body.Reviews!.Count; i++)
        {
            var sent = body.Reviews[i]!;
            var review = new CardReview(sent.Id!.Value, sent.Card!, (Rating)sent.Rating!.Value, ToMilliseconds(sent.At!.Value), sent.TookMs ?? 0, sent.Answer ?? AnswerKind.Chosen);
            faults.Require(read.TryAdd(review.Id, review) || read[review.Id] == review, $"reviews[{i}].id", "Another review in this request has the same id: make a new one for each answer.");
        }

        reviews = [.. read.Values];
        return faults;
    }

    private static void Check(ToldReviewBody review, string at, DateTimeOffset now, Faults faults)
    {
        faults.Require(review.Id is { } id && id != Guid.Empty, $"{at}.id", "Send a UUID that was made for this answer.");
        faults.Require(CardKey.IsValid(review.Card), $"{at}.card", "Send the card's key as the list of cards has it.");
        faults.Require(review.Rating is >= 1 and <= 4, $"{at}.rating", "Send 1 (again), 2 (hard), 3 (good) or 4 (easy).");
        faults.Require(review.TookMs is null or (>= 0 and <= CardReview.MaxTookMs), $"{at}.tookMs", $"Send 0 to {CardReview.MaxTookMs} milliseconds.");
        faults.Require(review.At is { } then && CardReview.IsCredible(then, now), $"{at}.at", $"Send when it was answered: not more than a day ahead of {now:O}, nor more than {CardReview.MostYears} years before. Set the device's clock right.");
    }

    /// <summary>Devices count in milliseconds; what they get back must be what they sent.</summary>
    private static DateTimeOffset ToMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}

/// <summary>Cards that somebody answered.</summary>
/// <param name="Reviews">Up to 500.</param>
public sealed record ToldReviewsBody(IReadOnlyList<ToldReviewBody?>? Reviews);

/// <summary>A card that somebody answered.</summary>
/// <param name="Id">A UUID made on the device for this answer.</param>
/// <param name="Card">The card's key.</param>
/// <param name="Rating">1 again, 2 hard, 3 good, 4 easy.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="TookMs">How long they thought, in milliseconds.</param>
/// <param name="Answer">chosen or typed.</param>
public sealed record ToldReviewBody(Guid? Id, string? Card, int? Rating, DateTimeOffset? At, int? TookMs = null, AnswerKind? Answer = null);

/// <summary>What became of the reviews that were sent.</summary>
/// <param name="Stored">How many are new.</param>
/// <param name="Known">How many were known already.</param>
/// <param name="Sequence">The sequence of the last one that is kept.</param>
public sealed record KeptReviewsResponse(int Stored, int Known, long Sequence);

/// <summary>Cards that somebody answered, on whichever device.</summary>
/// <param name="Items">This part, in the order in which they were kept.</param>
/// <param name="Next">Send it as after to get the next part; null at the end.</param>
public sealed record CardReviewsResponse(IReadOnlyList<CardReviewResponse> Items, long? Next);

/// <summary>A card that somebody answered, as it is kept.</summary>
/// <param name="Id">The UUID that the device made.</param>
/// <param name="Card">The card's key.</param>
/// <param name="Rating">1 again, 2 hard, 3 good, 4 easy.</param>
/// <param name="At">When.</param>
/// <param name="TookMs">How long they thought, in milliseconds.</param>
/// <param name="Answer">chosen or typed.</param>
/// <param name="Sequence">Its number among theirs.</param>
public sealed record CardReviewResponse(Guid Id, string Card, int Rating, DateTimeOffset At, int TookMs, AnswerKind Answer, long Sequence);
