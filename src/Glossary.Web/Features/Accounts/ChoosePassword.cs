using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Glossary.Web.Features.Accounts;

/// <summary>Gives somebody the password that they choose, and ends their sign-ins elsewhere: whoever knew the old one is out.</summary>
internal sealed class ChoosePassword(UserManager<Person> people, GlossaryDbContext db, IPasswordHasher<Person> hasher, TimeProvider clock)
{
    internal async Task<bool> RunAsync(Person person, string? password, string? again, Guid? exceptSession, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (PasswordRule.FaultOf(password, person.UserName, person.Name, person.Email) is { } fault)
        {
            state.AddModelError("Password", fault);
        }
        else if (password != again)
        {
            state.AddModelError("Again", "The two differ. Type the same in both.");
        }
        else if (person.PasswordHash is { } old && hasher.VerifyHashedPassword(person, old, password!) != PasswordVerificationResult.Failed)
        {
            state.AddModelError("Password", "That is the one you have. Choose another.");
        }

        if (!state.IsValid)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        person.PasswordHash = hasher.HashPassword(person, password!);
        person.ChosePassword();
        db.Add(Actor.Of(person).Did(AccountAction.PasswordChanged, person.Id, now));
        await people.UpdateSecurityStampAsync(person);
        await db.EndSessionsAsync(person.Id, exceptSession, now, cancellationToken);
        return true;
    }
}
