using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Somebody's own account: where they are signed in, their password, their second factor.</summary>
[Authorize(Author.OwnAccountPolicy)]
public sealed class AccountPageModel(UserManager<Person> people, GlossaryDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>What they may do.</summary>
    public Role Role { get; private set; }

    /// <summary>What they type to sign in.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Whether the glossary checks their password; single sign-on does otherwise.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether an authenticator app is asked for.</summary>
    public bool HasSecondFactor { get; private set; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>Where they are signed in, the latest first.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>This browser's.</summary>
    public Guid Current => PersonClaims.SessionOf(User)!.Value;

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    /// <summary>Ends one sign-in.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken)
    {
        var author = new Author(User);
        var now = clock.GetUtcNow();
        if (await db.EndSessionAsync(author.Id, session, now, cancellationToken) == 0)
        {
            return NotFound();
        }

        db.Add(Actor.Of(author).Did(AccountAction.SignedOut, author.Id, now, "another browser"));
        await db.SaveChangesAsync(cancellationToken);
        Said = Translation<Texts>.Of("Signed out there.");
        return RedirectToPage();
    }

    /// <summary>Ends every sign-in, this one too.</summary>
    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken)
    {
        var author = new Author(User);
        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(author.Id, except: null, now, cancellationToken);
        db.Add(Actor.Of(author).Did(AccountAction.SignedOut, author.Id, now, "everywhere"));
        await db.SaveChangesAsync(cancellationToken);
        await HttpContext.SignOutAsync(SessionCookie.SchemeName);
        return Redirect(SignInLinks.Page);
    }

    /// <summary>Takes a new password from whoever knows the old one.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(
        string? current, string? password, string? again, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        var person = await FillAsync(cancellationToken);
        ModelState.Clear();
        if (!HasPassword)
        {
            return NotFound();
        }

        // Counts against the lock as a sign-in does: an open browser is not a place to guess at leisure.
        if (await services.GetRequiredService<CheckPassword>().FindAsync(person.UserName, current, cancellationToken) is null)
        {
            ModelState.AddModelError("Current", "That is not the password you have, or too many tries were wrong and the account rests for a while.");
            return Page();
        }

        if (!await services.GetRequiredService<ChoosePassword>().RunAsync(person, password, again, Current, ModelState, cancellationToken))
        {
            return Page();
        }

        Said = Translation<Texts>.Of("Your password is changed, and you are signed out everywhere else.");
        return RedirectToPage();
    }

    private async Task<Person> FillAsync(CancellationToken cancellationToken)
    {
        var id = new Author(User).Id;
        var now = clock.GetUtcNow();
        var person = (await people.FindByIdAsync(id.ToString()))!;
        (Role, SignInName, HasPassword, HasSecondFactor) = (person.Role, person.UserName, person.PasswordHash is not null, person.TwoFactorEnabled);
        CodesLeft = HasSecondFactor ? await people.CountRecoveryCodesAsync(person) : 0;
        Sessions = await db.Sessions.AsNoTracking().Where(session => session.PersonId == id && session.EndedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastSeenAt).Take(100).ToListAsync(cancellationToken);
        return person;
    }
}
