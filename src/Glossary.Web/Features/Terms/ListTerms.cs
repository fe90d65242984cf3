using Glossary.Core;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Terms;

/// <summary>Lists Terms by their preferred label.</summary>
internal static class ListTerms
{
    internal static void MapListTerms(this IEndpointRouteBuilder routes) => routes.MapGet("/terms", HandleAsync)
        .WithName("listTerms")
        .WithSummary("Terms, A to Z")
        .WithDescription("Ordered by preferred label. Without status, everything that is proposed or agreed.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Page<TermSummaryResponse>>, ValidationProblem>> HandleAsync(
        [AsParameters] Request request, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(request.Letter is null || (request.Letter.Length == 1 && char.IsAsciiLetterOrDigit(request.Letter[0])), "letter", "Give one letter or digit.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        var status = request.Status?.Value;
        faults.Require(status != Status.Draft || http.User.Identity?.IsAuthenticated == true, "status", "Drafts are listed only to a key.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var terms = db.Terms.AsNoTracking()
            .Where(term => status == null ? term.Status == Status.Proposed || term.Status == Status.Agreed : term.Status == status);
        if (request.Vocabulary is { } vocabulary)
        {
            terms = terms.Where(term => term.Vocabulary!.Slug == vocabulary);
        }

        if (request.Topic is { } topic)
        {
            terms = terms.Where(term => term.Topics.Any(of => of.Slug == topic));
        }

        if (request.Stage?.Value is { } stage)
        {
            terms = terms.Where(term => term.Stages.Contains(stage));
        }

#pragma warning disable CA1304, CA1309, CA1311, CA1862 // These comparisons run in PostgreSQL, whose collation is fixed.
        var sorted = terms.Select(term => new
        {
            Term = term,
            Sort = term.Labels.Where(label => label.Kind == LabelKind.Preferred).OrderBy(label => EF.Property<int>(label, "Position")).First().Text.ToLower(),
        });
        if (request.Letter is { } letter)
        {
            sorted = sorted.Where(row => row.Sort.StartsWith(letter.ToLowerInvariant()));
        }

        if (position is not null)
        {
            sorted = sorted.Where(row => string.Compare(row.Sort, position.Label) > 0 || (row.Sort == position.Label && row.Term.Id > position.Id));
        }

#pragma warning restore CA1304, CA1309, CA1311, CA1862
        var summaries = sorted.OrderBy(row => row.Sort).ThenBy(row => row.Term.Id).Take(limit + 1).Select(row => row.Term).Select(PublishedTerms.Summary);
        var items = await mapper.Project<TermSummaryResponse>(summaries).ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, items, limit, item => new Position(item.Label.ToLowerInvariant(), item.Id)));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Only of this vocabulary.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Only of this topic, by slug.</summary>
        public string? Topic { get; init; }

        /// <summary>Only those used at this stage of an equipment's life.</summary>
        public OneOf<Stage>? Stage { get; init; }

        /// <summary>Only of this status.</summary>
        public OneOf<Status>? Status { get; init; }

        /// <summary>Only those whose preferred label begins with this letter or digit.</summary>
        public string? Letter { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    internal sealed record Position(string Label, Guid Id);
}
