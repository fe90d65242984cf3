using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Lists learning paths by title; from the index, so that the list is there with PostgreSQL down.</summary>
internal static class ListPaths
{
    internal static void MapListPaths(this IEndpointRouteBuilder routes) => routes.MapGet(string.Empty, Handle)
        .WithName("listPaths")
        .WithSummary("What new staff learn")
        .WithDescription("Every learning path that is proposed or agreed, by title.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<Page<PathSummaryResponse>>, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
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
        var paths = index.Paths().Where(path => position is null || position.IsBefore(path)).Take(limit + 1);
        return TypedResults.Ok(Paging.Cut(http, mapper.Map<List<PathSummaryResponse>>(paths), limit, item => new Position(item.Title, item.Slug)));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    /// <summary>A place in the list; it holds its meaning when the path that stood there is gone.</summary>
    internal sealed record Position(string Title, string Slug)
    {
        internal bool IsBefore(PublishedPath path)
        {
            var byTitle = string.Compare(Title, path.Content.Title, StringComparison.OrdinalIgnoreCase);
            return (byTitle != 0 ? byTitle : string.CompareOrdinal(Slug, path.Slug)) < 0;
        }
    }
}
