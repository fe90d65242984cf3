using Glossary.Core.Search;
using Glossary.Search.Analysis;

namespace Glossary.Search.Matching;

/// <summary>Finds which stretches of a label, as written, match a query.</summary>
internal sealed class LabelHighlights
{
    private readonly FoldedText _label;
    private readonly Word[] _words;
    private readonly string[] _joined;
    private readonly Tier _tier;

    private LabelHighlights(string label, Tier tier, string query)
    {
        (_label, _tier) = (FoldedText.OfLabel(label), tier);
        var words = FoldedText.Of(query).Words;
        var content = words.Where(word => !StopWords.Contains(word.Form)).Take(QueryText.MostWords).ToArray();
        _words = content.Length > 0 ? content : [.. words.Take(QueryText.MostWords)];
        _joined = [.. _words.Zip(_words.Skip(1), (first, second) => WordStem.Of(first.Form + second.Form))];
    }

    private bool IsUnfinished => _tier is Tier.WordPrefix or Tier.Typo or Tier.SpokenPart or Tier.Sound;

    private bool IsNearToo => _tier is Tier.Typo or Tier.SomeNear or Tier.Sound or Tier.SomeSound;

    /// <summary>The stretches, in order, not overlapping.</summary>
    public static IReadOnlyList<Highlight> Of(string label, Tier tier, string query)
    {
        switch (tier)
        {
            case Tier.Preferred or Tier.PreferredForm or Tier.PreferredAsTyped or Tier.Abbreviation or Tier.AbbreviationAsTyped or Tier.Synonym or Tier.SynonymAsTyped or Tier.Expanded or Tier.Spoken or Tier.Homophone:
                return [new(0, label.Length)];
            case Tier.Hidden or Tier.HiddenNear or Tier.HiddenPrefix or Tier.Definition or Tier.Answer:
                return [];
            case Tier.Prefix or Tier.GoesOn:
                var (start, end) = FoldedText.OfLabel(label).Written(0, FoldedText.Of(query).Form.Length);
                return [new(start, end - start)];
            case Tier.Initials:
                return [.. FoldedText.OfLabel(label).Words.Where(word => query.Contains(word.Form[0], StringComparison.OrdinalIgnoreCase)).Select(word => new Highlight(word.Start, 1))];
            default:
                var highlights = new LabelHighlights(label, tier, query);
                return Merge(highlights.Stretches(), tier is Tier.Typo or Tier.Sound ? label.Length : 0);
        }
    }

    private IEnumerable<(int Start, int End)> Stretches()
    {
        var single = _label.Words.Select(Stretch).ToArray();
        for (var i = 0; i < single.Length; i++)
        {
            if (single[i] is { } stretch)
            {
                yield return stretch;
            }
            else if (i + 1 < single.Length && single[i + 1] is null && Stretch(Join(_label.Words[i], _label.Words[i + 1])) is { } joined)
            {
                yield return joined;
            }
        }
    }

    private static Word Join(Word word, Word next) =>
        new(word.Form + next.Form, WordStem.Of(word.Form + next.Form), word.Start, next.End, word.At);

    private (int Start, int End)? Stretch(Word word)
    {
        if (_words.Any(typed => typed.Stem == word.Stem || typed.Form == word.Stem) || _joined.Contains(word.Stem))
        {
            return (word.Start, word.End);
        }

        if (IsUnfinished && _words is [.., { Form: var last }] && word.Form.StartsWith(last, StringComparison.Ordinal))
        {
            return _label.Written(word.At, last.Length);
        }

        var isLike = _words.Any(typed => EnglishRoot.Of(typed.Stem) == EnglishRoot.Of(word.Stem) || (IsNearToo && IsNear(typed, word)))
            || (IsNearToo && _joined.Any(joined => Sounds(joined, word.Form)));
        return isLike ? (word.Start, word.End) : null;
    }

    private static bool IsNear(Word typed, Word word) => IsNear(typed.Form, word.Form) || IsNear(typed.Stem, word.Stem) || Sounds(typed.Form, word.Form);

    private static bool IsNear(string typed, string word) =>
        EditDistance.Allowed(typed) is > 0 and var most && EditDistance.Within(typed, word, most) is not null;

    private static bool Sounds(string heard, string word) =>
        Sound.Of(heard) is not 0 and var sound && (sound == Sound.Of(word) || sound == Sound.Of(word, other: true)) && WordMatcher.CostOfHearing(heard, word) is not null;

    private static List<Highlight> Merge(IEnumerable<(int Start, int End)> stretches, int whenNone)
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

        return merged.Count == 0 && whenNone > 0 ? [new(0, whenNone)] : merged;
    }
}
