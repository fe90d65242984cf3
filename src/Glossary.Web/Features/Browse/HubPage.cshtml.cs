using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>Where browsing begins: every way into the glossary, and one pair of words to think about today.</summary>
[ReadsIndex]
public sealed class HubPageModel(ITermIndex index, TimeProvider clock) : PageModel
{
    /// <summary>Vocabularies and topics.</summary>
    public Catalogue Catalogue => index.Catalogue;

    /// <summary>The alphabet.</summary>
    public LettersView Letters { get; private set; } = null!;

    /// <summary>The glossary in numbers.</summary>
    public GlossaryFigures Figures { get; private set; } = null!;

    /// <summary>The pair of today; null where there is none.</summary>
    public FalseFriend? Today { get; private set; }

    /// <summary>How many false friends there are.</summary>
    public int Careful { get; private set; }

    /// <summary>How many procedures are in use.</summary>
    public int Procedures { get; private set; }

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; } = BrowseLinks.Hub;

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Letters = new(index.Names(new(OtherNames: true, Take: 0)).ByLetter, null, BrowseLinks.Letter);
        Figures = index.Figures(today);
        var friends = index.FalseFriends();
        var risky = friends.Where(friend => friend.IsRisky).ToList();
        Today = risky.Count > 0 ? risky[today.DayNumber % risky.Count] : friends.Count > 0 ? friends[today.DayNumber % friends.Count] : null;
        Careful = friends.Count;
        Procedures = index.Procedures().Count;
    }

    /// <summary>What a topic is called.</summary>
    internal string NameOf(string topic) => Catalogue.Topic(topic)?.Name ?? topic;
}
