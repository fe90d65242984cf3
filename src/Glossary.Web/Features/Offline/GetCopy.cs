using System.IO.Compression;
using Glossary.Web.Features.Anywhere;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Offline;

/// <summary>
/// <c>GET /copy</c>: the glossary for a device that may lose its network. It is asked for with the <c>ETag</c> of the copy that is there already.
/// Where reading is closed it says when it must be thrown away: when the sign-in that it was fetched with ends.
/// </summary>
internal static class GetCopy
{
    internal const string Path = "/copy";

    internal static void MapGetCopy(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Handle).AddEndpointFilter(Reached.ReadAsync).ExcludeFromDescription();

    private static async Task Handle(HttpContext http, GlossaryCopy copies, Reading reading)
    {
        var (copy, change) = copies.Current();
        var headers = http.Response.Headers;
        Reached.Stamp(http, change);
        headers.ETag = copy.Etag;
        headers.CacheControl = reading.IsOpen ? "no-cache" : "private, no-store";
        if (reading.IsOpen)
        {
            // Pages of other sites read it too, see docs/on-any-page.md; whoever asks gets the same.
            Elsewhere.Allow(headers);
        }

        if (!reading.IsOpen && http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is { } until)
        {
            headers.Expires = HeaderUtilities.FormatDate(until);
        }

        if (Etag.IsKnown(http.Request, copy.Etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        if (Coding.IsTaken(http.Request, Coding.Brotli))
        {
            headers.ContentEncoding = Coding.Brotli;
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            http.Response.ContentLength = copy.Brotli.Length;
            await http.Response.Body.WriteAsync(copy.Brotli, http.RequestAborted);
            return;
        }

        // Others get it from the compression of all answers, as far as they take any.
        using var brotli = new BrotliStream(new MemoryStream(copy.Brotli), CompressionMode.Decompress);
        await brotli.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
