using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>What comes next for somebody who is signing in: the code of their app, a password of their own, or the page that they wanted.</summary>
internal sealed class SignInSteps(GlossaryDbContext db, TimeProvider clock, IOptions<AccountOptions> options)
{
    internal const string CodePage = "/sign-in/code";
    internal const string NewPasswordPage = "/sign-in/new-password";

    /// <summary>Takes the next step.</summary>
    /// <returns>The page to go to.</returns>
    internal async Task<string> GoOnAsync(HttpContext http, PendingSignIn pending, CancellationToken cancellationToken)
    {
        var (person, codeGiven, remember, returnUrl) = pending;
        if (person.TwoFactorEnabled && !codeGiven)
        {
            await pending.KeepAsync(http);
            return CodePage;
        }

        if (person.OneTimeUntil is not null)
        {
            await pending.KeepAsync(http);
            return NewPasswordPage;
        }

        await http.SignOutAsync(PendingSignIn.SchemeName);
        var (principal, session) = await BeginAsync(http, person, codeGiven ? "password and code" : "password", remember, cancellationToken);
        await http.SignInAsync(SessionCookie.SchemeName, principal, new() { IsPersistent = remember, ExpiresUtc = session.ExpiresAt });
        return SignInLinks.Back(returnUrl);
    }

    /// <summary>Begins a session.</summary>
    internal async Task<(System.Security.Claims.ClaimsPrincipal Principal, Session Session)> BeginAsync(HttpContext http, Person person, string how, bool remember, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = Session.Begin(person.Id, Device.Of(http.Request.Headers.UserAgent.ToString()), how, now, remember ? options.Value.RememberedSessionLifetime : options.Value.SessionLifetime);
        db.Add(session);
        db.Add(Actor.Of(person).Did(AccountAction.SignedIn, person.Id, now, $"{how}, {session.Device}"));
        await db.SaveChangesAsync(cancellationToken);
        await db.People.Where(row => row.Id == person.Id && row.AccessFailedCount > 0).ExecuteUpdateAsync(right => right.SetProperty(row => row.AccessFailedCount, 0), cancellationToken);
        var vocabularies = await db.People.Where(row => row.Id == person.Id).SelectMany(row => row.Stewardships).Select(held => held.Vocabulary).ToListAsync(cancellationToken);
        return (PersonClaims.Of(SessionCookie.SchemeName, person.Id, person.Name, person.Role, vocabularies, session.Id), session);
    }
}
