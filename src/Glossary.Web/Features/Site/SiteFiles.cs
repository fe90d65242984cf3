namespace Glossary.Web.Features.Site;

/// <summary>What browsers and search engines ask a site about itself.</summary>
internal static class SiteFiles
{
    internal static IServiceCollection AddSiteFiles(this IServiceCollection services) => services.AddSingleton<Sitemap>();

    internal static void MapSiteFiles(this WebApplication app)
    {
        var site = app.MapGroup(string.Empty).ExcludeFromDescription();
        site.MapRobots();
        site.MapManifest();
        site.MapSitemap();
    }
}
