using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Reads who changed a Term, when, why and how.</summary>
internal static class TermHistory
{
    internal static void MapTermHistory(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/terms/{vocabulary}/{slug}/history", ListAsync))
            .WithName("getTermHistory")
            .WithSummary("What happened to a Term, newest first")
            .WithDescription("Each change with who made it, when, why, and the Term before and after.");
        Describe(routes.MapGet("/terms/{vocabulary}/{slug}/history/{from:int}..{to:int}", CompareAsync))
            .WithName("compareTermRevisions")
            .WithSummary("What two revisions of a Term say differently")
            .WithDescription("Field by field and word by word. Revision 0 stands for the time before the Term was made.");
    }

    /// <summary>The id of a Term whose history the caller may read; null when there is none.</summary>
    internal static async Task<Guid?> FindAsync(GlossaryDbContext db, string vocabulary, string slug, HttpContext http, CancellationToken cancellationToken)
    {
        var term = await db.Terms.Where(row => row.Vocabulary!.Slug == vocabulary && row.Slug == slug).Select(row => new { row.Id, row.Status }).SingleOrDefaultAsync(cancellationToken);
        return term is null || (term.Status == Status.Draft && http.User.Identity?.IsAuthenticated != true) ? null : term.Id;
    }

    private static async Task<Results<Ok<Page<RevisionResponse>>, ValidationProblem, ProblemHttpResult>> ListAsync(
        string vocabulary, string slug, int? limit, string? cursor, GlossaryDbContext db, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, vocabulary, slug, http, cancellationToken) is { } term
            ? await RevisionList.ReadAsync<RevisionResponse>(term, limit, cursor, revision => revision.Number, db, mapper, http, cancellationToken)
            : Problems.NotFound($"There is no Term {vocabulary}/{slug}.");

    private static async Task<Results<Ok<DifferenceResponse>, ValidationProblem, ProblemHttpResult>> CompareAsync(
        string vocabulary, string slug, int from, int to, GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(db, vocabulary, slug, http, cancellationToken) is { } term
            ? await RevisionList.CompareAsync(term, from, to, db, cancellationToken)
            : Problems.NotFound($"There is no Term {vocabulary}/{slug}.");

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
