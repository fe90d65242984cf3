using Glossary.Web.Features.Shared;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Anywhere;

/// <summary>
/// <c>GET /glossary-term.js</c>: <c>&lt;glossary-term&gt;</c> and the underlining of words, for pages of any site. There is nothing of the glossary in
/// it, so it is open where reading is closed, and then lets the page be.
/// </summary>
internal static class GetPageScript
{
    internal const string Path = "/glossary-term.js";

    /// <summary>A page that is opened again within the hour doesn't ask, and within the day doesn't wait.</summary>
    private const string Kept = "public, max-age=3600, stale-while-revalidate=86400";

    internal static void MapGetPageScript(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Handle).AllowAnonymous().ExcludeFromDescription();

    private static IResult Handle(HttpContext http, PageScript script)
    {
        Elsewhere.Allow(http.Response.Headers);
        http.Response.Headers.CacheControl = Kept;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var (text, brotli, gzip, etag) = script.Current;
        var coding = Coding.IsTaken(http.Request, Coding.Brotli) ? Coding.Brotli : Coding.IsTaken(http.Request, Coding.Gzip) ? Coding.Gzip : null;
        if (coding is not null)
        {
            http.Response.Headers.ContentEncoding = coding;
        }

        return Results.Bytes(coding switch { Coding.Brotli => brotli, Coding.Gzip => gzip, _ => text }, "text/javascript", entityTag: new EntityTagHeaderValue(etag));
    }
}
