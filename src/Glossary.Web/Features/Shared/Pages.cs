namespace Glossary.Web.Features.Shared;

internal static class Pages
{
    internal static IServiceCollection AddGlossaryPages(this IServiceCollection services) { services.AddRazorPages(); return services; }

    internal static void MapGlossaryPages(this WebApplication app) { }
}
