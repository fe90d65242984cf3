using Microsoft.AspNetCore.Diagnostics;

namespace Glossary.Web.Features.Accounts;

/// <summary>Where people sign in, and where they come back to.</summary>
internal static class SignInLinks
{
    internal const string Page = "/sign-in";
    internal const string ReturnParameter = "returnUrl";

    internal static string To(string back) => $"{Page}?{ReturnParameter}={Uri.EscapeDataString(back)}";

    /// <summary>Leads back to the page that the request is for; to the home page where that is a form's answer or a failure.</summary>
    internal static string From(HttpContext http) =>
        To(HttpMethods.IsGet(http.Request.Method) && http.Features.Get<IStatusCodeReExecuteFeature>() is null ? http.Request.PathBase + http.Request.Path + http.Request.QueryString : "/");

    /// <summary>Only ever a page of the glossary: an address that leads elsewhere, in whatever disguise, becomes the home page.</summary>
    internal static string Back(string? returnUrl)
    {
        var local = returnUrl is ['/'] or ['/', not ('/' or '\\'), ..] && !returnUrl.Any(char.IsControl);
        return local && !returnUrl!.StartsWith(Page, StringComparison.OrdinalIgnoreCase) ? returnUrl! : "/";
    }
}
