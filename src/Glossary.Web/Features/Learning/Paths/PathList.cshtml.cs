using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>All learning paths, by whose language their learners speak.</summary>
[ReadsIndex]
public sealed class PathListModel(ITermIndex index) : PageModel
{
    /// <summary>The paths of each side that has any; null stands for both.</summary>
    public IReadOnlyList<IGrouping<string?, PublishedPath>> Sides { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        var vocabularies = index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        Sides = [.. index.Paths().GroupBy(path => path.Content.Reader).OrderBy(side => side.Key is null ? int.MaxValue : vocabularies.IndexOf(side.Key))];
    }
}
