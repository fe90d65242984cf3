using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Glossary.Web.Features.Accounts;

/// <summary>ASP.NET Core Identity as the server and the operator's verbs use it: people in PostgreSQL, passwords by current advice, codes of authenticator apps.</summary>
internal static class People
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512, which is what Identity hashes with.</summary>
    private const int Iterations = 210_000;

    internal static IServiceCollection AddPeople(this IServiceCollection services)
    {
        // Before Identity's own, which it adds only where there is none: what is asked of a password stands in PasswordRule.
        services.AddScoped<IPasswordHasher<Person>, NormalizedPasswordHasher>();
        services.AddScoped<IPasswordValidator<Person>, PasswordRule>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);

        // What is asked of a name stands in PersonFields.
        services.AddIdentityCore<Person>(identity => identity.User.AllowedUserNameCharacters = string.Empty)
            .AddUserStore<PersonStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<InvitePerson>();
        return services;
    }
}
