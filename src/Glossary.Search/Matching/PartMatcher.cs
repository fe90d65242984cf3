using System.Numerics;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Finds labels that a longer text names, or some of whose words it has.</summary>
internal sealed class PartMatcher(Candidates candidates, AskedWords asked)
{
    /// <summary>How many labels of each word are met at most, the best first.</summary>
    private const int MostMet = 3_000;

    /// <summary>What it is worth that a name stands in the query whole, by how unlikely that is to be chance.</summary>
    private const double OfPhrase = 0.45;
    private const double OfLongPhrase = 0.66;
    private const double OfScattered = 0.3;
    private const double OfWord = 0.15;

    /// <summary>How many words side by side are hardly ever chance.</summary>
    private const int LongPhrase = 3;

    /// <summary>What it is worth that some of the words of a name stand in it.</summary>
    private const double OfPart = 0.8;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();
    private readonly MetLabels _met = new();
    private readonly BestScores _best = new();
    private Segment[] _segments = [];
    private uint _told;

    /// <summary>Begins a look-up.</summary>
    public void Begin(Segment[] segments) => _segments = segments;

    /// <summary>Finds labels that have at least half of the words, or of which the whole is named: "replace infusion pump battery" names the infusion pump.</summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The words of it that are the glossary's own, as bits.</param>
    /// <param name="nearToo">Whether the others may be misspelled.</param>
    /// <param name="reading">Which reading of what was typed it is.</param>
    /// <param name="enough">How many of the best are enough.</param>
    public void Find(QueryText query, uint known, bool nearToo, int reading, int enough)
    {
        _told = Told(query);
        if (query.Words.Length == 1 || IsForeign(query, nearToo))
        {
            return;
        }

        asked.Weigh();
        // Several labels of one Term may be among the best, and then one of them counts.
        _best.Begin(2 * enough);
        for (var i = 0; i < candidates.Count; i++)
        {
            _best.Add(candidates[i].Score);
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            var labels = _segments[i].Content.Labels;
            _matches.Begin(labels.Words);
            _matcher.AddSame(labels.Words, query, _matches);
            WordMatcher.AddInflected(labels.Words, query, _matches);
            if (nearToo)
            {
                _matcher.AddNear(labels.Words, query, _matches, query.All & ~known, unfinished: false);
            }

            _met.Read(_matches, labels, asked, _told, MostMet);
            Find(i, query, known, labels, reading);
        }
    }

    /// <summary>Whether a text is in a language that the glossary doesn't speak: one of its words may still be one of the glossary's.</summary>
    private bool IsForeign(QueryText query, bool nearToo)
    {
        var known = 0u;
        for (var i = 0; i < _segments.Length; i++)
        {
            var words = _segments[i].Content.Labels.Words;
            _matches.Begin(words);
            _matcher.AddSame(words, query, _matches);
            WordMatcher.AddInflected(words, query, _matches);
            known |= _matches.KnownIn(_segments[i]);
        }

        return BitOperations.PopCount(known) * 3 < BitOperations.PopCount(_told) && (!nearToo || known != 0);
    }

    /// <summary>The words of a query that tell something, as bits.</summary>
    private static uint Told(QueryText query)
    {
        var told = 0u;
        for (var i = 0; i < query.Words.Length; i++)
        {
            told |= !StopWords.Frames(query.FormOf(i)) || query.IsAcronym(i) ? 1u << i : 0;
        }

        return told;
    }

    /// <summary>How surely a name is meant of which some words stand in the query, at most 1: by what these weigh, and whether they are all of it, side by side.</summary>
    private static double FitOf(QueryText query, LabelFit fit, double share)
    {
        if (!fit.Wholly)
        {
            return OfPart * share;
        }

        var first = BitOperations.TrailingZeroCount(fit.Words);
        var isPhrase = fit.InOrder && BitOperations.IsPow2((fit.Words >> first) + 1);
        var isWord = BitOperations.IsPow2(fit.Words) && !query.IsAcronym(first);
        var least = isWord ? OfWord : !isPhrase ? OfScattered : BitOperations.PopCount(fit.Words) < LongPhrase ? OfPhrase : OfLongPhrase;
        return least + ((1 - least) * share);
    }

    /// <summary>Whether no label of that fit can be among the best any more.</summary>
    private bool IsBelowBest(double fit) => Candidates.MostOf(Tier.SomeWords, (int)(Candidates.BestFit * fit)) < _best.Least;

    private void Find(int segment, QueryText query, uint known, LabelDictionary labels, int reading)
    {
        var told = Math.Max(1, BitOperations.PopCount(_told));
        for (var i = 0; i < _met.Count; i++)
        {
            var (label, words, share) = _met[i];
            var matched = BitOperations.PopCount(words);
            var mayBeWhole = matched >= labels.FewestToName(label);
            if (matched * 2 < told && !mayBeWhole)
            {
                continue;
            }

            if (IsBelowBest(mayBeWhole ? OfLongPhrase + ((1 - OfLongPhrase) * share) : OfPart * share))
            {
                continue;
            }

            var fit = _matches.FitOf(labels.WordsOf(label));
            matched = BitOperations.PopCount(fit.Words);
            var isSure = fit.Likeness <= Likeness.Inflected;
            var isHalf = matched * 2 >= told && (isSure || (fit.Words & known) != 0 || matched >= told);
            if (isHalf || (fit.Wholly && isSure))
            {
                var tier = isSure ? Tier.SomeWords : fit.Likeness == Likeness.Near ? Tier.SomeNear : Tier.SomeSound;
                var score = (int)(Candidates.BestFit * FitOf(query, fit, asked.ShareOf(fit.Words))) - Math.Min(fit.Cost / 3, 150);
                if (candidates.Add(segment, label, tier, score, reading) is { } added)
                {
                    _best.Add(added);
                }
            }
        }
    }
}
