using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Embeds;

/// <summary>A Term as a card for another site's page: it needs no script, sets no cookie, and its links open outside the frame.</summary>
[ReadsIndex]
public sealed class EmbedPageModel(ITermIndex index, IServiceProvider services) : PageModel
{
    private const int MostCounterparts = 3;

    /// <summary>The Term.</summary>
    public PublishedTerm Term { get; private set; } = null!;

    /// <summary>What the others say, false friends first, no more than a card has room for.</summary>
    public IReadOnlyList<PublishedMapping> Counterparts { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string vocabulary, string slug)
    {
        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return NotFound();
        }

        Term = term with { ReplacedBy = index.Successor(term) };
        Counterparts = [.. term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Take(MostCounterparts)];
        Response.Headers.ContentSecurityPolicy = services.GetRequiredService<FrameSites>().Policy;

        // An old header that knows no list of sites, and that browsers pass over where the policy has one.
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
