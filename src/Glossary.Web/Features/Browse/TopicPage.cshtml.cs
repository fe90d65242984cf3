using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>A topic: what each side has of it, where the sides mean the same and where they don't, what is done together, and what lies near.</summary>
[ReadsIndex]
public sealed class TopicPageModel(ITermIndex index, TimeProvider clock) : PageModel
{
    private const int WordsOfASide = 48;
    private const int SameShown = 12;
    private const int FriendsShown = 6;
    private const int NeighboursShown = 8;

    /// <summary>The topic.</summary>
    public CatalogueTopic Topic { get; private set; } = null!;

    /// <summary>How many words it has.</summary>
    public int Total { get; private set; }

    /// <summary>Its words by side.</summary>
    public NamesBySide Words { get; private set; } = null!;

    /// <summary>Terms of two sides that mean the same, or nearly.</summary>
    public IReadOnlyList<(TermSummary Term, PublishedMapping Mapping)> Same { get; private set; } = [];

    /// <summary>Its false friends, those that put a patient at risk first.</summary>
    public IReadOnlyList<FalseFriend> Friends { get; private set; } = [];

    /// <summary>How many false friends it has.</summary>
    public int FriendCount { get; private set; }

    /// <summary>What is done together.</summary>
    public IReadOnlyList<PublishedProcedure> Procedures { get; private set; } = [];

    /// <summary>Topics that share Terms with it, the nearest first.</summary>
    public IReadOnlyList<(CatalogueTopic Topic, int Terms)> Neighbours { get; private set; } = [];

    /// <summary>The address that this page is known by.</summary>
    public string Canonical => BrowseLinks.Topic(Topic.Slug);

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string slug)
    {
        if (index.Catalogue.Topic(slug) is not { } found)
        {
            return NotFound();
        }

        Topic = found;
        var query = new NameQuery(Topic: slug, Take: WordsOfASide);
        Words = NamesBySide.Of(index, query, vocabulary => BrowseLinks.With($"{BrowseLinks.Topic(slug)}/words", ("vocabulary", vocabulary)));
        Total = Words.Counts.Values.Sum();
        Same = SameOf(slug);
        var friends = index.FalseFriends().Where(friend => friend.Topics.Contains(slug)).ToList();
        (Friends, FriendCount) = ([.. friends.OrderByDescending(friend => friend.IsRisky).Take(FriendsShown)], friends.Count);
        Procedures = [.. index.Procedures().Where(procedure => procedure.Content.Topics.Contains(slug))];
        Neighbours = NeighboursOf(slug);
        return Page();
    }

    /// <summary>Told from the side that is listed first, so that no pair stands twice.</summary>
    private IReadOnlyList<(TermSummary Term, PublishedMapping Mapping)> SameOf(string slug)
    {
        var order = index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        return [.. index.Names(new(Vocabulary: order.FirstOrDefault(), Topic: slug, Marks: TermMarks.SameElsewhere, Take: SameShown)).Items
            .Select(name => index.Find(name.Term.Key)).OfType<PublishedTerm>()
            .SelectMany(term => term.Mappings
                .Where(mapping => mapping.Content.Relation is MappingRelation.ExactMatch or MappingRelation.CloseMatch && mapping.Status is Status.Proposed or Status.Agreed)
                .OrderBy(mapping => order.IndexOf(mapping.Term.Vocabulary)).Take(1)
                .Select(mapping => (term.Summary, mapping)))];
    }

    private IReadOnlyList<(CatalogueTopic Topic, int Terms)> NeighboursOf(string slug)
    {
        var topics = index.Catalogue.Topics.ToDictionary(topic => topic.Slug, StringComparer.Ordinal);
        return [.. index.Figures(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Neighbours
            .Where(pair => pair.Topic == slug || pair.Other == slug)
            .Select(pair => (Topic: topics.GetValueOrDefault(pair.Topic == slug ? pair.Other : pair.Topic)!, pair.Terms))
            .Where(pair => pair.Topic is not null).Take(NeighboursShown)];
    }
}
