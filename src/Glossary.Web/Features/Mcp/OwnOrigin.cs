using System.Net;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Mcp;

/// <summary>
/// Turns away browsers that some other site's page has sent here, as the protocol asks against DNS rebinding; programs send no <c>Origin</c>.
/// That origin and host are the same says nothing, since a page that rebinds its own name has both: only names that nobody else can own count.
/// </summary>
/// <remarks>https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning</remarks>
internal sealed class OwnOrigin(IOptions<GlossaryOptions> options) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Accepts(context.HttpContext.Request) ? await next(context) : TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "You may not do that.",
            detail: "Pages of other sites may not ask here: let a program ask, which sends no Origin, or a page of this glossary at Glossary:PublicBaseUrl.");

    private bool Accepts(HttpRequest request) => request.Headers.Origin switch
    {
        [] => true,
        [{ } origin] when Uri.TryCreate(origin, UriKind.Absolute, out var from) => IsPublic(from) || (IsLoopback(from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private bool IsPublic(Uri from) => Uri.TryCreate(options.Value.PublicBaseUrl, UriKind.Absolute, out var own) && from.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);

    private static bool IsLoopback(Uri from) => from.Host == "localhost" || (IPAddress.TryParse(from.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
