using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Links;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Terms.Copying;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Glossary.Web.Features.Terms.TermResponse>, Microsoft.AspNetCore.Http.HttpResults.StatusCodeHttpResult, Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult, Microsoft.AspNetCore.Http.HttpResults.ValidationProblem, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Glossary.Web.Features.Terms;

/// <summary>Reads one Term: from the index what everybody may read, from PostgreSQL a draft for those who write.</summary>
internal static class GetTerm
{
    internal static void MapGetTerm(this IEndpointRouteBuilder routes) => routes.MapGet("/terms/{vocabulary}/{slug}", HandleAsync)
        .AddEndpointFilter(Reached.ReadAsync)
        .WithName("getTerm")
        .WithSummary("A whole Term")
        .WithDescription("Answers with its revision as ETag, and 304 when If-None-Match names that. A draft is answered only to a key. With `at` it is answered as it stood at that revision, its mappings as they stand now, and `asItStood` tells what has changed since. With `format` it answers instead a text to paste where people write, escaped for that place.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Answer> HandleAsync(
        string vocabulary, string slug, int? at, [AsParameters] CopyChoice copy, ITermIndex index, GlossaryDatabase database, ReadTermAsItStood reading, ResponseMapper mapper, PublicAddress address, HttpContext http, CancellationToken cancellationToken)
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

        if (at is { } number)
        {
            return await AsItStoodAsync(term, number, reading, stood => copy.IsMade ? Copied(stood) : null, mapper, http, cancellationToken);
        }

        if (copy.IsMade)
        {
            return Copied(term);
        }

        var etag = Etag.Of(term.Revision);
        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(mapper.Map<TermResponse>(term with { ReplacedBy = index.Successor(term) }));

        Answer Copied(PublishedTerm told) =>
            copy.Answer(CopyTerm.Of(told, index, address, http.Request, at)).Result switch { ContentHttpResult text => text, var refusal => (ValidationProblem)refusal };
    }

    private static async Task<Answer> AsItStoodAsync(
        PublishedTerm term, int number, ReadTermAsItStood reading, Func<PublishedTerm, Answer?> otherwise, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        if (number < 1)
        {
            return Problems.Invalid("at", "Give the number of a revision, from 1; its history lists them.");
        }

        var (stood, isReached) = await reading.ReadAsync(term, number, cancellationToken);
        if (!isReached)
        {
            http.Response.Headers.RetryAfter = "2";
            return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The glossary's database is out of reach.", detail: "What a Term once said cannot be read just now. Leave at out for the present text, or try again in a few seconds.");
        }

        var history = $"/api/v1/terms/{term.Summary.Key}/history";
        if (stood is null)
        {
            return Problems.NotFound($"{term.Summary.Key} has no revision {number}; {history} lists those that there are.");
        }

        return otherwise(stood.Term) ?? TypedResults.Ok(mapper.Map<TermResponse>(stood.Term) with
        {
            AsItStood = new(stood.Latest, stood.HasChanged, [.. stood.Since.Select(change => change.Field).Distinct()], stood.HasChanged ? $"{history}/{number}..{stood.Latest}" : null),
        });
    }
}
