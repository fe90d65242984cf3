using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Glossary.Web.Features.Accounts;

/// <summary>Single sign-on by OpenID Connect: Entra ID, ADFS, Keycloak, or another provider. Code flow with PKCE; the tokens are read once and not kept.</summary>
internal static class OpenIdSignIn
{
    internal const string SchemeName = "OpenId";
    internal const string StartPath = "/sign-in/open-id";
    internal const string BackPath = "/sign-in/open-id/back";

    /// <summary>Whether there is single sign-on; asked before settings are checked, so that a wrong one is told in a line.</summary>
    internal static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[$"{OpenIdOptions.Section}:{nameof(OpenIdOptions.Authority)}"]);

    internal static void AddOpenId(this AuthenticationBuilder authentication)
    {
        authentication.AddOpenIdConnect(SchemeName, _ => { });
        authentication.Services.AddOptions<OpenIdConnectOptions>(SchemeName).Configure<IOptions<OpenIdOptions>>((options, configured) => Configure(options, configured.Value));
    }

    /// <summary>A link and not a form: from a form, the browser would not follow to another site (form-action).</summary>
    internal static void MapOpenIdIfOn(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.MapGet(StartPath, (string? returnUrl) => TypedResults.Challenge(new() { RedirectUri = SignInLinks.Back(returnUrl) }, [SchemeName]))
                .AllowAnonymous()
                .ExcludeFromDescription();
        }
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdOptions configured)
    {
        options.Authority = configured.Authority;
        options.ClientId = configured.ClientId;
        options.ClientSecret = configured.ClientSecret;
        options.RequireHttpsMetadata = !new Uri(configured.Authority!).IsLoopback;
        options.CallbackPath = BackPath;
        options.SignInScheme = SessionCookie.SchemeName;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // The answer comes in the address: a form posted from another site would need cookies that every site may send.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Clear();
        options.ClaimActions.MapAll();
        options.Scope.Clear();
        foreach (var scope in configured.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        options.Events.OnTicketReceived = AdmitAsync;
        options.Events.OnAccessDenied = context => TurnAway(context, SignInRefusal.Denied);
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdOptions>>().LogWarning("A single sign-on failed: {Reason}", context.Failure?.Message);
            return TurnAway(context, SignInRefusal.Failed);
        };
    }

    private static async Task AdmitAsync(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        var person = await http.RequestServices.GetRequiredService<ProvisionPerson>().RunAsync(context.Principal!, http.RequestAborted);
        if (person is null)
        {
            await TurnAway(context, SignInRefusal.NotAdmitted);
            return;
        }

        var (principal, session) = await http.RequestServices.GetRequiredService<SignInSteps>()
            .BeginAsync(http, person, "single sign-on", remember: false, http.RequestAborted);
        context.Principal = principal;
        context.Properties = new() { ExpiresUtc = session.ExpiresAt, RedirectUri = context.ReturnUri };
    }

    private static Task TurnAway<TOptions>(HandleRequestContext<TOptions> context, SignInRefusal why)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect($"{SignInLinks.Page}?refused={why}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

/// <summary>Why somebody comes back from single sign-on without being signed in.</summary>
public enum SignInRefusal
{
    /// <summary>Something went wrong on the way.</summary>
    Failed,

    /// <summary>They or the provider said no.</summary>
    Denied,

    /// <summary>The provider vouches for them, and the glossary does not let them in.</summary>
    NotAdmitted,
}
