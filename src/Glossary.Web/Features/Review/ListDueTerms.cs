using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Review;

/// <summary>Lists the Terms that their stewards should look at again.</summary>
internal static class ListDueTerms
{
    internal static void MapListDueTerms(this IEndpointRouteBuilder routes) => routes.MapGet("/reviews", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("listDueTerms")
        .WithSummary("Terms that are due to be looked at again")
        .WithDescription("Of the vocabularies that are yours, or of one, the longest overdue first.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Page<DueTermResponse>>, ValidationProblem>> HandleAsync(
        [AsParameters] Request request, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        faults.RequireVocabulary(index, request.Vocabulary, "vocabulary");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var vocabularies = request.Vocabulary is { } one ? [one] : DueTerms.Of(new(http.User));
        var due = await DueTerms.ReadAsync(db, vocabularies, request.By ?? DueTerms.Today(clock), position is null ? null : (position.ReviewOn, position.Id), limit + 1, cancellationToken);
        var page = Paging.Cut(http, due, limit, item => new Position(item.ReviewOn, item.Term.Id));
        return TypedResults.Ok(new Page<DueTermResponse>([.. page.Items.Select(item => new DueTermResponse(mapper.Map<TermSummaryResponse>(item.Term), item.ReviewOn, item.Revision, item.UpdatedAt))], page.Next));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Only of this vocabulary; of all that are yours when left out.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Those due by this day; by today when left out.</summary>
        public DateOnly? By { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    internal sealed record Position(DateOnly ReviewOn, Guid Id);
}

/// <summary>A Term that is due to be looked at again.</summary>
/// <param name="Term">The Term.</param>
/// <param name="ReviewOn">The day by which it should be.</param>
/// <param name="Revision">Its revision; the ETag to confirm it with.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record DueTermResponse(TermSummaryResponse Term, DateOnly ReviewOn, int Revision, DateTimeOffset UpdatedAt);
