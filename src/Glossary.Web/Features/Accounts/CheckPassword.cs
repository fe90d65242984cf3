using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// Whether a name and a password belong together. A name that nobody has costs the same work and the same statements as one that
/// somebody has, and the answer is the same, so that nobody learns who has an account.
/// </summary>
internal sealed class CheckPassword(GlossaryDbContext db, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, TimeProvider clock, IOptions<AccountOptions> options)
{
    /// <summary>What everybody is told, whatever was wrong.</summary>
    internal const string Refused = "That name and password don't belong together, or too many tries were wrong and the account rests for a while. Try again, or ask an administrator for a new password.";

    private static readonly Person Nobody = new("nobody", "Nobody", default, DateTimeOffset.UnixEpoch);
    private static string? _nobodysPassword;

    /// <summary>The person; null when they are refused.</summary>
    internal async Task<Person?> FindAsync(string? signInName, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(signInName) || signInName.Length > Person.MaxName || signInName.Contains('\0', StringComparison.Ordinal) || !NormalizedPasswordHasher.IsText(signInName)
            || password is null or { Length: 0 or > PasswordRule.MaxLength })
        {
            return null;
        }

        var name = normalizer.NormalizeName(signInName.Trim());
        var person = await db.People.SingleOrDefaultAsync(row => row.NormalizedUserName == name, cancellationToken);
        _nobodysPassword ??= hasher.HashPassword(Nobody, OneTimePassword.Make());
        var fits = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? _nobodysPassword, password) != PasswordVerificationResult.Failed;
        var now = clock.GetUtcNow();
        if (fits && person is { PasswordHash: not null, DisabledAt: null } && !(person.LockoutEnd > now) && !(person.OneTimeUntil < now))
        {
            return person;
        }

        await CountAsync(db.People.Where(row => row.NormalizedUserName == name), now, cancellationToken);
        db.Add(new AccountEvent(now, AccountAction.SignInRefused, person?.Id, null, "somebody", "a name and a password"));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Counts a failure; the last one that is allowed locks the account. In one statement, so that tries at the same time all count.</summary>
    internal Task CountAsync(IQueryable<Person> who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = options.Value.FailuresBeforeLockout - 1;
        var until = now + options.Value.Lockout;
        return who.Where(row => row.LockoutEnd == null || row.LockoutEnd <= now).ExecuteUpdateAsync(
            failed => failed
                .SetProperty(row => row.LockoutEnd, row => row.AccessFailedCount >= last ? until : null)
                .SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount >= last ? 0 : row.AccessFailedCount + 1),
            cancellationToken);
    }
}
