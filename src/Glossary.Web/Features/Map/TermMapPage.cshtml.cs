using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Map;

/// <summary>The map around one Term.</summary>
[ReadsIndex]
public sealed class TermMapPageModel(ITermIndex index) : PageModel
{
    /// <summary>The Term.</summary>
    public PublishedTerm Term { get; private set; } = null!;

    /// <summary>The picture.</summary>
    public MapPicture Picture { get; private set; } = null!;

    /// <summary>Its topics, which have maps too.</summary>
    public IReadOnlyList<CatalogueTopic> Topics { get; private set; } = [];

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; private set; } = string.Empty;

    /// <summary>Draws it.</summary>
    public IActionResult OnGet(string vocabulary, string slug)
    {
        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return NotFound();
        }

        (Term, Picture) = (term, TermMap.Whole(term, index.Catalogue));
        Topics = [.. index.Catalogue.Topics.Where(topic => term.Topics.Contains(topic.Slug))];
        Canonical = MapLinks.Around(term.Summary.Key);
        return Page();
    }
}
