using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>Cards that lead from a meaning to its word, and back.</summary>
internal static class MeaningCards
{
    /// <summary>A meaning with fewer words left than these says too little.</summary>
    private const int FewestWords = 4;

    /// <summary>Which word has this meaning?</summary>
    public static Card? ToWord(PublishedTerm term, CardStock stock)
    {
        var key = CardKey.Of(CardKind.MeaningToWord, term.Summary.Key);
        var chance = new CardChance(key);
        var meaning = MeaningOf(term, term);
        var wrong = Rivals.Of(term, term.Summary.Vocabulary, stock, chance).Where(rival => !Wording.Mentions(meaning, rival.Summary.Label))
            .Select(rival => new CardChoice(rival.Summary.Label, false, rival.Summary.Short));
        return SaysEnough(meaning, term) && Choices.Of(new(term.Summary.Label, true, null), wrong, chance) is { } choices
            ? new Card(key, CardKind.MeaningToWord, $"What is this called in {stock.NameOf(term.Summary.Vocabulary)}?", meaning, choices, term.Shown(), term.Explained(stock), [term.Summary.Key]).UnlessGivenAway()
            : null;
    }

    /// <summary>What does this word mean? What the other department means by it is among the wrong answers.</summary>
    public static Card? ToMeaning(PublishedTerm term, CardStock stock)
    {
        var key = CardKey.Of(CardKind.WordToMeaning, term.Summary.Key);
        var chance = new CardChance(key);
        var falseFriends = Rivals.FalseFriends(term).Select(mapping => stock.Find(mapping.Term.Key)).OfType<PublishedTerm>().Where(other => !Rivals.MeansAlike(other, term, stock));
        var wrong = chance.Shuffled(falseFriends).Take(1).Concat(Rivals.Of(term, term.Summary.Vocabulary, stock, chance))
            .Where(rival => !MeaningOf(rival, term).Contains(Wording.Gap, StringComparison.Ordinal))
            .Select(rival => new CardChoice(rival.Summary.Short, false, $"That is {rival.Summary.Label} ({stock.NameOf(rival.Summary.Vocabulary)})."));
        var meaning = MeaningOf(term, term);
        return SaysEnough(meaning, term) && Choices.Of(new(meaning, true, null), wrong, chance) is { } choices
            ? new(key, CardKind.WordToMeaning, $"What does this word mean in {stock.NameOf(term.Summary.Vocabulary)}?", NameAndAbbreviation(term), choices, [], term.Explained(stock), [term.Summary.Key])
            : null;
    }

    /// <summary>What a Term means, without the words that name the one asked for.</summary>
    public static string MeaningOf(PublishedTerm term, PublishedTerm asked) => Wording.Blank(term.Summary.Short, asked.Shown());

    /// <summary>Whether enough of a meaning is left, and doesn't spell out the name.</summary>
    public static bool SaysEnough(string meaning, PublishedTerm asked)
    {
        var words = Wording.ContentOf(meaning);
        return words.Count >= FewestWords && !Wording.ContentOf(asked.Summary.Label).IsSubsetOf(words);
    }

    private static string NameAndAbbreviation(PublishedTerm term) =>
        term.Summary.Abbreviation is { } abbreviation && Wording.KeyOf(abbreviation) != Wording.KeyOf(term.Summary.Label) ? $"{term.Summary.Label} ({abbreviation})" : term.Summary.Label;
}
