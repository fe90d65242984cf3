using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Lists Mappings, oldest first.</summary>
internal static class ListMappings
{
    internal static void MapListMappings(this IEndpointRouteBuilder routes) => routes.MapGet("/mappings", HandleAsync)
        .WithName("listMappings")
        .WithSummary("How Terms of different vocabularies stand to each other")
        .WithDescription("Everything that is proposed or agreed, as it was written: from source to target.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Page<MappingResponse>>, ValidationProblem>> HandleAsync(
        [AsParameters] Request request, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        TermKey key = default;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(request.Term is null || TermKey.TryParse(request.Term, out key), "term", "Name a Term by its key, such as htm/work-order.");
        faults.Require(request.With is null || request.Vocabulary is not null, "with", "Name the one vocabulary as vocabulary, the other as with.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var mappings = db.Mappings.AsNoTracking().Where(mapping => mapping.Status == Status.Proposed || mapping.Status == Status.Agreed);
        if (request.Vocabulary is { } one)
        {
            mappings = request.With is { } other
                ? mappings.Where(mapping => (mapping.Source!.Vocabulary!.Slug == one && mapping.Target!.Vocabulary!.Slug == other)
                    || (mapping.Source!.Vocabulary!.Slug == other && mapping.Target!.Vocabulary!.Slug == one))
                : mappings.Where(mapping => mapping.Source!.Vocabulary!.Slug == one || mapping.Target!.Vocabulary!.Slug == one);
        }

        if (request.Relation?.Value is { } relation)
        {
            mappings = mappings.Where(mapping => mapping.Relation == relation);
        }

        if (request.Term is not null)
        {
            mappings = mappings.Where(mapping => (mapping.Source!.Vocabulary!.Slug == key.Vocabulary && mapping.Source.Slug == key.Slug)
                || (mapping.Target!.Vocabulary!.Slug == key.Vocabulary && mapping.Target.Slug == key.Slug));
        }

        if (position is not null)
        {
            mappings = mappings.Where(mapping => mapping.Id > position.Id);
        }

        var rows = await MappingRow.OfAsync(db, await mappings.OrderBy(mapping => mapping.Id).Take(limit + 1).ToListAsync(cancellationToken), cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<MappingResponse>>(rows), limit, item => new Position(item.Id)));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Only with an end in this vocabulary.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Only with the other end in this one.</summary>
        public string? With { get; init; }

        /// <summary>Only of this relation, as written from source to target.</summary>
        public OneOf<MappingRelation>? Relation { get; init; }

        /// <summary>Only with this Term at an end, by its key.</summary>
        public string? Term { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    internal sealed record Position(Guid Id);
}
