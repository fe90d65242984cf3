using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Map;

/// <summary>The whole map, by topic.</summary>
[ReadsIndex]
public sealed class WholeMapPageModel(ITermIndex index, KnownConnections connections) : PageModel
{
    /// <summary>The map.</summary>
    public WholeMap Map { get; private set; } = null!;

    /// <summary>What the vocabularies are called.</summary>
    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; } = MapLinks.Whole;

    /// <summary>Draws it.</summary>
    public void OnGet()
    {
        Catalogue = index.Catalogue;
        Map = WholeMap.Draw(Catalogue, connections.Current());
    }
}
