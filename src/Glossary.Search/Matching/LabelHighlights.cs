using Glossary.Core.Search;
using Glossary.Search.Analysis;

namespace Glossary.Search.Matching;

/// <summary>Finds which stretches of a label, as written, match a query.</summary>
internal static class LabelHighlights
{
    /// <summary>The stretches, in order, not overlapping.</summary>
    public static IReadOnlyList<Highlight> Of(Candidate candidate, QueryText query)
    {
        var label = candidate.Label;
        switch (candidate.Tier)
        {
            case Tier.Preferred or Tier.Abbreviation or Tier.Synonym:
                return [new(0, label.Length)];
            case Tier.Prefix:
                var (start, end) = FoldedText.OfLabel(label).Written(0, query.Folded.Form.Length);
                return [new(start, end - start)];
            case Tier.AllWords or Tier.WordPrefix or Tier.SomeWords:
                return Merge(Stretches(FoldedText.OfLabel(label), query, candidate.Tier == Tier.WordPrefix, near: false), label, whenNone: false);
            case Tier.Typo:
                return Merge(Stretches(FoldedText.OfLabel(label), query, unfinished: true, near: true), label, whenNone: true);
            default:
                return [];
        }
    }

    private static IEnumerable<(int Start, int End)> Stretches(FoldedText label, QueryText query, bool unfinished, bool near)
    {
        var single = label.Words.Select(word => Stretch(label, word, query, unfinished, near)).ToArray();
        for (var i = 0; i < single.Length; i++)
        {
            if (single[i] is { } stretch)
            {
                yield return stretch;
            }
            else if (i + 1 < single.Length && single[i + 1] is null
                && Stretch(label, Join(label.Words[i], label.Words[i + 1]), query, unfinished, near) is { } joined)
            {
                yield return joined;
            }
        }
    }

    private static Word Join(Word word, Word next) =>
        new(word.Form + next.Form, EnglishPlural.Stem(word.Form + next.Form), word.Start, next.End, word.At);

    private static (int Start, int End)? Stretch(FoldedText label, Word word, QueryText query, bool unfinished, bool near)
    {
        if (query.Words.Any(typed => typed.Stem == word.Stem || typed.Form == word.Stem) || query.Joined.Contains(word.Stem))
        {
            return (word.Start, word.End);
        }

        var last = query.Words[^1].Form;
        if (unfinished && word.Form.StartsWith(last, StringComparison.Ordinal))
        {
            return label.Written(word.At, last.Length);
        }

        return near && query.Words.Any(typed => IsNear(typed.Form, word.Form) || IsNear(typed.Stem, word.Stem)) ? (word.Start, word.End) : null;
    }

    private static bool IsNear(string typed, string word) =>
        EditDistance.Allowed(typed) is > 0 and var most && EditDistance.Within(typed, word, most) is not null;

    private static List<Highlight> Merge(IEnumerable<(int Start, int End)> stretches, string label, bool whenNone)
    {
        List<Highlight> merged = [];
        foreach (var (start, end) in stretches.OrderBy(stretch => stretch.Start).ThenByDescending(stretch => stretch.End))
        {
            if (merged.Count > 0 && merged[^1] is var before && start < before.Start + before.Length)
            {
                merged[^1] = before with { Length = Math.Max(before.Length, end - before.Start) };
            }
            else
            {
                merged.Add(new(start, end - start));
            }
        }

        return merged.Count == 0 && whenNone ? [new(0, label.Length)] : merged;
    }
}
