using Glossary.Core;
using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Makes an account with a one-time password, or hands out a new one for an account that there is.</summary>
internal sealed class InvitePerson(UserManager<Person> people, GlossaryDbContext db, IPasswordHasher<Person> hasher, TimeProvider clock, IOptions<AccountOptions> options)
{
    /// <summary>Makes an account.</summary>
    /// <param name="fields">What is said of the person.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="faults">What is wrong; nothing is made then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The person and the password, which is returned here and nowhere else; null when something is wrong.</returns>
    internal async Task<Invitation?> InviteAsync(PersonFields fields, Actor by, Faults faults, CancellationToken cancellationToken)
    {
        fields.CheckSignInName(faults);
        fields.Check(faults, await db.Vocabularies.Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken));
        if (!faults.None)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var person = new Person(fields.SignInName!, fields.Name!.Trim(), fields.Role, now);
        person.Revise(person.Name, fields.WantedEmail, fields.Role, fields.WantedVocabularies);
        person.HandOut(now + options.Value.OneTimePasswordLifetime);
        db.Add(by.Did(AccountAction.Invited, person.Id, now, PersonWords.Standing(person)));
        var password = OneTimePassword.Make();
        var result = await people.CreateAsync(person, password);
        foreach (var error in result.Errors)
        {
            faults.Add("signInName", error.Code == nameof(IdentityErrorDescriber.DuplicateUserName) ? $"Somebody signs in as {fields.SignInName} already. Choose another name." : error.Description);
        }

        return result.Succeeded ? new(person, password) : null;
    }

    /// <summary>Hands out a new one-time password, and ends whatever sign-in there is.</summary>
    internal async Task<string> ResetAsync(Person person, bool secondFactorToo, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var password = OneTimePassword.Make();
        person.PasswordHash = hasher.HashPassword(person, password);
        person.ChosePassword();
        person.HandOut(now + options.Value.OneTimePasswordLifetime);
        await db.EndSessionsAsync(person.Id, except: null, now, cancellationToken);
        db.Add(by.Did(AccountAction.Reset, person.Id, now, secondFactorToo ? "password and second factor" : "password"));
        if (secondFactorToo)
        {
            person.TwoFactorEnabled = false;
            await people.ResetAuthenticatorKeyAsync(person);
        }

        await people.UpdateSecurityStampAsync(person);
        return password;
    }
}

/// <summary>A new account.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Password">What they sign in with once.</param>
internal sealed record Invitation(Person Person, string Password);

/// <summary>Who does something to an account.</summary>
/// <param name="Id">Null for the server itself or an operator at the command line.</param>
/// <param name="Name">As the record shows it.</param>
internal sealed record Actor(Guid? Id, string Name)
{
    internal static readonly Actor Server = new(null, "the server");
    internal static readonly Actor Operator = new(null, "an operator");

    internal static Actor Of(Author author) => new(author.Id, author.Name);

    internal static Actor Of(Person person) => new(person.Id, person.Name);

    internal AccountEvent Did(AccountAction action, Guid? person, DateTimeOffset now, string detail = "") => new(now, action, person, Id, Name, detail);
}
