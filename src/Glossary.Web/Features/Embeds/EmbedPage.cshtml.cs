using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Links;
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

    /// <summary>The Revision that is shown, and what has changed since; null when the frame asks for none.</summary>
    public TermAsItStood? Stood { get; private set; }

    /// <summary>light or dark, where the site says which it is; null where the reader's own setting decides.</summary>
    public string? Theme { get; private set; }

    /// <summary>The whole address of the Term's page, for paper.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Shows it.</summary>
    /// <param name="vocabulary">The Term's vocabulary.</param>
    /// <param name="slug">The Term's slug.</param>
    /// <param name="at">The number of the Revision that is to be shown.</param>
    /// <param name="theme">light or dark.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string vocabulary, string slug, string? at, string? theme, CancellationToken cancellationToken)
    {
        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return NotFound();
        }

        if (at is not null)
        {
            if (!TermAsItStood.TryReadNumber(at, out var number))
            {
                return BadRequest();
            }

            var answer = await services.GetRequiredService<ReadTermAsItStood>().ReadAsync(term, number, cancellationToken);
            if (answer.Term is null)
            {
                return StatusCode(answer.IsReached ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
            }

            Stood = answer.Term;
            term = Stood.Term;
        }

        Theme = theme is "light" or "dark" ? theme : null;
        Address = services.GetRequiredService<PublicAddress>().Of(Request, TermLinks.Page(term.Summary) + TermAsItStood.Query(Stood?.Term.Revision));
        Term = Stood is null ? term with { ReplacedBy = index.Successor(term) } : term;
        Counterparts = [.. term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Take(MostCounterparts)];
        Response.Headers.ContentSecurityPolicy = services.GetRequiredService<FrameSites>().Policy;

        // An old header that knows no list of sites, and that browsers pass over where the policy has one.
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
