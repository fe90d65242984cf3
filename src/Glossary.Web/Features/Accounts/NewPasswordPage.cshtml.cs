using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Accounts;

/// <summary>Where a one-time password is given up for one's own.</summary>
[AllowAnonymous]
public sealed class NewPasswordPageModel(UserManager<Person> people) : PageModel
{
    /// <summary>For password managers.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Asks those whose one-time password was right.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var pending = await ReadAsync();
        SignInName = pending?.Person.UserName;
        return pending is null ? Redirect(SignInLinks.Page) : Page();
    }

    /// <summary>Takes the new one.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, string? again, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await ReadAsync() is not { } pending)
        {
            return Redirect(SignInLinks.Page);
        }

        ModelState.Clear();
        if (await services.GetRequiredService<ChoosePassword>().RunAsync(pending.Person, password, again, exceptSession: null, ModelState, cancellationToken))
        {
            return Redirect(await services.GetRequiredService<SignInSteps>().GoOnAsync(HttpContext, pending, cancellationToken));
        }

        SignInName = pending.Person.UserName;
        return Page();
    }

    private async Task<PendingSignIn?> ReadAsync() =>
        await PendingSignIn.ReadAsync(HttpContext, people) is { Person.OneTimeUntil: not null } pending && (pending.CodeGiven || !pending.Person.TwoFactorEnabled) ? pending : null;
}
