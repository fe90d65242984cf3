using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A card that asks what another department calls a thing.</summary>
internal static class TranslateCard
{
    /// <summary>Made where the other vocabulary has a word for it that isn't the same word.</summary>
    public static Card? Of(PublishedTerm term, string vocabulary, CardStock stock)
    {
        var counterparts = Counterparts(term, vocabulary).Select(mapping => (Mapping: mapping, Term: stock.Find(mapping.Term.Key))).Where(pair => pair.Term is not null).ToList();
        if (counterparts.Count == 0)
        {
            return null;
        }

        var (mapping, answer) = (counterparts[0].Mapping, counterparts[0].Term!);
        var key = CardKey.Translate(term.Summary.Key, vocabulary);
        var chance = new CardChance(key);
        var name = term.Summary.Label;
        IReadOnlyList<string> accepted = [.. counterparts.SelectMany(pair => pair.Term!.Shown()).Where(other => !Wording.Mentions(name, other)).Distinct(StringComparer.Ordinal)];
        var meaning = Wording.Blank(term.Summary.Short, accepted);
        if (!accepted.Contains(answer.Summary.Label) || stock.WordsOf(term).Names(stock.WordsOf(answer)) || !MeaningCards.SaysEnough(meaning, answer))
        {
            return null;
        }

        var tempting = Rivals.FalseFriends(term).Where(mapping => mapping.Term.Vocabulary == vocabulary).Select(mapping => stock.Find(mapping.Term.Key)).OfType<PublishedTerm>();
        var wrong = tempting.Concat(Rivals.Of(answer, vocabulary, stock, chance))
            .Where(rival => !Rivals.MeansAlike(rival, term, stock) && !Rivals.CouldBeRight(rival, answer, stock) && !Wording.Mentions(meaning, rival.Summary.Label))
            .Select(rival => new CardChoice(rival.Summary.Label, false, rival.Summary.Short));
        return Choices.Of(new(answer.Summary.Label, true, mapping.Content.Bridge), wrong, chance) is not { } choices
            ? null
            : new Card(key, CardKind.Translate, $"What is this called in {stock.NameOf(vocabulary)}?", $"{stock.NameOf(term.Summary.Vocabulary)}: {name}\n{meaning}", choices,
                accepted, $"{answer.Explained(stock)} {mapping.Content.Bridge}", [answer.Summary.Key, term.Summary.Key]).UnlessGivenAway();
    }

    /// <summary>The vocabularies that have a word for it.</summary>
    public static IEnumerable<string> Vocabularies(PublishedTerm term) =>
        term.Mappings.Where(mapping => TermKin.IsSame(mapping.Content.Relation)).Select(mapping => mapping.Term.Vocabulary).Distinct();

    /// <summary>The nearest first.</summary>
    private static IEnumerable<PublishedMapping> Counterparts(PublishedTerm term, string vocabulary) => term.Mappings
        .Where(mapping => mapping.Term.Vocabulary == vocabulary && TermKin.IsSame(mapping.Content.Relation) && mapping.Status is Status.Proposed or Status.Agreed)
        .OrderBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence).ThenBy(mapping => mapping.Term.Slug, StringComparer.Ordinal);
}
