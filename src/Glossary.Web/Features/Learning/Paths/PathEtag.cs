using Glossary.Web.Features.Shared;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>The entity tag of a learning path: its revision, then what its Terms are called. Only the first is edited, so <c>If-Match</c> looks at nothing else.</summary>
internal static class PathEtag
{
    /// <summary>What <c>If-Match</c> says of a path that stands at <paramref name="revision"/>.</summary>
    internal static Precondition Check(HttpRequest request, int revision)
    {
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags) || tags.Count == 0)
        {
            return Precondition.Missing;
        }

        var current = Etag.Of(revision);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && $"\"{tag.Tag.ToString().Trim('"').Split('-')[0]}\"" == current)) ? Precondition.Holds : Precondition.Stale;
    }
}
