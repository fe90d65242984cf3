using Glossary.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who may do what: reading is open, writing takes a key.</summary>
internal static class Access
{
    internal static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(ApiKeyAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Author.ProposePolicy, policy => Require(policy, Role.Contributor))
            .AddPolicy(Author.WritePolicy, policy => Require(policy, Role.Steward))
            .AddPolicy(Author.AdministerPolicy, policy => Require(policy, Role.Administrator));
        return services;
    }

    private static void Require(AuthorizationPolicyBuilder policy, Role role) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => new Author(context.User).Has(role));
}
