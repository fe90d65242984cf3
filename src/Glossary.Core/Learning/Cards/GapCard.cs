using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A card that leaves a Term's name out of a sentence from its notes or from a step that it is used in.</summary>
internal static class GapCard
{
    /// <summary>Beside the sentence stands what the word means, since more than one word may fit into a sentence.</summary>
    public static Card? Of(PublishedTerm term, CardStock stock)
    {
        var key = CardKey.Of(CardKind.Gap, term.Summary.Key);
        var chance = new CardChance(key);
        var meaning = MeaningCards.MeaningOf(term, term);
        var sentences = Sentences.With(term, term.Usual(), stock).Select(sentence => Wording.Blank(sentence, term.Shown())).Where(sentence => MeaningCards.SaysEnough(sentence, term)).ToList();
        if (!MeaningCards.SaysEnough(meaning, term) || chance.One(sentences) is not { } gapped)
        {
            return null;
        }

        var wrong = Rivals.Of(term, term.Summary.Vocabulary, stock, chance).Where(rival => !Wording.Mentions(gapped, rival.Summary.Label) && !Wording.Mentions(meaning, rival.Summary.Label))
            .Select(rival => new CardChoice(rival.Summary.Label, false, rival.Summary.Short));
        return Choices.Of(new(term.Summary.Label, true, null), wrong, chance) is not { } choices
            ? null
            : new Card(key, CardKind.Gap, $"Which word is missing? {meaning}", gapped, choices, term.Shown(), term.Explained(stock), [term.Summary.Key]).UnlessGivenAway();
    }
}
