using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Accounts;

/// <summary>Guards what a browser does by itself for somebody who is signed in: no other site writes in their name, and nothing of theirs stays in a cache.</summary>
internal static class SessionGuard
{
    internal static void UseSessionGuard(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (PersonClaims.SessionOf(http.User) is null)
        {
            return next(http);
        }

        if (IsWrite(http.Request.Method) && IsFromElsewhere(http.Request))
        {
            // Pages have their forms' tokens too; the API has only this, and that browsers let no other site send it JSON.
            return RefusedAccess.WriteAsync(http, StatusCodes.Status403Forbidden, "This came from another site.", "Open the glossary itself, and do it there. A program sends a key instead of a cookie.");
        }

        http.Response.OnStarting(() =>
        {
            if (!http.Response.Headers.ContainsKey(HeaderNames.CacheControl))
            {
                http.Response.Headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    });

    private static bool IsWrite(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>Browsers say where a request comes from, and no page can make them lie; a program that says nothing is no browser.</summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
