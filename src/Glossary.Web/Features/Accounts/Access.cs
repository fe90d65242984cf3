using Glossary.Data.Keys;
using Microsoft.AspNetCore.Authentication;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who may do what: reading is open, writing takes a key.</summary>
internal static class Access
{
    internal static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(ApiKeyAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(
            Author.WritePolicy,
            policy => policy.RequireAuthenticatedUser().RequireRole(nameof(KeyRole.Steward), nameof(KeyRole.Administrator)));
        return services;
    }
}
