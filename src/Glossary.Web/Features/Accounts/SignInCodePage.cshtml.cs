using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Accounts;

/// <summary>Asks for the second factor.</summary>
[AllowAnonymous]
public sealed class SignInCodePageModel(UserManager<Person> people) : PageModel
{
    /// <summary>Asks those whose password was right.</summary>
    public async Task<IActionResult> OnGetAsync() => await PendingSignIn.ReadAsync(HttpContext, people) is null ? Redirect(SignInLinks.Page) : Page();

    /// <summary>Takes the code.</summary>
    public async Task<IActionResult> OnPostAsync(string? code, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await PendingSignIn.ReadAsync(HttpContext, people) is not { } pending)
        {
            return Redirect(SignInLinks.Page);
        }

        if (await services.GetRequiredService<CheckCode>().AcceptAsync(pending.Person, code, cancellationToken))
        {
            return Redirect(await services.GetRequiredService<SignInSteps>().GoOnAsync(HttpContext, pending with { CodeGiven = true }, cancellationToken));
        }

        ModelState.Clear();
        ModelState.AddModelError(string.Empty, CheckCode.Refused);
        return Page();
    }
}
