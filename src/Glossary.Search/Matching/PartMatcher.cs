using System.Numerics;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Finds labels that a longer text names, or some of whose words it has.</summary>
internal sealed class PartMatcher(Candidates candidates, AskedWords asked)
{
    private const int MostLooked = 20_000;

    /// <summary>What it is worth that a name stands in the query whole, by how unlikely that is to be chance.</summary>
    private const double OfPhrase = 0.45;
    private const double OfScattered = 0.3;
    private const double OfWord = 0.15;

    /// <summary>What it is worth that some of the words of a name stand in it.</summary>
    private const double OfPart = 0.8;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();
    private readonly HashSet<int> _seen = [];
    private IReadOnlyList<Segment> _segments = [];

    /// <summary>Begins a look-up.</summary>
    public void Begin(IReadOnlyList<Segment> segments) => _segments = segments;

    /// <summary>Finds labels that have at least half of the words, or of which the whole is named: "replace infusion pump battery" names the infusion pump.</summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The words of it that are the glossary's own, as bits.</param>
    /// <param name="nearToo">Whether the others may be misspelled.</param>
    /// <param name="reading">Which reading of what was typed it is.</param>
    public void Find(QueryText query, uint known, bool nearToo, int reading)
    {
        if (query.Words.Length == 1 || IsForeign(query, nearToo))
        {
            return;
        }

        asked.Weigh();
        for (var i = 0; i < _segments.Count; i++)
        {
            var labels = _segments[i].Content.Labels;
            _matches.Begin(labels.Words);
            _matcher.AddSame(labels.Words, query, _matches);
            WordMatcher.AddInflected(labels.Words, query, _matches);
            if (nearToo)
            {
                _matcher.AddNear(labels.Words, query, _matches, query.All & ~known, unfinished: false);
            }

            Find(i, query, known, labels, reading);
        }
    }

    /// <summary>Whether a text is in a language that the glossary doesn't speak: one of its words may still be one of the glossary's.</summary>
    private bool IsForeign(QueryText query, bool nearToo)
    {
        var known = 0u;
        for (var i = 0; i < _segments.Count; i++)
        {
            var words = _segments[i].Content.Labels.Words;
            _matches.Begin(words);
            _matcher.AddSame(words, query, _matches);
            WordMatcher.AddInflected(words, query, _matches);
            known |= _matches.KnownIn(_segments[i]);
        }

        return BitOperations.PopCount(known) * 3 < CountTold(query) && (!nearToo || known != 0);
    }

    private static bool IsTold(QueryText query, uint bits)
    {
        for (var left = bits; left != 0; left &= left - 1)
        {
            var form = query.FormOf(BitOperations.TrailingZeroCount(left));
            var written = query.Written(query.Words[BitOperations.TrailingZeroCount(left)].At);
            if (!StopWords.Frames(form) || (written.Length > 1 && EnglishPlural.IsAcronym(written)))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountTold(QueryText query)
    {
        var count = 0;
        for (var i = 0; i < query.Words.Length; i++)
        {
            count += IsTold(query, 1u << i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How surely a name is meant of which some words stand in the query, at most 1: by what these weigh, and whether they are all of it, side by side.</summary>
    private double FitOf(QueryText query, LabelFit fit)
    {
        var share = asked.ShareOf(fit.Words);
        if (!fit.Wholly)
        {
            return OfPart * share;
        }

        var first = BitOperations.TrailingZeroCount(fit.Words);
        var isPhrase = fit.InOrder && BitOperations.IsPow2((fit.Words >> first) + 1);
        var isWord = BitOperations.IsPow2(fit.Words) && !EnglishPlural.IsAcronym(query.Written(query.Words[first].At));
        var least = isWord ? OfWord : isPhrase ? OfPhrase : OfScattered;
        return least + ((1 - least) * share);
    }

    private void Find(int segment, QueryText query, uint known, LabelDictionary labels, int reading)
    {
        _seen.Clear();
        var told = Math.Max(1, CountTold(query));
        var left = MostLooked;
        for (var match = 0; match < _matches.Count && left > 0; match++)
        {
            if (!IsTold(query, _matches.BitsOf(match)))
            {
                continue;
            }

            foreach (var label in _matches.LabelsOf(match))
            {
                if (left-- == 0)
                {
                    break;
                }

                if (!_seen.Add(label))
                {
                    continue;
                }

                var fit = _matches.FitOf(labels.WordsOf(label));
                var matched = BitOperations.PopCount(fit.Words);
                var isSure = fit.Likeness <= Likeness.Inflected;
                var isHalf = matched * 2 >= told && (isSure || (fit.Words & known) != 0 || matched >= told);
                if (isHalf || (fit.Wholly && isSure))
                {
                    var tier = isSure ? Tier.SomeWords : fit.Likeness == Likeness.Near ? Tier.SomeNear : Tier.SomeSound;
                    candidates.Add(segment, label, tier, (int)(Candidates.BestFit * FitOf(query, fit)) - Math.Min(fit.Cost / 3, 150), reading);
                }
            }
        }
    }
}
