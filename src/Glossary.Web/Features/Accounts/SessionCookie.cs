using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// Knows a person by their browser's cookie. The cookie names a row of sessions, which is read again at every request: a sign-out, a
/// closed account or another role takes effect everywhere at once. While PostgreSQL is away, what the cookie itself says has to do:
/// reading goes on, and nothing can be written anyway.
/// </summary>
internal sealed class SessionCookie(DatabaseReach reach, TimeProvider clock) : CookieAuthenticationEvents
{
    internal const string SchemeName = "Session";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "glossary-session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.LoginPath = SignInLinks.Page;
        options.ReturnUrlParameter = SignInLinks.ReturnParameter;
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionCookie);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (PersonClaims.SessionOf(context.Principal!) is not { } session)
        {
            await RejectAsync(context);
            return;
        }

        var now = clock.GetUtcNow();
        var (reached, standing) = await reach.AskAsync(
            (db, cancellationToken) => db.Sessions.AsNoTracking().AsSingleQuery()
                .Where(row => row.Id == session && row.EndedAt == null && row.ExpiresAt > now)
                .Join(db.People.Where(person => person.DisabledAt == null), row => row.PersonId, person => person.Id, (row, person) => new
                {
                    person.Id,
                    person.Name,
                    person.Role,
                    Vocabularies = person.Stewardships.Select(held => held.Vocabulary).ToList(),
                    row.LastSeenAt,
                })
                .SingleOrDefaultAsync(cancellationToken),
            context.HttpContext.RequestAborted);
        if (!reached)
        {
            return;
        }

        if (standing is null)
        {
            await RejectAsync(context);
            return;
        }

        context.ReplacePrincipal(PersonClaims.Of(SchemeName, standing.Id, standing.Name, standing.Role, standing.Vocabularies, session));
        if (now - standing.LastSeenAt >= SeenEvery)
        {
            await reach.AskAsync(
                (db, cancellationToken) => db.Sessions.Where(row => row.Id == session).ExecuteUpdateAsync(seen => seen.SetProperty(row => row.LastSeenAt, now), cancellationToken),
                context.HttpContext.RequestAborted);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (PageHosting.IsForPrograms(context.HttpContext))
        {
            return RefusedAccess.UnknownAsync(context.HttpContext);
        }

        // What was being sent is gone by the time they have signed in; so they come back to the page, not to its form.
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        context.Response.Redirect(SignInLinks.To(back));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (PageHosting.IsForPrograms(context.HttpContext))
        {
            return RefusedAccess.ForbiddenAsync(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(SchemeName);
    }
}
