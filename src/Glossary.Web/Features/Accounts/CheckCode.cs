using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Whether a code is the one that the person's authenticator app shows now, or one of their recovery codes. Either serves once.</summary>
internal sealed class CheckCode(UserManager<Person> people, GlossaryDbContext db, CheckPassword check, TimeProvider clock)
{
    /// <summary>What they are told when it is not.</summary>
    internal const string Refused = "That code is not right, or was used already. Wait for the next one, or use a recovery code.";

    internal async Task<bool> AcceptAsync(Person person, string? code, CancellationToken cancellationToken)
    {
        var digits = new string([.. (code ?? string.Empty).Where(char.IsLetterOrDigit).Take(32)]);
        var now = clock.GetUtcNow();
        if (person.LockoutEnd > now)
        {
            return false;
        }

        if (digits.Length == 6 && await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            // Whoever reads it over a shoulder has half a minute; in one statement, so that of two who send it only one gets in.
            var first = await db.People.Where(row => row.Id == person.Id && row.LastCode != digits).ExecuteUpdateAsync(used => used.SetProperty(row => row.LastCode, digits), cancellationToken);
            if (first == 1)
            {
                return true;
            }
        }
        else if (digits.Length == RecoveryCodes.Length && (await people.RedeemTwoFactorRecoveryCodeAsync(person, RecoveryCodes.Written(digits))).Succeeded)
        {
            db.Add(Actor.Of(person).Did(AccountAction.RecoveryCodeUsed, person.Id, now));
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }

        await check.CountAsync(db.People.Where(row => row.Id == person.Id), now, cancellationToken);
        db.Add(new AccountEvent(now, AccountAction.SignInRefused, person.Id, null, "somebody", "a code"));
        await db.SaveChangesAsync(cancellationToken);
        return false;
    }
}

/// <summary>Codes for the day on which the telephone is lost.</summary>
internal static class RecoveryCodes
{
    /// <summary>How many there are.</summary>
    internal const int Count = 10;

    /// <summary>How many letters one has, without its hyphen.</summary>
    internal const int Length = 10;

    /// <summary>As Identity writes it: two groups with a hyphen.</summary>
    internal static string Written(string letters) => $"{letters[..5]}-{letters[5..]}".ToUpperInvariant();
}
