using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Insights;

/// <summary>Lists the Terms that nobody has yet put beside the other side's language.</summary>
internal static class ListOneSidedTerms
{
    internal static void MapListOneSidedTerms(this IEndpointRouteBuilder routes) => routes.MapGet("/one-sided", HandleAsync)
        .RequireAuthorization(Author.ProposePolicy)
        .WithName("listOneSidedTerms")
        .WithSummary("Terms without a counterpart")
        .WithDescription("Those of a vocabulary that have no counterpart in another, nor the answer that there is no such thing, A to Z. A false friend is no counterpart.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Page<TermSummaryResponse>>, ValidationProblem>> HandleAsync(
        [AsParameters] Request request, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        faults.Require(request.Vocabulary is not null, "vocabulary", "Say whose Terms, such as vocabulary=htm.");
        faults.Require(request.With is not null, "with", "Say whose counterparts they lack, such as with=it.");
        faults.RequireVocabulary(index, request.Vocabulary, "vocabulary");
        faults.RequireVocabulary(index, request.With, "with");
        faults.Require(request.With is null || request.With != request.Vocabulary, "with", "Name another vocabulary than the Terms' own.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var terms = await ReadAsync(db, request.Vocabulary!, request.With!, position is null ? null : (position.Label, position.Id), limit + 1, cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<TermSummaryResponse>>(terms), limit, item => new Position(item.Label.ToLowerInvariant(), item.Id)));
    }

    /// <summary>A part of the list, for the endpoint and for the page.</summary>
    internal static async Task<IReadOnlyList<TermSummary>> ReadAsync(
        GlossaryDbContext db, string vocabulary, string with, (string Label, Guid Id)? after, int take, CancellationToken cancellationToken)
    {
#pragma warning disable CA1304, CA1309, CA1311 // These comparisons run in PostgreSQL, whose collation is fixed.
        var sorted = OneSidedTerms.Of(db, vocabulary, with).AsNoTracking().Select(term => new
        {
            Term = term,
            Sort = term.Labels.Where(label => label.Kind == LabelKind.Preferred).OrderBy(label => EF.Property<int>(label, "Position")).First().Text.ToLower(),
        });
        if (after is var (label, id))
        {
            sorted = sorted.Where(row => string.Compare(row.Sort, label) > 0 || (row.Sort == label && row.Term.Id > id));
        }

#pragma warning restore CA1304, CA1309, CA1311
        return await sorted.OrderBy(row => row.Sort).ThenBy(row => row.Term.Id).Take(take).Select(row => row.Term).Select(PublishedTerms.Summary).ToListAsync(cancellationToken);
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Whose Terms.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Whose counterparts they lack.</summary>
        public string? With { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    internal sealed record Position(string Label, Guid Id);
}
