using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate;

/// <summary>What a word of a ticket means, to whom.</summary>
/// <param name="Senses">What each side means, the one first that the reader needs.</param>
/// <param name="Terms">Those of them that the word itself names.</param>
internal sealed record Explanation(IReadOnlyList<Sense> Senses, IReadOnlyList<TermSummary> Terms)
{
    /// <summary>The most senses that one word is told in.</summary>
    private const int Most = 4;

    /// <summary>The most that stand in a sentence.</summary>
    private const int MostInPlace = 3;

    /// <summary>Where the first of them is told in full.</summary>
    internal string Address => Senses[0].Address;

    /// <summary>Whether one side hears something else than the other says.</summary>
    internal bool IsFalseFriend => Senses.Any(sense => sense.Relation == MappingRelation.FalseFriend);

    /// <summary>Whether a link to the first of them would leave out what must be known.</summary>
    internal bool IsManifold => Senses.Take(Terms.Count).Skip(1).Any(sense => !IsSame(sense));

    /// <summary>What is known of a stretch.</summary>
    /// <param name="terms">What it may mean, the one first that the reader needs.</param>
    /// <param name="readFor">The reader's vocabulary; null when nobody said.</param>
    /// <param name="index">Where to read.</param>
    /// <param name="whole">Makes an address whole.</param>
    internal static Explanation Of(IReadOnlyList<TermSummary> terms, string? readFor, ITermIndex index, Func<string, string> whole)
    {
        var catalogue = index.Catalogue;
        var mappings = index.Find(terms[0].Key)?.Mappings ?? [];
        var senses = new List<Sense> { Sense.Of(terms[0], catalogue, whole) };
        foreach (var term in terms.Skip(1))
        {
            senses.Add(mappings.FirstOrDefault(mapping => mapping.Term.Id == term.Id) is { } mapping ? Sense.Of(mapping, catalogue, whole) : Sense.Of(term, catalogue, whole));
        }

        // What the reader calls it. What the reader would take another name of it for is left out: that name is not written here.
        var same = readFor is null || terms.Any(term => term.Vocabulary == readFor) ? null
            : mappings.Where(mapping => mapping.Term.Vocabulary == readFor && mapping.Content.Relation is not (MappingRelation.FalseFriend or MappingRelation.RelatedMatch)).MinBy(mapping => mapping.Content.Relation);
        if (same is not null)
        {
            senses.Add(Sense.Of(same, catalogue, whole));
        }

        return new([.. senses.Take(Most)], terms);
    }

    /// <summary>What the pointer that rests on a link is told.</summary>
    internal string Tip() => string.Join("; ", Senses.Take(Terms.Count).Select(sense => $"{sense.Side}, {sense.Label}: {Ended(sense.Short)}"));

    /// <summary>What is put behind words that mean several things, in place: in few words, which.</summary>
    internal IReadOnlyList<Inline> Behind(string words) =>
    [
        " (", .. Warning(), .. Senses.Take(Math.Min(Terms.Count, MostInPlace)).SelectMany((sense, i) => new Inline[]
        {
            $"{(i > 0 ? "; " : null)}{sense.Side}: ",
            sense.Label.Equals(words, StringComparison.OrdinalIgnoreCase) ? Ended(sense.Short) : i == 0 ? sense.Label : new Link(sense.Address, sense.Label),
        }), ")",
    ];

    /// <summary>All of it, as a note; <paramref name="words"/> stand before it already when they are the Term's own.</summary>
    internal IReadOnlyList<Inline> Note(string? words)
    {
        var isNamed = words is not null && Senses[0].Label.Equals(words, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. Warning(),
            .. Senses.SelectMany((sense, i) => new Inline[]
            {
                i > 0 ? "; " : "",
                i == 0 && isNamed ? sense.Side : new Link(sense.Address, new Strong(sense.Label)),
                i == 0 && isNamed ? "" : $" ({sense.Side})",
                sense.Relation is { } relation ? $", {Words.Of(relation)}" : "",
                $": {Ended(sense.Short)}",
            }),
            ".",
            .. Senses.FirstOrDefault(sense => sense is { Bridge.Length: > 0, Relation: MappingRelation.FalseFriend }) is { } friend ? new Inline[] { " ", new Emphasis($"{Say("To be understood")}:"), $" {friend.Bridge}" } : [],
        ];
    }

    /// <summary>The same as an item of a list of words.</summary>
    internal ListItem Item(string words) => new([
        .. Senses[0].Label.Equals(words, StringComparison.OrdinalIgnoreCase) ? new Inline[] { new Link(Address, new Strong(words)), ", " } : [new Strong(words), ": "],
        .. Note(words)]);

    private IEnumerable<Inline> Warning() => IsFalseFriend ? ["⚠ ", new Strong(Say("False friend")), ". "] : IsManifold ? [new Strong(Say("Several meanings")), ". "] : [];

    private static bool IsSame(Sense sense) => sense.Relation is MappingRelation.ExactMatch or MappingRelation.CloseMatch;

    private static string Ended(string sentence) => sentence.Trim().TrimEnd('.');

    private static string Say(string english) => Translation<Texts>.Of(english);
}
