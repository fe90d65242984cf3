using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards against one meaning written down twice in a vocabulary: readers would find the half that each of them holds.
/// Caught are the same labels, preferred labels of the same words in another order unless a scope note says what parts them
/// ("software in" and "software as a medical device"), and definitions in nearly the same
/// words and order, of which one adds to the other; where each has a word of its own, as in "too much" and "too little",
/// they are parallel and not the same.
/// </summary>
internal sealed class DuplicateTerms : ISeedRule
{
    private const double SameWords = 0.75;
    private const double SameOrder = 0.5;
    private const int FewestWords = 4;

    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var vocabulary in seed.Terms.Values.GroupBy(term => term.Key.Vocabulary))
        {
            List<Reading> readings = [.. vocabulary.Select(term => new Reading(term))];
            for (var i = 0; i < readings.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (Likeness(readings[j], readings[i]) is { } likeness)
                    {
                        yield return readings[i].Term.At($"{readings[i].Term.Key} and {readings[j].Term.Key} have {likeness}. If they mean one thing, make them one Term; if not, say what parts them.");
                    }
                }
            }
        }
    }

    private static string? Likeness(Reading one, Reading other)
    {
        if (one.Labels.SetEquals(other.Labels))
        {
            return "the same labels";
        }

        if (one.Label.SetEquals(other.Label) && !one.Term.IsSetApartFrom(other.Term))
        {
            return "nearly the same label";
        }

        return Math.Min(one.Words.Count, other.Words.Count) >= FewestWords
            && (one.Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(one.Words))
            && Overlap(one.Words, other.Words) >= SameWords
            && Overlap(one.Pairs, other.Pairs) >= SameOrder
            ? "nearly the same definition"
            : null;
    }

    private static double Overlap<T>(HashSet<T> one, HashSet<T> other)
    {
        var shared = one.Count(other.Contains);
        return shared / (double)Math.Max(1, one.Count + other.Count - shared);
    }

    private sealed class Reading(WrittenTerm term)
    {
        internal WrittenTerm Term { get; } = term;

        internal HashSet<string> Labels { get; } = [.. term.Labels.Select(label => label.Folded)];

        internal HashSet<string> Label { get; } = [.. English.PlainWordsOf(term.Labels[0].Text)];

        internal HashSet<string> Words { get; } = [.. English.StemsOf(term.Short.Text)];

        internal HashSet<(string, string)> Pairs { get; } = [.. English.WordsOf(term.Short.Text).Select(English.Stem).Zip(English.WordsOf(term.Short.Text).Skip(1).Select(English.Stem))];
    }
}
