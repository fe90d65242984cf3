namespace Glossary.Web.Features.Anywhere;

/// <summary>What brings the glossary to pages of other sites.</summary>
internal static class AnywhereHosting
{
    internal static IServiceCollection AddAnywhere(this IServiceCollection services) => services.AddSingleton<PageScript>();

    internal static void MapAnywhere(this WebApplication app) => app.MapGetPageScript();
}
