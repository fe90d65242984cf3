using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A card that asks for the sentence by which both departments understand each other, as a Mapping has it.</summary>
internal static class WhatToSayCard
{
    /// <summary>Wrong are sentences for other words: of the Term's neighbours, and of what these are mapped to.</summary>
    public static Card? Of(PublishedTerm one, PublishedTerm other, CardStock stock)
    {
        var (first, second) = string.CompareOrdinal(one.Summary.Key.ToString(), other.Summary.Key.ToString()) <= 0 ? (one, other) : (other, one);
        if (first.Mappings.FirstOrDefault(mapping => mapping.Term.Id == second.Summary.Id && mapping.Status is Status.Proposed or Status.Agreed) is not { } asked)
        {
            return null;
        }

        var key = CardKey.Of(CardKind.WhatToSay, one.Summary.Key, other.Summary.Key);
        var chance = new CardChance(key);
        var (context, bridge) = ($"{Named(first, stock)}\n{Named(second, stock)}", asked.Content.Bridge);
        var wrong = new[] { first, second }.SelectMany(term => Rivals.Of(term, term.Summary.Vocabulary, stock, chance)).DistinctBy(rival => rival.Summary.Id)
            .Where(rival => !stock.KinOf(first).Has(rival.Summary.Key) && !stock.KinOf(second).Has(rival.Summary.Key))
            .SelectMany(rival => rival.Mappings.Where(mapping => IsOfOthers(mapping, first, second, stock)).Take(1))
            .Where(mapping => !Wording.AreAlike(mapping.Content.Bridge, bridge))
            .Select(mapping => new CardChoice(mapping.Content.Bridge, false, mapping.Content.Rationale));
        return Choices.Of(new(bridge, true, asked.Content.Rationale), wrong, chance) is { } choices
            ? new(key, CardKind.WhatToSay, "What do you say so that both sides understand?", context, choices, [], $"{asked.Content.Rationale} {bridge}", [first.Summary.Key, second.Summary.Key])
            : null;
    }

    /// <summary>Whether a Mapping is about something else.</summary>
    private static bool IsOfOthers(PublishedMapping mapping, PublishedTerm first, PublishedTerm second, CardStock stock) =>
        mapping.Status is Status.Proposed or Status.Agreed && !stock.KinOf(first).Has(mapping.Term.Key) && !stock.KinOf(second).Has(mapping.Term.Key);

    private static string Named(PublishedTerm term, CardStock stock) => $"{stock.NameOf(term.Summary.Vocabulary)}: {term.Summary.Label}";
}
