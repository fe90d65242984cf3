using Glossary.Core;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Procedures;

/// <summary>Lists procedures by stage, then title; from the index, so that the list is there with PostgreSQL down.</summary>
internal static class ListProcedures
{
    internal static void MapListProcedures(this IEndpointRouteBuilder routes) => routes.MapGet(string.Empty, Handle)
        .WithName("listProcedures")
        .WithSummary("What both departments do together")
        .WithDescription("Everything that is proposed or agreed, in the order of an equipment's life, then by title.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<Page<ProcedureSummaryResponse>>, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        Reached.Stamp(http, index.Change ?? 0);
        var procedures = index.Procedures().Where(procedure => request.Stage is null || procedure.Content.Stage == request.Stage.Value.Value)
            .Where(procedure => position is null || position.IsBefore(procedure)).Take(limit + 1);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<ProcedureSummaryResponse>>(procedures), limit, item => new Position(item.Stage, item.Title, item.Slug)));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Only those of this stage of an equipment's life.</summary>
        public OneOf<Stage>? Stage { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    /// <summary>A place in the list; it holds its meaning when the procedure that stood there is gone.</summary>
    internal sealed record Position(Stage Stage, string Title, string Slug)
    {
        internal bool IsBefore(PublishedProcedure procedure)
        {
            var byStage = Stage.CompareTo(procedure.Content.Stage);
            var byTitle = byStage != 0 ? byStage : string.Compare(Title, procedure.Content.Title, StringComparison.OrdinalIgnoreCase);
            return (byTitle != 0 ? byTitle : string.CompareOrdinal(Slug, procedure.Slug)) < 0;
        }
    }
}
