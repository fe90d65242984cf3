using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Accounts;

/// <summary>Adds an authenticator app, takes it away, and gives recovery codes.</summary>
[Authorize(Author.OwnAccountPolicy)]
public sealed class SecondFactorPageModel(UserManager<Person> people, GlossaryDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Whether an app is asked for.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The app's key as a square to point a camera at: SVG.</summary>
    public string? Square { get; private set; }

    /// <summary>The app's key in groups of four letters.</summary>
    public string? Secret { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Whether the app was added just now.</summary>
    public bool WasAdded { get; private set; }

    /// <summary>Shows the square, or that there is an app.</summary>
    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } person ? await ShowAsync(person) : NotFound();

    /// <summary>Takes the first code of a new app.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? code, CancellationToken cancellationToken)
    {
        if (await FindAsync() is not { TwoFactorEnabled: false } person)
        {
            return NotFound();
        }

        if (!await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal)))
        {
            return await RefuseAsync(person, "The app shows another code. Wait for the next one, and see that the telephone's clock is right.");
        }

        person.TwoFactorEnabled = true;
        db.Add(Actor.Of(person).Did(AccountAction.SecondFactorAdded, person.Id, clock.GetUtcNow()));
        WasAdded = true;
        await people.UpdateSecurityStampAsync(person);
        await db.EndSessionsAsync(person.Id, PersonClaims.SessionOf(User), clock.GetUtcNow(), cancellationToken);
        return await ShowCodesAsync(person);
    }

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostCodesAsync(string? code, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await FindAsync() is not { TwoFactorEnabled: true } person)
        {
            return NotFound();
        }

        return await services.GetRequiredService<CheckCode>().AcceptAsync(person, code, cancellationToken) ? await ShowCodesAsync(person) : await RefuseAsync(person, CheckCode.Refused);
    }

    /// <summary>Takes the app away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? code, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await FindAsync() is not { TwoFactorEnabled: true } person)
        {
            return NotFound();
        }

        if (!await services.GetRequiredService<CheckCode>().AcceptAsync(person, code, cancellationToken))
        {
            return await RefuseAsync(person, CheckCode.Refused);
        }

        person.TwoFactorEnabled = false;
        db.Add(Actor.Of(person).Did(AccountAction.SecondFactorRemoved, person.Id, clock.GetUtcNow()));
        await people.ResetAuthenticatorKeyAsync(person);
        return Redirect("/account");
    }

    /// <summary>The person; null where single sign-on asks for the second factor.</summary>
    private async Task<Person?> FindAsync() => await people.FindByIdAsync(new Author(User).Id.ToString()) is { PasswordHash: not null } person ? person : null;

    private async Task<IActionResult> RefuseAsync(Person person, string message)
    {
        ModelState.Clear();
        ModelState.AddModelError("Code", message);
        return await ShowAsync(person);
    }

    private async Task<IActionResult> ShowAsync(Person person)
    {
        IsOn = person.TwoFactorEnabled;
        if (!IsOn)
        {
            if (await people.GetAuthenticatorKeyAsync(person) is null)
            {
                await people.ResetAuthenticatorKeyAsync(person);
            }

            var key = (await people.GetAuthenticatorKeyAsync(person))!;
            (Secret, Square) = (string.Join(' ', key.Chunk(4).Select(group => new string(group))), AuthenticatorSquare.Draw(person.UserName!, key));
        }

        return Page();
    }

    private async Task<IActionResult> ShowCodesAsync(Person person)
    {
        ModelState.Clear();
        Codes = [.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes.Count))!];
        return Page();
    }
}
