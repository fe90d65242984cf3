using Glossary.Core.Search;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Answers look-ups from one snapshot.</summary>
internal static class Answer
{
    /// <summary>What a query means.</summary>
    public static TermHits To(TermQuery query, Snapshot snapshot)
    {
        var change = snapshot.State?.Change ?? 0;
        if (QueryText.Of(query.Text) is not { } text)
        {
            return new([], 0, null, change);
        }

        var filter = new TermFilter(query.Vocabulary, query.Topic, query.Stage);
        var candidates = new Candidates(filter);
        new LabelMatcher(snapshot.Segments, text, candidates).Search();
        new DefinitionMatcher(snapshot, text, filter, candidates).Search();
        var best = candidates.Best(Math.Max(1, query.Limit));
        return new(
            [.. best.Select(candidate => new TermHit(
                candidate.Segment.Decode(candidate.Term.Doc),
                candidate.Tier.Kind(),
                candidate.Label,
                LabelHighlights.Of(candidate, text),
                candidate.Score))],
            candidates.Count,
            best is [var first, ..] && first.Tier.Kind() is MatchKind.Typo or MatchKind.Phonetic ? first.Label : null,
            change);
    }

    /// <summary>What an unfinished query may become.</summary>
    public static Suggestions To(SuggestQuery query, Snapshot snapshot)
    {
        var change = snapshot.State?.Change ?? 0;
        if (QueryText.Of(query.Text) is not { } text)
        {
            return new([], change);
        }

        var candidates = new Candidates(new(query.Vocabulary));
        new LabelMatcher(snapshot.Segments, text, candidates).Suggest();
        return new(
            [.. candidates.Best(Math.Max(1, query.Limit)).Select(candidate => new Suggestion(candidate.Label, candidate.Tier.Kind(), candidate.Term.Summary))],
            change);
    }
}
