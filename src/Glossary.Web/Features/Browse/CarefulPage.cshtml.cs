using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>
/// The false friends: those by which a patient may come to harm first, the others letter by letter; or those of a subject, those that speak
/// of what somebody typed, or all on one page to print.
/// </summary>
[ReadsIndex]
public sealed class CarefulPageModel(ITermIndex index) : PageModel
{
    private const int LongestText = 100;

    /// <summary>So many are read in one go; more in a list are overlooked.</summary>
    private const int Size = 36;

    /// <summary>What the reader typed; null when nothing.</summary>
    public string? Text { get; private set; }

    /// <summary>The letter that the reader keeps to; null for none.</summary>
    public string? Letter { get; private set; }

    /// <summary>The subject that the reader keeps to; null for none.</summary>
    public CatalogueTopic? Topic { get; private set; }

    /// <summary>Whether all are shown.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>How many of all put a patient at risk.</summary>
    public int Risky { get; private set; }

    /// <summary>The alphabet.</summary>
    public LettersView Letters { get; private set; } = null!;

    /// <summary>What is shown.</summary>
    public IReadOnlyList<CarefulGroup> Groups { get; private set; } = [];

    /// <summary>How many were asked for.</summary>
    public int Found { get; private set; }

    /// <summary>The pages of them.</summary>
    public PagesView Pages { get; private set; } = null!;

    /// <summary>Whether the reader sees the page as it begins.</summary>
    public bool IsBeginning => Text is null && Letter is null && Topic is null && !IsWhole;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical => BrowseLinks.With(BrowseLinks.Careful, ("letter", Letter), ("topic", Topic?.Slug), ("all", IsWhole ? "true" : null), ("page", Text is null && Pages.Page > 1 ? Pages.Page : null));

    /// <summary>Shows them.</summary>
    /// <param name="q">What the pairs must speak of.</param>
    /// <param name="letter">Only those of this letter.</param>
    /// <param name="topic">Only those of this subject.</param>
    /// <param name="all">All on one page.</param>
    /// <param name="number">Which page of them, from 1.</param>
    public IActionResult OnGet(string? q, string? letter, string? topic, bool all, [FromQuery(Name = "page")] int number = 1)
    {
        var friends = index.FalseFriends();
        Text = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(q.Trim().Length, LongestText)];
        Letter = Alphabet.Letters.FirstOrDefault(known => known == letter?.ToLowerInvariant());
        Topic = index.Catalogue.Topic(topic);
        IsWhole = all && Text is null && Letter is null && Topic is null;
        (Total, Risky) = (friends.Count, friends.Count(friend => friend.IsRisky));
        var counts = friends.CountBy(CarefulGroup.LetterOf).ToDictionary();
        Letters = new([.. Alphabet.Letters.Select(row => counts.GetValueOrDefault(row))], Letter, row => BrowseLinks.With(BrowseLinks.Careful, ("letter", row)));
        var asked = friends.Where(IsAskedFor).ToList();
        Found = asked.Count;
        Pages = PagesView.Of(number, Found, IsWhole ? int.MaxValue : Size, Link);
        if (number < 1 || number > Pages.Pages)
        {
            return NotFound();
        }

        Groups = IsWhole ? CarefulGroup.Of(asked) : CarefulGroup.Of(asked, (number - 1) * Size, Size);
        return Page();
    }

    private string Link(int page) => BrowseLinks.With(BrowseLinks.Careful, ("q", Text), ("letter", Letter), ("topic", Topic?.Slug), ("page", page > 1 ? page : null));

    private bool IsAskedFor(FalseFriend friend) =>
        (Text is null || CarefulGroup.Speaks(friend, Text))
        && (Letter is null || CarefulGroup.LetterOf(friend) == Letter)
        && (Topic is null || friend.Topics.Contains(Topic.Slug))
        && (!IsBeginning || friend.IsRisky || Risky == 0);
}
