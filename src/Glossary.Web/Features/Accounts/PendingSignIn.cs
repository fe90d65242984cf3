using System.Security.Claims;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Glossary.Web.Features.Accounts;

/// <summary>Somebody between the steps of signing in: their password was right, and a code or a password of their own is still to come. They may do nothing else yet.</summary>
/// <param name="Person">Who.</param>
/// <param name="CodeGiven">Whether the code was right too.</param>
/// <param name="Remember">Whether they want to stay signed in.</param>
/// <param name="ReturnUrl">Where they were going.</param>
internal sealed record PendingSignIn(Person Person, bool CodeGiven, bool Remember, string? ReturnUrl)
{
    internal const string SchemeName = "PendingSignIn";
    private const string StampClaim = "stamp";
    private const string Code = "code";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "glossary-sign-in";
        options.Cookie.Path = SignInLinks.Page;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = false;
    }

    internal Task KeepAsync(HttpContext http)
    {
        var identity = new ClaimsIdentity([new(Author.IdClaim, Person.Id.ToString()), new(StampClaim, Person.SecurityStamp!)], SchemeName);
        var properties = new AuthenticationProperties { RedirectUri = ReturnUrl };
        foreach (var (said, what) in new[] { (CodeGiven, Code), (Remember, nameof(Remember)) })
        {
            if (said)
            {
                properties.Items[what] = "yes";
            }
        }

        return http.SignInAsync(SchemeName, new(identity), properties);
    }

    /// <summary>Reads it; null when there is none, or when the password was changed since.</summary>
    internal static async Task<PendingSignIn?> ReadAsync(HttpContext http, UserManager<Person> people)
    {
        var result = await http.AuthenticateAsync(SchemeName);
        var person = result.Succeeded ? await people.FindByIdAsync(result.Principal.FindFirstValue(Author.IdClaim)!) : null;
        return person is { DisabledAt: null } && person.SecurityStamp == result.Principal!.FindFirstValue(StampClaim)
            ? new(person, result.Properties!.Items.ContainsKey(Code), result.Properties.Items.ContainsKey(nameof(Remember)), result.Properties.RedirectUri)
            : null;
    }
}
