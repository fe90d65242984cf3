using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace Glossary.Web.Features.Shared;

/// <summary>A part of a list.</summary>
/// <param name="Items">This part.</param>
/// <param name="Next">Send it as <c>cursor</c> to get the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Lists in parts: <c>limit</c> and an opaque <c>cursor</c>.</summary>
internal static class Paging
{
    internal const int DefaultLimit = 20;
    internal const int MaxLimit = 100;

    /// <summary>Cuts a part out of one item more than asked for, and points to the next in the <c>Link</c> header (RFC 8288).</summary>
    internal static Page<T> Cut<T>(HttpContext http, IReadOnlyList<T> oneMore, int limit, Func<T, object> position)
    {
        if (oneMore.Count <= limit)
        {
            return new(oneMore, null);
        }

        var items = oneMore.Take(limit).ToList();
        var next = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(position(items[^1])));
        var others = http.Request.Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty));
        var query = new QueryBuilder(others) { { "cursor", next } };
        http.Response.Headers.Link = $"<{http.Request.PathBase}{http.Request.Path}{query}>; rel=\"next\"";
        return new(items, next);
    }

    /// <summary>Reads a cursor that <see cref="Cut"/> wrote; null where there is none.</summary>
    /// <returns>False when it is not one of ours.</returns>
    internal static bool TryRead<TPosition>(string? cursor, [MaybeNull] out TPosition position)
    {
        position = default;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        try
        {
            position = JsonSerializer.Deserialize<TPosition>(Base64Url.DecodeFromChars(cursor));
            return position is not null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return false;
        }
    }
}
