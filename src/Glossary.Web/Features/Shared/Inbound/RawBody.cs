using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>A request's body, byte for byte as it was sent: that is what its sender has signed, before anything here reads a meaning into it.</summary>
internal static class RawBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The most bytes that are taken, whether it says how many will come or not.</param>
    /// <exception cref="BadHttpRequestException">There are more; answered with 413.</exception>
    internal static async Task<byte[]> ReadAsync(HttpRequest request, int most)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        using var read = new MemoryStream();
        await request.Body.CopyToAsync(read, request.HttpContext.RequestAborted);
        return read.ToArray();
    }

    /// <summary>The text that it is; null when it is no UTF-8.</summary>
    internal static string? TextOf(byte[] body)
    {
        try
        {
            return Strict.GetString(body).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
