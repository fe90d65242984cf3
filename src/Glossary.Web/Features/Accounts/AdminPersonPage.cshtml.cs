using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>One person's account, for an administrator.</summary>
[Authorize(Author.AdministerPolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class AdminPersonPageModel(GlossaryDbContext db, TimeProvider clock) : PageModel
{
    private const string LastOne = "Nobody else could manage accounts then. Make somebody else an administrator first.";

    /// <summary>Whose account.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>What stands in the form.</summary>
    public PersonFields Fields { get; private set; } = new();

    /// <summary>What may be looked after.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Vocabularies { get; private set; } = [];

    /// <summary>What happened to it, the latest first.</summary>
    public IReadOnlyList<ListedEvent> Events { get; private set; } = [];

    /// <summary>A new one-time password.</summary>
    public HandOutView? HandedOut { get; private set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    /// <summary>Changes name, role and vocabularies.</summary>
    public async Task<IActionResult> OnPostReviseAsync(Guid id, [FromForm] PersonFields fields, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var faults = new Faults();
        fields.Check(faults, await db.Vocabularies.Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken));
        faults.Require(fields.Role == Role.Administrator || !await IsLastAdministratorAsync(cancellationToken), "role", LastOne);
        if (!faults.None)
        {
            ModelState.Clear();
            ModelState.Take(faults);
            return await ShowAsync(cancellationToken, fields);
        }

        Person.Revise(fields.Name!.Trim(), fields.WantedEmail, fields.Role, fields.WantedVocabularies);
        return await SaveAsync(AccountAction.Changed, PersonWords.Standing(Person), Translation<Texts>.Of("Saved. It holds from their next click."), cancellationToken);
    }

    /// <summary>Gives a new one-time password.</summary>
    public async Task<IActionResult> OnPostResetAsync(Guid id, bool secondFactorToo, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken) || Person.PasswordHash is null)
        {
            return NotFound();
        }

        var password = await services.GetRequiredService<InvitePerson>().ResetAsync(Person, secondFactorToo, Actor.Of(new Author(User)), cancellationToken);
        HandedOut = new(Person.Name, Person.UserName!, password, Person.OneTimeUntil!.Value);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Closes the account and ends its sign-ins; its keys work no longer.</summary>
    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (await IsLastAdministratorAsync(cancellationToken))
        {
            ModelState.AddModelError(string.Empty, LastOne);
            return await ShowAsync(cancellationToken);
        }

        var now = clock.GetUtcNow();
        Person.Disable(now);
        await db.EndSessionsAsync(id, except: null, now, cancellationToken);
        return await SaveAsync(AccountAction.Disabled, string.Empty, Translation<Texts>.Of("Closed. They are signed out, and their keys work no longer."), cancellationToken);
    }

    /// <summary>Opens the account again.</summary>
    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Person.Enable();
        return await SaveAsync(AccountAction.Enabled, string.Empty, Translation<Texts>.Of("Opened."), cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(AccountAction action, string detail, string said, CancellationToken cancellationToken)
    {
        Person.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.Add(Actor.Of(new Author(User)).Did(action, Person.Id, clock.GetUtcNow(), detail));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await FindAsync(Person.Id, cancellationToken);
            ModelState.AddModelError(string.Empty, "Somebody else changed this account meanwhile. This is how it stands now.");
            return await ShowAsync(cancellationToken);
        }

        Said = said;
        return RedirectToPage();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await db.People.Include(row => row.Stewardships).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        Person = person!;
        return person is not null;
    }

    private async Task<bool> IsLastAdministratorAsync(CancellationToken cancellationToken) =>
        Person is { Role: Role.Administrator, DisabledAt: null }
        && !await db.People.AnyAsync(row => row.Role == Role.Administrator && row.DisabledAt == null && row.Id != Person.Id, cancellationToken);

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken, PersonFields? fields = null)
    {
        Fields = fields ?? new() { Name = Person.Name, Email = Person.Email, Role = Person.Role, Vocabularies = [.. Person.Stewardships.Select(held => held.Vocabulary)] };
        Vocabularies = await PersonFieldsView.ChoicesAsync(db, cancellationToken);
        Events = await AccountEvents.ReadAsync(db, Person.Id, before: null, cancellationToken);
        return Page();
    }
}
