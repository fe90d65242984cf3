using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A card that asks in which of two meanings a sentence uses a word that both departments say.</summary>
internal static class WhichMeaningCard
{
    /// <summary>Which of the two it is depends on the key; who says the sentence stands before it, so that only one can be meant.</summary>
    public static Card? Of(PublishedTerm one, PublishedTerm other, CardStock stock)
    {
        if (stock.FalseFriendOf(one.Summary.Key, other.Summary.Key) is not { Word: { } word } pair || Rivals.MeansAlike(one, other, stock))
        {
            return null;
        }

        var key = CardKey.Of(CardKind.WhichMeaning, one.Summary.Key, other.Summary.Key);
        var chance = new CardChance(key);
        var ordered = new[] { one, other }.OrderBy(term => term.Summary.Key.ToString(), StringComparer.Ordinal).ToList();
        var said = ordered.Select(term => (Term: term, Sentences: Sentences.With(term, [word], stock))).ToList();
        var written = said.Where(uses => uses.Sentences.Count > 0).ToList();
        var (meant, sentences) = chance.One(written.Count > 0 ? written : said);
        var falseFriend = meant == one ? other : one;
        var sentence = chance.One(sentences) ?? word;
        var wrong = new[] { falseFriend }.Concat(OtherFalseFriends(meant, word, stock)).Concat(Rivals.Of(meant, meant.Summary.Vocabulary, stock, chance)).DistinctBy(rival => rival.Summary.Id)
            .Where(rival => !Wording.Mentions(rival.Summary.Short, word))
            .Select(rival => new CardChoice(rival.Summary.Short, false, $"That is {rival.Summary.Label} ({stock.NameOf(rival.Summary.Vocabulary)})."));
        return ordered.TrueForAll(term => !Wording.Mentions(term.Summary.Short, word)) && Choices.Of(new(meant.Summary.Short, true, null), wrong, chance) is { } choices
            ? new(key, CardKind.WhichMeaning, $"What does “{word}” mean here?", $"{stock.NameOf(meant.Summary.Vocabulary)}: “{sentence}”", choices, [], $"{pair.Rationale} {pair.Bridge}", [meant.Summary.Key, falseFriend.Summary.Key])
            : null;
    }

    /// <summary>The same word's further meanings in other vocabularies.</summary>
    private static IEnumerable<PublishedTerm> OtherFalseFriends(PublishedTerm meant, string word, CardStock stock) =>
        Rivals.FalseFriends(meant).Select(mapping => stock.Find(mapping.Term.Key)).OfType<PublishedTerm>()
            .Where(other => other.Shown().Any(name => Wording.KeyOf(name) == Wording.KeyOf(word)) && !Rivals.MeansAlike(other, meant, stock));
}
