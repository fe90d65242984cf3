using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Shared;

/// <summary>Whole addresses, as others are told them: under the configured base, or where there is none under the one that the request came by.</summary>
internal sealed class PublicAddress(IOptions<GlossaryOptions> options)
{
    /// <summary>The address of a page of ours; one that is whole already stays as it is.</summary>
    /// <param name="request">The request that is answered.</param>
    /// <param name="path">The page's path, e.g. <c>/t/htm/pacs</c>.</param>
    internal string Of(HttpRequest request, string path) =>
        path.StartsWith('/') ? (options.Value.PublicBaseUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + path : path;
}
