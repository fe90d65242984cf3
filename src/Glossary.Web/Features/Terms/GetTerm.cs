using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Terms.Copying;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Terms;

/// <summary>Reads one Term: from the index what everybody may read, from PostgreSQL a draft for those who write.</summary>
internal static class GetTerm
{
    internal static void MapGetTerm(this IEndpointRouteBuilder routes) => routes.MapGet("/terms/{vocabulary}/{slug}", HandleAsync)
        .AddEndpointFilter(Reached.ReadAsync)
        .WithName("getTerm")
        .WithSummary("A whole Term")
        .WithDescription("Answers with its revision as ETag, and 304 when If-None-Match names that. A draft is answered only to a key. With format, answers instead a text to paste where people write, escaped for that place.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TermResponse>, StatusCodeHttpResult, ContentHttpResult, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary, string slug, [AsParameters] CopyChoice copy, ITermIndex index, GlossaryDatabase database, ResponseMapper mapper, PublicAddress address, HttpContext http, CancellationToken cancellationToken)
    {
        var key = new TermKey(vocabulary, slug);
        Reached.Stamp(http, index.Change ?? 0);
        var term = index.Find(key);
        if (term is null && http.User.Identity?.IsAuthenticated == true)
        {
            await using var db = database.CreateContext();
            var ids = await db.Terms.Where(row => row.Vocabulary!.Slug == vocabulary && row.Slug == slug).Select(row => row.Id).ToListAsync(cancellationToken);
            term = (await PublishedTerms.ReadAsync(db, ids, cancellationToken, drafts: true)).SingleOrDefault();
        }

        if (term is null)
        {
            return Problems.NotFound($"There is no Term {key}. Look it up at /api/v1/search?q={Uri.EscapeDataString(slug.Replace('-', ' '))}.");
        }

        if (copy.IsMade)
        {
            return copy.Answer(CopyTerm.Of(term, index, address, http.Request)).Result switch { ContentHttpResult text => text, var refusal => (ValidationProblem)refusal };
        }

        var etag = Etag.Of(term.Revision);
        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(mapper.Map<TermResponse>(term with { ReplacedBy = index.Successor(term) }));
    }
}
