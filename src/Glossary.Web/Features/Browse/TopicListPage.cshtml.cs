using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>All topics.</summary>
[ReadsIndex]
public sealed class TopicListPageModel(ITermIndex index, TimeProvider clock) : PageModel
{
    /// <summary>The topics, each with how much of it each side has.</summary>
    public TopicCards Topics { get; private set; } = null!;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; } = BrowseLinks.Topics;

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        Topics = new(index.Catalogue, index.Figures(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Topics);
    }
}
