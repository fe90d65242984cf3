using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>The names under one letter.</summary>
[ReadsIndex]
public sealed class LetterPageModel(ITermIndex index) : PageModel
{
    /// <summary>So many names fill a page without tiring.</summary>
    internal const int Size = 120;

    /// <summary>The letter.</summary>
    public string Letter { get; private set; } = string.Empty;

    /// <summary>The vocabulary that the reader keeps to; null for all.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>Vocabularies and topics.</summary>
    public Catalogue Catalogue => index.Catalogue;

    /// <summary>The names.</summary>
    public NameList Names { get; private set; } = null!;

    /// <summary>The alphabet.</summary>
    public LettersView Letters { get; private set; } = null!;

    /// <summary>The pages of this letter.</summary>
    public PagesView Pages { get; private set; } = null!;

    /// <summary>The names of this page, by their first two letters.</summary>
    public IReadOnlyList<IGrouping<string, ListedName>> Beginnings { get; private set; } = [];

    /// <summary>The address that this page is known by.</summary>
    public string Canonical => BrowseLinks.With(BrowseLinks.Letter(Letter), ("page", Vocabulary is null && Pages.Page > 1 ? Pages.Page : null));

    /// <summary>Lists them.</summary>
    public IActionResult OnGet(string letter, string? vocabulary, [FromQuery(Name = "page")] int number = 1)
    {
        Letter = letter.ToLowerInvariant();
        if (!Alphabet.Letters.Contains(Letter) || number < 1)
        {
            return NotFound();
        }

        Vocabulary = Catalogue.Known(vocabulary);
        Names = index.Names(new(Vocabulary, Letter, OtherNames: true, Skip: (number - 1) * Size, Take: Size));
        Letters = new(Names.ByLetter, Letter, other => BrowseLinks.With(BrowseLinks.Letter(other), ("vocabulary", Vocabulary)));
        Pages = PagesView.Of(number, Names.Total, Size, Link);
        Beginnings = [.. Names.Items.GroupBy(name => BeginningOf(name.Text), StringComparer.Ordinal)];
        return number > Pages.Pages ? NotFound() : Page();
    }

    /// <summary>The running head over a name: its first two letters, without accents and signs; a number's stand together.</summary>
    internal static string BeginningOf(string name)
    {
        var letters = string.Concat(name.Normalize(System.Text.NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Take(2));
        return letters.Length == 0 || char.IsDigit(letters[0]) ? Alphabet.Digits : char.ToUpperInvariant(letters[0]) + letters[1..].ToLowerInvariant();
    }

    private string Link(int page) => BrowseLinks.With(BrowseLinks.Letter(Letter), ("vocabulary", Vocabulary), ("page", page > 1 ? page : null));
}
