using System.Text.Encodings.Web;
using Glossary.Core.Accounts;
using Glossary.Data.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Knows a tool by the key that it sends as <c>Authorization: Bearer glo_…</c>; a person's key is that person, who can do with it no more than they may themselves.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, DatabaseReach reach, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);
    private bool _unasked;

    /// <summary>Whether the request shows a key, good or bad.</summary>
    internal static bool IsShown(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsShown(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var secret = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (!ApiKey.IsWellFormed(secret))
        {
            return AuthenticateResult.Fail("That is no key of the glossary.");
        }

        // Looked up by its hash in an index: what can be timed is the hash's prefix, of which the secret cannot be guessed.
        var hash = ApiKey.HashOf(secret);
        var now = clock.GetUtcNow();
        var (reached, shown) = await reach.AskAsync(
            (db, cancellationToken) => db.ApiKeys.AsNoTracking().AsSingleQuery()
                .Where(row => row.Hash == hash && row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now))
                .Select(row => new ShownKey(
                    row,
                    db.People.Where(person => person.Id == row.OwnerId && person.DisabledAt == null)
                        .Select(person => new KeyOwner(person.Id, person.Name, person.Role, person.Stewardships.Any(held => held.Vocabulary == row.Vocabulary)))
                        .SingleOrDefault()))
                .SingleOrDefaultAsync(cancellationToken),
            Context.RequestAborted);
        _unasked = !reached;
        if (shown is null || (shown.Key.OwnerId is not null && shown.Owner is null))
        {
            return reached ? AuthenticateResult.Fail("There is no such key, or it works no longer.") : AuthenticateResult.NoResult();
        }

        if (now - (shown.Key.LastUsedAt ?? DateTimeOffset.MinValue) >= SeenEvery)
        {
            await reach.AskAsync(
                (db, cancellationToken) => db.ApiKeys.Where(row => row.Id == shown.Key.Id).ExecuteUpdateAsync(used => used.SetProperty(row => row.LastUsedAt, now), cancellationToken),
                Context.RequestAborted);
        }

        return AuthenticateResult.Success(new(PrincipalOf(shown), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => _unasked ? RefusedAccess.UnavailableAsync(Context) : RefusedAccess.UnknownAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefusedAccess.ForbiddenAsync(Context);

    private static System.Security.Claims.ClaimsPrincipal PrincipalOf(ShownKey shown)
    {
        var (key, owner) = shown;
        if (owner is null)
        {
            return PersonClaims.Of(SchemeName, key.Id, key.Name, key.Role, key.Vocabulary is { } own ? [own] : []);
        }

        // What its owner has lost since, the key has lost with them.
        var holds = key.Vocabulary is not null && (owner.LooksAfterIt || owner.Role == Role.Administrator);
        var role = key.Role == Role.Steward && !holds ? Role.Contributor : key.Role;
        return PersonClaims.Of(SchemeName, owner.Id, owner.Name, role < owner.Role ? role : owner.Role, holds && owner.Role >= Role.Steward ? [key.Vocabulary!] : []);
    }

    private sealed record ShownKey(ApiKey Key, KeyOwner? Owner);

    private sealed record KeyOwner(Guid Id, string Name, Role Role, bool LooksAfterIt);
}
