using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Insights;

/// <summary>The Terms of one side that nobody has yet put beside the other's language.</summary>
[Authorize(Policy = Author.ProposePolicy)]
public sealed class OneSidedPageModel(GlossaryDbContext db, ITermIndex index) : PageModel
{
    private const int Shown = 50;

    /// <summary>All vocabularies.</summary>
    public IReadOnlyList<CatalogueVocabulary> Vocabularies => index.Catalogue.Vocabularies;

    /// <summary>Whose Terms are shown; null while there are no two vocabularies.</summary>
    public CatalogueVocabulary? Of { get; private set; }

    /// <summary>Whose counterparts they lack.</summary>
    public CatalogueVocabulary? With { get; private set; }

    /// <summary>The Terms, A to Z.</summary>
    public IReadOnlyList<TermSummary> Terms { get; private set; } = [];

    /// <summary>Where the next part begins; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Shows a part of the list.</summary>
    public async Task<IActionResult> OnGetAsync(string? vocabulary, string? with, string? cursor, CancellationToken cancellationToken)
    {
        var mine = new Author(User).StewardOf.FirstOrDefault();
        Of = Find(vocabulary) ?? Find(mine) ?? (Vocabularies.Count > 0 ? Vocabularies[0] : null);
        With = Vocabularies.FirstOrDefault(row => row.Slug == with && row != Of) ?? Vocabularies.FirstOrDefault(row => row != Of);
        if (Of is null || With is null)
        {
            return Page();
        }

        if (!Paging.TryRead<ListOneSidedTerms.Position>(cursor, out var position))
        {
            return BadRequest();
        }

        var terms = await ListOneSidedTerms.ReadAsync(db, Of.Slug, With.Slug, position is null ? null : (position.Label, position.Id), Shown + 1, cancellationToken);
        var page = Paging.Cut(HttpContext, terms, Shown, term => new ListOneSidedTerms.Position(term.Label.ToLowerInvariant(), term.Id));
        (Terms, Next) = (page.Items, page.Next);
        return Page();
    }

    private CatalogueVocabulary? Find(string? slug) => Vocabularies.FirstOrDefault(row => row.Slug == slug);
}
