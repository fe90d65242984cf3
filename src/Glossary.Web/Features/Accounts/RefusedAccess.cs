namespace Glossary.Web.Features.Accounts;

/// <summary>What a program is told that may not do what it asks.</summary>
internal static class RefusedAccess
{
    internal static Task UnknownAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"glossary\"";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, "Say who you are.", "Send Authorization: Bearer and a key, which people make at /account/keys and operators with: keys add.");
    }

    internal static Task ForbiddenAsync(HttpContext http) =>
        WriteAsync(http, StatusCodes.Status403Forbidden, "You may not do that.", "It takes another role. Suggesting takes a contributor, writing a steward of the vocabulary, managing accounts an administrator.");

    /// <summary>A key was sent, and PostgreSQL, which knows keys, is away.</summary>
    internal static Task UnavailableAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "The glossary's database is out of reach.", "Nothing was saved. Looking words up still works; try this again in a few seconds.");
    }

    internal static async Task WriteAsync(HttpContext http, int status, string title, string detail)
    {
        http.Response.StatusCode = status;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = http, ProblemDetails = { Status = status, Title = title, Detail = detail } });
    }
}
