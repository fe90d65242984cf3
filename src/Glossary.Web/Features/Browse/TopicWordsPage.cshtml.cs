using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>All words of a topic, from A to Z; of one side, of one stage or of all.</summary>
[ReadsIndex]
public sealed class TopicWordsPageModel(ITermIndex index) : PageModel
{
    /// <summary>The topic.</summary>
    public CatalogueTopic Topic { get; private set; } = null!;

    /// <summary>The vocabulary that the reader keeps to; null for all.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>The stage that the reader keeps to; null for all.</summary>
    public Stage? Stage { get; private set; }

    /// <summary>The letter that the reader keeps to; null for all.</summary>
    public string? Letter { get; private set; }

    /// <summary>Vocabularies and topics.</summary>
    public Catalogue Catalogue => index.Catalogue;

    /// <summary>The words.</summary>
    public NameList Names { get; private set; } = null!;

    /// <summary>The alphabet.</summary>
    public LettersView Letters { get; private set; } = null!;

    /// <summary>The pages.</summary>
    public PagesView Pages { get; private set; } = null!;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical => $"{BrowseLinks.Topic(Topic.Slug)}/words";

    /// <summary>Lists them.</summary>
    public IActionResult OnGet(string slug, string? vocabulary, string? letter, string? stage, [FromQuery(Name = "page")] int number = 1)
    {
        if (index.Catalogue.Topic(slug) is not { } found || number < 1)
        {
            return NotFound();
        }

        (Topic, Vocabulary, Letter, Stage) = (found, Catalogue.Known(vocabulary), Alphabet.Letters.FirstOrDefault(known => known == letter?.ToLowerInvariant()), StageChecklist.StageOf(stage));
        Names = index.Names(new(Vocabulary, Letter, slug, Stage, Skip: (number - 1) * LetterPageModel.Size, Take: LetterPageModel.Size));
        Letters = new(Names.ByLetter, Letter, other => Link(Vocabulary, other));
        Pages = PagesView.Of(number, Names.Total, LetterPageModel.Size, page => Link(Vocabulary, Letter, page));
        return number > Pages.Pages ? NotFound() : Page();
    }

    /// <summary>The same list, kept to something else.</summary>
    internal string Link(string? vocabulary, string? letter, int page = 1) => BrowseLinks.With(
        $"{BrowseLinks.Topic(Topic.Slug)}/words", ("vocabulary", vocabulary), ("stage", Stage is { } stage ? Core.EnumName.Of(stage) : null), ("letter", letter), ("page", page > 1 ? page : null));
}
