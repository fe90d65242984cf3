using System.Globalization;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Learning.Paths;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Site;

/// <summary>The pages that search engines should know of, out of the index: Terms in use, procedures, and the pages that lead to them.</summary>
internal sealed class Sitemap(ITermIndex index)
{
    internal const string Path = "/sitemap.xml";

    /// <summary>How many addresses a file may have (sitemaps.org).</summary>
    internal const int Most = 50_000;

    private static readonly string[] Ways = ["/", "/browse", "/topics", "/careful", "/map", "/figures", "/procedures", "/learn"];

    private readonly MadeOfAll<IReadOnlyList<SitemapEntry>> _terms = new(index, terms =>
        [.. terms.Where(term => term.Summary.Status != Status.Deprecated)
            .Select(term => new SitemapEntry(TermLinks.Page(term.Summary), DateOnly.FromDateTime(term.UpdatedAt.UtcDateTime)))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)]);

    /// <summary>All of them, in the same order on each replica.</summary>
    internal IReadOnlyList<SitemapEntry> Entries() =>
        [.. Ways.Select(path => new SitemapEntry(path, null)),
            .. index.Procedures().Select(procedure => new SitemapEntry(ProcedureLinks.Page(procedure), DateOnly.FromDateTime(procedure.UpdatedAt.UtcDateTime))),
            .. index.Paths().Select(path => new SitemapEntry(PathLinks.Page(path.Slug), DateOnly.FromDateTime(path.UpdatedAt.UtcDateTime))),
            .. _terms.Current().Made];
}

/// <summary>A page in the sitemap.</summary>
/// <param name="Path">Its path.</param>
/// <param name="ChangedOn">When it last changed; null where that is not known.</param>
internal sealed record SitemapEntry(string Path, DateOnly? ChangedOn)
{
    internal string? LastModified => ChangedOn?.ToString("O", CultureInfo.InvariantCulture);
}
