using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Where people say who they are.</summary>
[AllowAnonymous]
public sealed class SignInPageModel(IOptions<AccountOptions> accounts, IOptions<OpenIdOptions> openId) : PageModel
{
    /// <summary>Whether the glossary checks passwords itself.</summary>
    public bool Local => accounts.Value.Local;

    /// <summary>What the house calls its single sign-on; null where there is none.</summary>
    public string? OpenIdName => openId.Value.IsOn ? openId.Value.Name : null;

    /// <summary>The page that they wanted.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>The name as they typed it.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Whether they want to stay signed in.</summary>
    public bool Remember { get; private set; }

    /// <summary>Whether a browser would refuse to keep the cookie.</summary>
    public bool IsUnencrypted => !SecureCookies.IsSafe(Request);

    /// <summary>Asks.</summary>
    public void OnGet(string? returnUrl, SignInRefusal? refused)
    {
        Back = SignInLinks.Back(returnUrl);
        ModelState.Clear();
        if (refused is { } why)
        {
            ModelState.AddModelError(string.Empty, why switch
            {
                SignInRefusal.Denied => "You did not allow the glossary to know who you are.",
                SignInRefusal.NotAdmitted => "Your hospital account is fine, but it does not open the glossary. Ask an administrator of the glossary to let you in.",
                _ => "Something went wrong between the hospital's sign-in and the glossary. Try again; if it happens again, tell whoever runs the glossary.",
            });
        }
    }

    /// <summary>Takes a name and a password.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? signInName, string? password, bool remember, string? returnUrl, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!Local)
        {
            return NotFound();
        }

        var person = await services.GetRequiredService<CheckPassword>().FindAsync(signInName, password, cancellationToken);
        if (person is not null)
        {
            return Redirect(await services.GetRequiredService<SignInSteps>().GoOnAsync(HttpContext, new(person, CodeGiven: false, remember, returnUrl), cancellationToken));
        }

        (Back, SignInName, Remember) = (SignInLinks.Back(returnUrl), signInName, remember);
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, CheckPassword.Refused);
        return Page();
    }
}
