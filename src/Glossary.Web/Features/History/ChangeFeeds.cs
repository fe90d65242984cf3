using Glossary.Data;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.History;

/// <summary>What has changed in the language, newest first, for whoever follows it with a reader of feeds: as Atom and as JSON Feed.</summary>
internal static class ChangeFeeds
{
    internal const string AtomPath = "/changes.atom";
    internal const string JsonPath = "/changes.json";

    internal static void MapChangeFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AtomPath, ([AsParameters] Request request, HttpContext http) => HandleAsync(request, http, AtomPath, AtomFeed.ContentTypeWithCharset, AtomChanges.Write)).ExcludeFromDescription();
        routes.MapGet(JsonPath, ([AsParameters] Request request, HttpContext http) => HandleAsync(request, http, JsonPath, $"{JsonChanges.ContentType}; charset=utf-8", JsonChanges.Write)).ExcludeFromDescription();
    }

    private static async Task<IResult> HandleAsync(Request request, HttpContext http, string path, string contentType, Func<ChangeFeedPage, byte[]> write)
    {
        var (db, cancellationToken) = (request.Db, http.RequestAborted);
        if (await UnknownAsync(request, cancellationToken))
        {
            return Results.NotFound();
        }

        // Everything that it shows comes from Changes, in words of the reader's language.
        var latest = await db.Changes.MaxAsync(change => (long?)change.Number, cancellationToken) ?? 0;
        var tag = new EntityTagHeaderValue($"\"{latest}-{Languages.Current}\"");
        http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage, HeaderNames.Cookie);
        http.Response.Headers.CacheControl = "no-cache";
        if (Etag.IsKnown(http.Request, tag.ToString()))
        {
            http.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var page = await ChangeFeedPage.ReadAsync(db, request, http.Request, path, cancellationToken);
        return Results.Bytes(write(page), contentType, lastModified: page.Updated, entityTag: tag);
    }

    private static async Task<bool> UnknownAsync(Request request, CancellationToken cancellationToken) =>
        (request.Vocabulary is { } vocabulary && !await request.Db.Vocabularies.AnyAsync(row => row.Slug == vocabulary, cancellationToken))
        || (request.Topic is { } topic && !await request.Db.Topics.AnyAsync(row => row.Slug == topic, cancellationToken));

    /// <summary>What to tell of.</summary>
    internal sealed record Request
    {
        /// <summary>Only of Terms of this vocabulary, and Mappings with an end in it.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Only of what belongs to this topic.</summary>
        public string? Topic { get; init; }

        /// <summary>Only what came before the Change of this number: the next page.</summary>
        public long? Before { get; init; }

        /// <summary>The database.</summary>
        public required GlossaryDbContext Db { get; init; }

        /// <summary>Whole addresses.</summary>
        public required PublicAddress Address { get; init; }
    }
}
