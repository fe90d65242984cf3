using Microsoft.AspNetCore.CookiePolicy;

namespace Glossary.Web.Features.Accounts;

/// <summary>Every cookie travels encrypted and is out of scripts' reach; only on this machine itself may it do without encryption.</summary>
internal static class SecureCookies
{
    /// <summary>Whether a browser that asks so keeps a cookie that must be kept safe.</summary>
    internal static bool IsSafe(HttpRequest request) =>
        request.IsHttps || request.Host.Host is "localhost" or "[::1]" || (System.Net.IPAddress.TryParse(request.Host.Host, out var address) && System.Net.IPAddress.IsLoopback(address));

    internal static void UseSecureCookies(this IApplicationBuilder app) => app.UseCookiePolicy(new()
    {
        HttpOnly = HttpOnlyPolicy.Always,
        MinimumSameSitePolicy = SameSiteMode.Lax,
        OnAppendCookie = context => context.CookieOptions.Secure = context.Context.Request.IsHttps || !IsSafe(context.Context.Request),
        OnDeleteCookie = context => context.CookieOptions.Secure = context.Context.Request.IsHttps || !IsSafe(context.Context.Request),
    });
}
