using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search;

/// <summary>How well one label answers a query.</summary>
/// <param name="Kind">How it matched.</param>
/// <param name="Label">The label to show.</param>
/// <param name="Highlights">The matching stretches of it.</param>
/// <param name="Score">Its tier, and within that how much of the label the query covers.</param>
internal sealed record LabelMatch(MatchKind Kind, string Label, IReadOnlyList<Highlight> Highlights, double Score);

/// <summary>
/// Compares one query with the labels of many Terms. The tiers, from the surest down: the whole label, by its kind; the label's
/// beginning; all the query's words; the beginning of a later word; the label inside a longer query; a letter or two off; some of
/// the words; the definition. Coverage decides within a tier and never lifts a match out of it.
/// </summary>
internal sealed class LabelMatcher
{
    private const double DeprecatedPenalty = 45;
    private const double CoverageWeight = 35;
    private static readonly HashSet<string> FillWords =
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "call", "called", "can", "do", "doe", "does", "for", "from", "how", "i", "in", "is", "it", "me", "my",
        "of", "on", "or", "our", "that", "the", "their", "thi", "this", "to", "we", "what", "when", "where", "which", "who", "why", "with", "you",
    ];

    private readonly FoldedText _query;
    private readonly bool _loose;
    private readonly int _allowed;

    /// <summary>Prepares a query.</summary>
    /// <param name="query">The query, folded; it has words.</param>
    /// <param name="loose">Whether misspellings, part of the words and definitions count.</param>
    internal LabelMatcher(FoldedText query, bool loose)
    {
        (_query, _loose) = (query, loose);
        _allowed = EditDistance.Allowed(query.Key.Length);
        ContentWords = [.. query.Words.Select(word => word.Singular).Where(word => !FillWords.Contains(word)).Distinct()];
    }

    /// <summary>The query's words without those that only hold a sentence together.</summary>
    internal IReadOnlyList<string> ContentWords { get; }

    /// <summary>The best that the Term has to say to the query; null when that is nothing.</summary>
    internal LabelMatch? Match(IndexedTerm term)
    {
        LabelMatch? best = null;
        foreach (var label in term.Labels)
        {
            if (MatchLabel(label, term.Term) is { } match && (best is null || IsBetter(match, best)))
            {
                best = match;
            }
        }

        if (best is null && _loose && ContentWords.Count > 1 && ContentWords.All(word => term.DefinitionWords.Contains(word) || term.Labels.Any(label => label.Folded.Words.Any(other => other.Singular == word))))
        {
            best = new(MatchKind.Definition, term.Term.Summary.Label, [], 200);
        }

        return best is not null && term.Term.Summary.Status == Status.Deprecated ? best with { Score = best.Score - DeprecatedPenalty } : best;
    }

    private static bool IsBetter(LabelMatch one, LabelMatch other) =>
        one.Score > other.Score || (one.Score == other.Score && (one.Label.Length, one.Label).CompareTo((other.Label.Length, other.Label)) < 0);

    private LabelMatch? MatchLabel(IndexedLabel label, PublishedTerm term)
    {
        var folded = label.Folded;
        if (folded.Key == _query.Key || folded.SingularKey == _query.SingularKey)
        {
            var (kind, score) = label.Label.Kind switch
            {
                LabelKind.Preferred => (MatchKind.Exact, 1000),
                LabelKind.Abbreviation => (MatchKind.Abbreviation, 960),
                LabelKind.Synonym => (MatchKind.Synonym, 920),
                _ => (MatchKind.Phonetic, 880),
            };
            return Of(label, term, kind, score, [(0, folded.Key.Length)], whole: true);
        }

        if (folded.Key.StartsWith(_query.Key, StringComparison.Ordinal) && (label.Label.Kind != LabelKind.Hidden || _query.Key.Length > 2))
        {
            return Of(label, term, MatchKind.Prefix, 800, [(0, _query.Key.Length)]);
        }

        return MatchWords(label, term) ?? (_loose ? MatchLoosely(label, term) : null);
    }

    /// <summary>All of the query's words among the label's, in any order; the last one may be unfinished.</summary>
    private LabelMatch? MatchWords(IndexedLabel label, PublishedTerm term)
    {
        Span<bool> used = stackalloc bool[Math.Min(label.Folded.Words.Count, 64)];
        var stretches = new List<(int Start, int Length)>();
        var unfinished = false;
        for (var i = 0; i < _query.Words.Count; i++)
        {
            var wanted = _query.Words[i];
            var found = Find(label, used, wanted, (word, query) => word.Text == query.Text || word.Singular == query.Singular);
            if (found < 0 && i == _query.Words.Count - 1)
            {
                found = Find(label, used, wanted, (word, query) => word.Text.StartsWith(query.Text, StringComparison.Ordinal));
                unfinished = found >= 0;
            }

            if (found < 0)
            {
                return null;
            }

            used[found] = true;
            var at = label.Folded.Words[found];
            stretches.Add((at.Start, unfinished ? wanted.Text.Length : at.Text.Length));
        }

        return unfinished && _query.Words.Count == 1
            ? Of(label, term, MatchKind.Prefix, 650, stretches)
            : Of(label, term, MatchKind.Words, 700, stretches);
    }

    private LabelMatch? MatchLoosely(IndexedLabel label, PublishedTerm term)
    {
        var folded = label.Folded;
        if (_allowed > 0 && EditDistance.Within(_query.Key, folded.Key, _allowed) is var distance && distance <= _allowed)
        {
            return Of(label, term, MatchKind.Typo, 560 - (20 * distance), [(0, folded.Key.Length)], whole: true);
        }

        if (MatchMisspelledWords(label, term) is { } misspelled)
        {
            return misspelled;
        }

        // "infusion pump alarm problem" names the infusion pump wholly, and says more.
        if (ContentWords.Count > 1 && folded.Words.Count > 0 && folded.Key.Length > 3 && label.Label.Kind != LabelKind.Hidden
            && folded.Words.All(word => _query.Words.Any(query => query.Singular == word.Singular)) && folded.Words.Any(word => ContentWords.Contains(word.Singular)))
        {
            return Of(label, term, MatchKind.Words, 440 + (35.0 * folded.Key.Length / _query.Key.Length), [(0, folded.Key.Length)], whole: true);
        }

        if (_allowed > 0 && _query.Words.Count == 1 && LabelDictionary.IsNearBeginning(_query.Key, folded.Key, _allowed))
        {
            return Of(label, term, MatchKind.Typo, 400, [(0, Math.Min(_query.Key.Length, folded.Key.Length))]);
        }

        return MatchSomeWords(label, term);
    }

    /// <summary>All of the query's words, some of them a letter or two off.</summary>
    private LabelMatch? MatchMisspelledWords(IndexedLabel label, PublishedTerm term)
    {
        Span<bool> used = stackalloc bool[Math.Min(label.Folded.Words.Count, 64)];
        var stretches = new List<(int Start, int Length)>();
        foreach (var wanted in _query.Words)
        {
            var found = Find(label, used, wanted, (word, query) => word.Text == query.Text || word.Singular == query.Singular);
            if (found < 0)
            {
                found = Find(label, used, wanted, (word, query) => EditDistance.Allowed(query.Text.Length) is var allowed and > 0 && EditDistance.Within(query.Text, word.Text, allowed) <= allowed);
            }

            if (found < 0)
            {
                return null;
            }

            used[found] = true;
            stretches.Add((label.Folded.Words[found].Start, label.Folded.Words[found].Text.Length));
        }

        return Of(label, term, MatchKind.Typo, 480, stretches);
    }

    private LabelMatch? MatchSomeWords(IndexedLabel label, PublishedTerm term)
    {
        if (ContentWords.Count < 2 || label.Label.Kind == LabelKind.Hidden)
        {
            return null;
        }

        var stretches = label.Folded.Words.Where(word => ContentWords.Contains(word.Singular)).Select(word => (word.Start, word.Text.Length)).ToList();
        return stretches.Count * 2 > ContentWords.Count ? Of(label, term, MatchKind.Words, 300 + (35.0 * stretches.Count / ContentWords.Count), stretches) : null;
    }

    private static int Find(IndexedLabel label, ReadOnlySpan<bool> used, FoldedWord wanted, Func<FoldedWord, FoldedWord, bool> matches)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && matches(label.Folded.Words[i], wanted))
            {
                return i;
            }
        }

        return -1;
    }

    private static LabelMatch Of(IndexedLabel label, PublishedTerm term, MatchKind kind, double tier, List<(int Start, int Length)> stretches, bool whole = false)
    {
        var covered = Math.Min(1, stretches.Sum(stretch => stretch.Length) / (double)label.Folded.Key.Length);
        if (label.Label.Kind == LabelKind.Hidden)
        {
            // It is never shown: the reader sees the name that it is a mishearing of.
            return new(MatchKind.Phonetic, term.Summary.Label, [], (tier > 870 ? tier : tier - 40) + (whole ? 0 : CoverageWeight * covered));
        }

        IReadOnlyList<Highlight> highlights = whole
            ? [new(0, label.Label.Text.Length)]
            : [.. Merge(stretches).Select(stretch => label.Folded.Origin(label.Label.Text, stretch.Start, stretch.Length)).Select(origin => new Highlight(origin.Start, origin.Length))];
        return new(kind, label.Label.Text, highlights, tier + (whole ? 0 : CoverageWeight * covered));
    }

    private static IEnumerable<(int Start, int Length)> Merge(List<(int Start, int Length)> stretches) =>
        stretches.Distinct().OrderBy(stretch => stretch.Start);
}
