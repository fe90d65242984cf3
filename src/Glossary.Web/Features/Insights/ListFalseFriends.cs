using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Insights;

/// <summary>Lists what may be false friends, and takes a pair off the list.</summary>
internal static class ListFalseFriends
{
    private const int MaxReason = 2000;

    internal static void MapListFalseFriends(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/false-friends", HandleAsync))
            .WithName("listFalseFriends")
            .WithSummary("Pairs that may be false friends")
            .WithDescription("Terms of different vocabularies whose names are the same, sound alike or are a letter apart, and that no mapping explains; the surest first, those of your vocabularies only. Explain a pair by a mapping, or dismiss it.");
        Describe(routes.MapPost("/false-friends/dismissals", DismissAsync))
            .WithName("dismissFalseFriend")
            .WithSummary("Say that a pair is no false friend")
            .WithDescription("It does not come back.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<FalseFriendResponse>>, ValidationProblem>> HandleAsync(
        int? limit, string? cursor, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var found = await FalseFriends.ReadAsync(db, index, Of(new(http.User)), cancellationToken);
        var from = position is null ? 0 : found.TakeWhile(item => item.Term.Id != position.Term || item.Other.Id != position.Other).Count() + 1;
        var page = Paging.Cut(http, [.. found.Skip(from).Take(take + 1)], take, item => new Position(item.Term.Id, item.Other.Id));
        return TypedResults.Ok(new Page<FalseFriendResponse>(
            [.. page.Items.Select(item => new FalseFriendResponse(item.Kind, item.Label, mapper.Map<TermSummaryResponse>(item.Term), item.OtherLabel, mapper.Map<TermSummaryResponse>(item.Other)))], page.Next));
    }

    private static async Task<Results<Ok<DismissedFriendBody>, ValidationProblem, ProblemHttpResult>> DismissAsync(
        DismissedFriendBody body, GlossaryDbContext db, ITermIndex index, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Require(TermKey.TryParse(body.Term, out var one), "term", "Name the Term by its key, such as htm/work-order.");
        faults.Require(TermKey.TryParse(body.Other, out var other), "other", "Name the other Term by its key, such as it/ticket.");
        faults.RequireText(body.Reason, "reason", MaxReason, whenBlank: null);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        if (!author.MayWrite(one.Vocabulary) && !author.MayWrite(other.Vocabulary))
        {
            return Problems.Forbidden($"It writes neither {one.Vocabulary} nor {other.Vocabulary}.");
        }

        return await FalseFriends.DismissAsync(db, index, one, other, body.Reason ?? string.Empty, author.Name, clock.GetUtcNow(), cancellationToken)
            ? TypedResults.Ok(body)
            : Problems.NotFound("The glossary does not have both Terms.");
    }

    /// <summary>The vocabularies that are <paramref name="author"/>'s to look after; null for all.</summary>
    internal static IReadOnlyCollection<string>? Of(Author author) => author.Has(Role.Administrator) ? null : [.. author.StewardOf];

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .RequireAuthorization(Author.WritePolicy)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    internal sealed record Position(Guid Term, Guid Other);
}

/// <summary>Two Terms that may be false friends.</summary>
/// <param name="Kind">Why: their names are the <c>same</c>, alike in <c>sound</c>, or one <c>letter</c> apart.</param>
/// <param name="Label">What the first is called.</param>
/// <param name="Term">The first Term.</param>
/// <param name="OtherLabel">What the other is called.</param>
/// <param name="Other">The Term of the other vocabulary.</param>
public sealed record FalseFriendResponse(ConfusionKind Kind, string Label, TermSummaryResponse Term, string OtherLabel, TermSummaryResponse Other);

/// <summary>A pair that is no false friend.</summary>
/// <param name="Term">The key of one Term.</param>
/// <param name="Other">The key of the other.</param>
/// <param name="Reason">Why it is none.</param>
public sealed record DismissedFriendBody(string? Term, string? Other, string? Reason = null);
