using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>
/// Makes cards of what one state of the glossary says, from its index alone. The same state always gives the same cards. A card that
/// would have two right answers, or give its answer away, isn't made.
/// </summary>
public sealed class CardMaker(ITermIndex index)
{
    private readonly CardStock _stock = new(index);

    /// <summary>The cards of a path, lesson by lesson; no card twice.</summary>
    public IReadOnlyList<LessonCards> Of(PublishedPath path)
    {
        var (made, asked) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string?)>());
        return [.. path.Content.Lessons.Select(lesson => new LessonCards(lesson.Slug, lesson.Title, [.. OfLesson(path, lesson).Where(card => made.Add(card.Key) && asked.Add(Asked(card)))]))];
    }

    /// <summary>The cards of Terms: of each by itself, and of each pair that a Mapping connects.</summary>
    public IReadOnlyList<Card> Of(IReadOnlyCollection<TermKey> terms)
    {
        var found = terms.Distinct().Select(_stock.Find).OfType<PublishedTerm>().ToList();
        return [.. found.SelectMany(OfTerm).Concat(OfPairs(found)).DistinctBy(card => card.Key).DistinctBy(Asked)];
    }

    /// <summary>The card of that key; null when this state of the glossary has none.</summary>
    public Card? Find(string key) => Made(key) is { } card && card.Key == key ? card : null;

    private Card? Made(string key) => CardKey.Parts(key) switch
    {
        (CardKind.Scenario, var of) when of.Split('/') is [var path, var lesson, var number] && int.TryParse(number, out var place) =>
            _stock.FindPath(path) is { } found && found.Content.Lesson(lesson) is { } content ? ScenarioCard.Of(found, content, place) : null,
        (CardKind.Translate, var of) when of.Split(':') is [var term, var vocabulary] => Term(term) is { } from ? TranslateCard.Of(from, vocabulary, _stock) : null,
        (CardKind.WhichMeaning, var of) when Pair(of) is var (one, other) => WhichMeaningCard.Of(one, other, _stock),
        (CardKind.WhatToSay, var of) when Pair(of) is var (one, other) => WhatToSayCard.Of(one, other, _stock),
        (CardKind.MeaningToWord, var of) when Term(of) is { } term => MeaningCards.ToWord(term, _stock),
        (CardKind.WordToMeaning, var of) when Term(of) is { } term => MeaningCards.ToMeaning(term, _stock),
        (CardKind.Gap, var of) when Term(of) is { } term => GapCard.Of(term, _stock),
        (CardKind.OtherSideNeeds, var of) when Term(of) is { } term => OtherSideNeedsCard.Of(term, _stock),
        _ => null,
    };

    /// <summary>Two Terms of one step give the same question.</summary>
    private static (string Prompt, string? Context) Asked(Card card) => (card.Prompt, card.Context);

    /// <summary>Two long slugs make no key that a review could hold.</summary>
    private static bool IsKept(Card card) => CardKey.IsValid(card.Key);

    private IEnumerable<Card> OfLesson(PublishedPath path, LessonContent lesson)
    {
        var pairs = lesson.FalseFriends.SelectMany(pair => Pair(pair) is var (one, other) ? OfPair(one, other) : []);
        var scenarios = Enumerable.Range(1, lesson.Scenarios.Count).Select(number => ScenarioCard.Of(path, lesson, number)).OfType<Card>();
        return Of(lesson.Terms).Concat(pairs).Concat(scenarios);
    }

    /// <summary>Recognising comes before recalling.</summary>
    private IEnumerable<Card> OfTerm(PublishedTerm term) => new[] { MeaningCards.ToMeaning(term, _stock), MeaningCards.ToWord(term, _stock) }
        .Concat(TranslateCard.Vocabularies(term).Order(StringComparer.Ordinal).Select(vocabulary => TranslateCard.Of(term, vocabulary, _stock)))
        .Append(GapCard.Of(term, _stock)).Append(OtherSideNeedsCard.Of(term, _stock)).OfType<Card>().Where(IsKept);

    private IEnumerable<Card> OfPairs(IReadOnlyList<PublishedTerm> terms) =>
        from term in terms
        from mapping in term.Mappings
        let other = terms.FirstOrDefault(other => other.Summary.Id == mapping.Term.Id)
        where other is not null
        from card in OfPair(term, other)
        select card;

    private IEnumerable<Card> OfPair(PublishedTerm one, PublishedTerm other) => new[] { WhichMeaningCard.Of(one, other, _stock), WhatToSayCard.Of(one, other, _stock) }.OfType<Card>().Where(IsKept);

    private (PublishedTerm One, PublishedTerm Other)? Pair(string of) =>
        of.Split('~') is [var one, var other] && TermKey.TryParse(one, out var first) && TermKey.TryParse(other, out var second) ? Pair(new FalseFriendPair(first, second)) : null;

    private (PublishedTerm One, PublishedTerm Other)? Pair(FalseFriendPair pair) => _stock.Find(pair.One) is { } one && _stock.Find(pair.Other) is { } other ? (one, other) : null;

    private PublishedTerm? Term(string key) => TermKey.TryParse(key, out var parsed) ? _stock.Find(parsed) : null;
}

/// <summary>The cards of one lesson.</summary>
/// <param name="Slug">The lesson's slug.</param>
/// <param name="Title">What it teaches.</param>
/// <param name="Cards">Its cards, in the order in which they are learned.</param>
public sealed record LessonCards(string Slug, string Title, IReadOnlyList<Card> Cards);
