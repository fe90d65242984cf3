using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Shared;

/// <summary>A revision number as an entity tag: revision 7 is <c>"7"</c>.</summary>
internal static class Etag
{
    internal static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>What <c>If-Match</c> says of a resource that stands at <paramref name="revision"/>.</summary>
    internal static Precondition Check(HttpRequest request, int revision)
    {
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags) || tags.Count == 0)
        {
            return Precondition.Missing;
        }

        var current = new EntityTagHeaderValue(Of(revision));
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: true)) ? Precondition.Holds : Precondition.Stale;
    }

    /// <summary>Whether <c>If-None-Match</c> says that the client has this revision already.</summary>
    internal static bool IsKnown(HttpRequest request, string etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new EntityTagHeaderValue(etag), useStrongComparison: false));
}

/// <summary>What a precondition came to.</summary>
internal enum Precondition
{
    Holds,
    Missing,
    Stale,
}
