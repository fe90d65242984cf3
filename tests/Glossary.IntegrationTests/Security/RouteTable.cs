using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Security;

/// <summary>Everything that a server answers, out of its own route table: <c>POST /account?handler=End</c>.</summary>
public static class RouteTable
{
    public static async Task<IReadOnlyList<string>> ReadAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                routes.UnionWith(compiled.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {path}{(handler.Name is null ? null : $"?handler={handler.Name}")}"));

                // A page without a handler for GET is shown all the same.
                routes.Add($"GET {path}");
            }
            else
            {
                routes.UnionWith((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} {path}"));
            }
        }

        return [.. routes];
    }
}
