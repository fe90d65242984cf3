using System.Globalization;
using System.Security.Cryptography;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Makes what a new glossary has one of, whichever replica comes first: a key for cookies, and an administrator.</summary>
internal sealed class FirstStart(GlossaryDatabase database, IServiceScopeFactory scopes, IKeyManager keys, TimeProvider clock, IOptions<AccountOptions> options)
{
    /// <summary>What the first administrator signs in as.</summary>
    internal const string AdministratorName = "admin";

    private static readonly TimeSpan KeyLifetime = TimeSpan.FromDays(90);
    private bool _done;

    /// <summary>Makes what is missing.</summary>
    internal async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_done)
        {
            return;
        }

        await using var turn = await FirstStartTurn.TakeAsync(database, cancellationToken);
        var now = clock.GetUtcNow();
        if (!await turn.HasKeyAsync(now, cancellationToken) && !keys.GetAllKeys().Any(key => !key.IsRevoked && key.ExpirationDate > now))
        {
            keys.CreateNewKey(now, now + KeyLifetime);
        }

        if (options.Value.Local && !await turn.HasPeopleAsync(cancellationToken))
        {
            await MakeAdministratorAsync(turn, now, cancellationToken);
        }

        _done = true;
    }

    private async Task MakeAdministratorAsync(FirstStartTurn turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var password = OneTimePassword.Make();
        var person = new Person(AdministratorName, "Administrator", Role.Administrator, now)
        {
            NormalizedUserName = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>().NormalizeName(AdministratorName),
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        };
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, password);
        person.HandOut(now + options.Value.OneTimePasswordLifetime);
        await turn.AddAsync(person, Actor.Server.Did(AccountAction.Invited, person.Id, now, PersonWords.Standing(person)), cancellationToken);

        // To whoever watches the console, and not to the log: logs are kept, and sent elsewhere.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

              This glossary has no accounts yet. Sign in at {SignInLinks.Page} as "{AdministratorName}" with this password, which is shown this once:

                  {password}

              It serves once, until {person.OneTimeUntil:d MMMM HH:mm} UTC; you then choose your own. Missed it? users reset {AdministratorName}

            """));
    }
}
