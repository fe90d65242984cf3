using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Everybody with an account, for an administrator; and the form that invites another.</summary>
[Authorize(Author.AdministerPolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class AdminPeoplePageModel(GlossaryDbContext db) : PageModel
{
    private const int Most = 1000;

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<ListedPerson> People { get; private set; } = [];

    /// <summary>What may be looked after.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Vocabularies { get; private set; } = [];

    /// <summary>What stands in the form.</summary>
    public PersonFields Fields { get; private set; } = new();

    /// <summary>Whoever was just invited.</summary>
    public HandOutView? Invited { get; private set; }

    /// <summary>Shows everybody.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    /// <summary>Invites somebody.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] PersonFields fields, [FromServices] IServiceProvider services, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var invitation = await services.GetRequiredService<InvitePerson>().InviteAsync(fields, Actor.Of(new Author(User)), faults, cancellationToken);
        ModelState.Clear();
        ModelState.Take(faults);
        (Fields, Invited) = invitation is null ? (fields, null) : (new PersonFields(), new HandOutView(invitation.Person.Name, invitation.Person.UserName!, invitation.Password, invitation.Person.OneTimeUntil!.Value));
        await FillAsync(cancellationToken);
        return Page();
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Vocabularies = await PersonFieldsView.ChoicesAsync(db, cancellationToken);
        People = await db.People.AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Id).Take(Most)
            .Select(person => new ListedPerson(
                person.Id, person.UserName!, person.Name, person.Role, person.Stewardships.Select(held => held.Vocabulary).ToList(), person.TwoFactorEnabled,
                person.OneTimeUntil != null, person.DisabledAt, db.Sessions.Where(session => session.PersonId == person.Id).Max(session => (DateTimeOffset?)session.LastSeenAt)))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A person in the list.</summary>
/// <param name="Id">Their id.</param>
/// <param name="SignInName">What they sign in as.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Vocabularies">What they look after.</param>
/// <param name="HasSecondFactor">Whether an authenticator app is asked for.</param>
/// <param name="IsInvited">Whether they have yet to choose a password.</param>
/// <param name="DisabledAt">When the account was closed; null while it is open.</param>
/// <param name="LastSeen">When they were last seen; null for never.</param>
public sealed record ListedPerson(
    Guid Id, string SignInName, string Name, Role Role, IReadOnlyList<string> Vocabularies, bool HasSecondFactor, bool IsInvited, DateTimeOffset? DisabledAt, DateTimeOffset? LastSeen);
