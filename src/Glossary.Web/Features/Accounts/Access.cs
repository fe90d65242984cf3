using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who may do what: reading is open unless the house closes it, writing takes a key or a person who has signed in.</summary>
internal static class Access
{
    private const string KeyOrSession = "KeyOrSession";

    internal static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DatabaseReach>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckCode>();
        services.AddScoped<SignInSteps>();
        services.AddScoped<ChoosePassword>();
        services.AddScoped<ProvisionPerson>();
        services.AddSingleton<FirstStart>();

        services.AddAntiforgery(forms => forms.Cookie.Name = "glossary-form");

        // In PostgreSQL, so that any replica reads the cookies and forms of any other.
        services.AddDataProtection().SetApplicationName("Glossary");
        services.AddOptions<KeyManagementOptions>().Configure<GlossaryDatabase>((keys, database) => keys.XmlRepository = new StoredKeys(database));

        // It would read the keys when PostgreSQL is not yet there; they are read when first needed.
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService"));
        var authentication = services.AddAuthentication(KeyOrSession)
            .AddPolicyScheme(KeyOrSession, null, options => options.ForwardDefaultSelector = http => ApiKeyAuthentication.IsShown(http.Request) ? ApiKeyAuthentication.SchemeName : SessionCookie.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddCookie(SessionCookie.SchemeName, SessionCookie.Configure)
            .AddCookie(PendingSignIn.SchemeName, PendingSignIn.Configure);
        if (OpenIdSignIn.IsOn(configuration))
        {
            authentication.AddOpenId();
        }

        services.AddAuthorizationBuilder()
            .AddPolicy(Author.KnownPolicy, policy => Require(policy, Role.Reader))
            .AddPolicy(Author.ProposePolicy, policy => Require(policy, Role.Contributor))
            .AddPolicy(Author.WritePolicy, policy => Require(policy, Role.Steward))
            .AddPolicy(Author.AdministerPolicy, policy => Require(policy, Role.Administrator))
            .AddPolicy(Author.OwnAccountPolicy, policy => policy.RequireClaim(PersonClaims.SessionClaim));
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<GlossaryOptions>>((authorization, glossary) =>
        {
            if (!glossary.Value.ReadingIsOpen)
            {
                // Whatever says nothing of its own, pages and API alike, and what is not there too.
                authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            }
        });
        return services;
    }

    private static void Require(AuthorizationPolicyBuilder policy, Role role) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => new Author(context.User).Has(role));
}
