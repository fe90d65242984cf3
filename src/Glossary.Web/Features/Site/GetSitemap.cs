using System.Xml.Linq;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Site;

/// <summary><c>GET /sitemap.xml</c>: all pages in one file, or where they are too many for one the list of the files that have them.</summary>
internal static class GetSitemap
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    internal static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        var sitemaps = routes.MapGroup(string.Empty).AddEndpointFilter(Reached.ReadAsync);
        sitemaps.MapGet(Sitemap.Path, Whole);
        sitemaps.MapGet("/sitemap-{part:int:min(1)}.xml", Part);
    }

    private static IResult Whole(HttpContext http, Sitemap sitemap, PublicAddress address)
    {
        var entries = sitemap.Entries();
        return entries.Count <= Sitemap.Most
            ? Pages(http, entries, address)
            : Answer("sitemapindex", Enumerable.Range(1, (entries.Count + Sitemap.Most - 1) / Sitemap.Most).Select(part => new XElement(Schema + "sitemap", Location(http, address, $"/sitemap-{part}.xml"))));
    }

    private static IResult Part(int part, HttpContext http, Sitemap sitemap, PublicAddress address)
    {
        var entries = sitemap.Entries();
        var first = (part - 1L) * Sitemap.Most;
        return entries.Count <= Sitemap.Most || first >= entries.Count ? Results.NotFound() : Pages(http, [.. entries.Skip((int)first).Take(Sitemap.Most)], address);
    }

    private static IResult Pages(HttpContext http, IReadOnlyList<SitemapEntry> entries, PublicAddress address) =>
        Answer("urlset", entries.Select(entry => new XElement(
            Schema + "url",
            Location(http, address, entry.Path),
            entry.LastModified is { } changed ? new XElement(Schema + "lastmod", changed) : null)));

    private static XElement Location(HttpContext http, PublicAddress address, string path) => new(Schema + "loc", address.Of(http.Request, path));

    private static IResult Answer(string root, IEnumerable<XElement> content) => Results.Stream(
        stream => new XDocument(new XElement(Schema + root, content)).SaveAsync(stream, SaveOptions.DisableFormatting, CancellationToken.None), "application/xml; charset=utf-8");
}
