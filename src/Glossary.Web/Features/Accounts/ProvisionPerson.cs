using System.Security.Claims;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// Finds the account of somebody for whom the house's provider vouches, or makes it, and takes over what their groups say. They are
/// known by issuer and subject, never by an e-mail address, which can be another's tomorrow.
/// </summary>
internal sealed class ProvisionPerson(UserManager<Person> people, GlossaryDbContext db, TimeProvider clock, IOptions<OpenIdOptions> options, ILogger<ProvisionPerson> logger)
{
    private static readonly Actor Provider = new(null, "single sign-on");

    /// <summary>The person; null when they are not let in.</summary>
    internal async Task<Person?> RunAsync(ClaimsPrincipal claims, CancellationToken cancellationToken)
    {
        var openId = options.Value;
        var groups = GroupClaims.Read(claims, openId.RoleClaim);
        var (role, vocabularies) = await StandingAsync(groups, cancellationToken);
        if (openId.GroupsDecide && claims.HasClaim(claim => claim.Type is "_claim_names" or "hasgroups"))
        {
            logger.LogWarning("The provider left somebody's groups out of the token because there are too many. Use app roles, or groups that are assigned to the application.");
        }

        var (issuer, subject) = KeyOf(claims);
        var person = await FindAsync(issuer, subject, cancellationToken);
        if (person is { DisabledAt: not null } || (role is null && (openId.GroupsDecide || person is null)))
        {
            return null;
        }

        var name = Cut(claims.FindFirstValue("name") ?? claims.FindFirstValue("preferred_username") ?? subject);
        var email = claims.FindFirstValue("email") is { Length: <= 254 } written ? written : null;
        if (person is null)
        {
            person = await MakeAsync(claims, issuer, subject, name, cancellationToken);
            person.Revise(name, email, role!.Value, vocabularies);
            db.Add(Provider.Did(AccountAction.Invited, person.Id, clock.GetUtcNow(), PersonWords.Standing(person)));
        }
        else
        {
            var before = PersonWords.Standing(person);
            person.Revise(name, email, openId.GroupsDecide ? role!.Value : person.Role, openId.GroupsDecide ? vocabularies : [.. person.Stewardships.Select(held => held.Vocabulary)]);
            if (PersonWords.Standing(person) is var after && after != before)
            {
                db.Add(Provider.Did(AccountAction.Changed, person.Id, clock.GetUtcNow(), after));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return person;
    }

    /// <summary>What their groups make of them; no role where that is nothing and others are not let in.</summary>
    private async Task<(Role? Role, IReadOnlyList<string> Vocabularies)> StandingAsync(IReadOnlySet<string> groups, CancellationToken cancellationToken)
    {
        var openId = options.Value;
        var wanted = openId.Stewards.Where(pair => groups.Contains(pair.Key))
            .SelectMany(pair => pair.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var vocabularies = wanted.Count == 0 ? [] : await db.Vocabularies.Where(vocabulary => wanted.Contains(vocabulary.Slug)).Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken);
        var roles = openId.Roles.Where(pair => groups.Contains(pair.Key)).Select(pair => (Role?)pair.Value).ToList();
        if (vocabularies.Count > 0)
        {
            roles.Add(Role.Steward);
        }

        return (roles.Max() ?? (openId.AdmitOthers ? openId.DefaultRole : null), vocabularies);
    }

    /// <summary>Entra's own "sub" differs from application to application; tenant and object are the person.</summary>
    private static (string Issuer, string Subject) KeyOf(ClaimsPrincipal claims)
    {
        var issuer = claims.FindFirstValue("iss") ?? throw new InvalidOperationException("The provider's token names no issuer.");
        return claims.FindFirstValue("tid") is not null && claims.FindFirstValue("oid") is { } entra
            ? (issuer, entra)
            : (issuer, claims.FindFirstValue("sub") ?? throw new InvalidOperationException("The provider's token names no subject."));
    }

    private Task<Person?> FindAsync(string issuer, string subject, CancellationToken cancellationToken) => db.People.Include(person => person.Stewardships)
        .SingleOrDefaultAsync(person => db.Set<IdentityUserLogin<Guid>>().Any(login => login.LoginProvider == issuer && login.ProviderKey == subject && login.UserId == person.Id), cancellationToken);

    private async Task<Person> MakeAsync(ClaimsPrincipal claims, string issuer, string subject, string name, CancellationToken cancellationToken)
    {
        // A name that is taken belongs to somebody else, with a password of the glossary; the two must not become one.
        var signInName = Cut(claims.FindFirstValue("preferred_username") ?? claims.FindFirstValue("email") ?? subject);
        var normalized = people.NormalizeName(signInName);
        if (await db.People.AnyAsync(row => row.NormalizedUserName == normalized, cancellationToken))
        {
            signInName = $"{signInName[..Math.Min(signInName.Length, Person.MaxName - 33)]}~{Guid.NewGuid():n}";
        }

        var person = new Person(signInName, name, default, clock.GetUtcNow()) { NormalizedUserName = people.NormalizeName(signInName), SecurityStamp = Guid.NewGuid().ToString() };
        db.Add(person);
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = issuer, ProviderKey = subject, UserId = person.Id });
        return person;
    }

    private static string Cut(string text) => text.Length > Person.MaxName ? text[..Person.MaxName] : text;
}
