using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Glossary.BrowserTests.Anywhere;

/// <summary>Another site, such as a wiki or a ticket system, with a policy as strict as theirs.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => (_app, Address) = (app, new(app.Urls.First()));

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Starts one.</summary>
    /// <param name="policy">What its pages may do.</param>
    /// <param name="pages">Its pages by path, and its style, which has the path <c>/site.css</c>.</param>
    public static async Task<OtherSite> StartAsync(string policy, params (string Path, string Content)[] pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        foreach (var (path, content) in pages)
        {
            app.MapGet(path, (HttpContext http) =>
            {
                http.Response.Headers.ContentSecurityPolicy = policy;
                return Results.Text(content, path.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/html; charset=utf-8");
            });
        }

        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return new(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
