namespace Glossary.Web.Features.Offline;

/// <summary>What lets a device answer while there is no network.</summary>
internal static class OfflineHosting
{
    internal static IServiceCollection AddOffline(this IServiceCollection services) => services.AddSingleton<GlossaryCopy>();

    internal static void MapOffline(this WebApplication app) => app.MapGetCopy();
}
