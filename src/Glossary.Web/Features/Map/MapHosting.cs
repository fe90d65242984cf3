using Glossary.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Glossary.Web.Features.Map;

/// <summary>What the maps need.</summary>
internal static class MapHosting
{
    internal static IServiceCollection AddMaps(this IServiceCollection services)
    {
        services.TryAddSingleton<PublicAddress>();
        return services.AddSingleton<KnownConnections>();
    }
}
