using System.Numerics;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up in all that Terms say of themselves: the rarer a word the more it weighs, and the more where it says what the
/// thing is.
/// </summary>
internal sealed class DefinitionMatcher(Candidates candidates, AskedWords asked)
{
    /// <summary>How much of the query's weight a Term must have when it hasn't all the words.</summary>
    private const double Enough = 0.5;

    /// <summary>How much longer it takes to look one document up among mentions than to pass one mention by.</summary>
    private const int CostOfSearch = 16;

    private readonly BestScores _best = new();
    private FoundMentions[] _found = [];
    private int[] _documents = [];
    private int _count;

    /// <summary>Finds Terms by what they say.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="partly">Whether the words that weigh most are enough; else all must be there.</param>
    /// <param name="widely">Whether also what is akin to the words is looked for.</param>
    /// <param name="enough">How many of the best are enough.</param>
    public void Search(Snapshot snapshot, bool partly, bool widely, int enough)
    {
        asked.Weigh();
        if (asked.Words.IsEmpty || (!partly && IsAnyUnheardOf()))
        {
            return;
        }

        if (partly && widely)
        {
            asked.Widen();
        }

        for (var i = 0; i < snapshot.Segments.Length; i++)
        {
            Collect(snapshot.Segments[i], partly);
            Keep(i, snapshot.Segments[i], partly, enough);
        }
    }

    private bool IsAnyUnheardOf()
    {
        foreach (var word in asked.Words)
        {
            if (word.Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Keep(int number, Segment segment, bool partly, int enough)
    {
        var all = (1u << asked.Words.Length) - 1;
        _best.Begin(enough);
        for (var i = 0; i < _count; i++)
        {
            var doc = _documents[i];
            ref var found = ref _found[doc];
            found.IsAnswer = partly && found.Share >= Enough * asked.Total && BitOperations.PopCount(found.Words) >= 2;
            if ((found.Words == all || found.IsAnswer) && candidates.Accepts(number, doc))
            {
                found.Fit = (int)(Candidates.BestFit * found.Fitness(asked.Total) * segment.Content.Mentions.BrevityOf(doc));
                _best.Add(candidates.DefinedScore(number, doc, found.Fit, found.IsAnswer));
            }
            else
            {
                found.Fit = -1;
            }
        }

        for (var i = 0; i < _count; i++)
        {
            ref var found = ref _found[_documents[i]];
            if (found.Fit >= 0 && candidates.DefinedScore(number, _documents[i], found.Fit, found.IsAnswer) >= _best.Least)
            {
                candidates.AddDefined(number, _documents[i], found.Fit, found.IsAnswer);
            }
        }
    }

    private void Collect(Segment segment, bool partly)
    {
        for (var i = 0; i < _count; i++)
        {
            _found[_documents[i]] = default;
        }

        _count = 0;
        if (_found.Length < segment.Reader.MaxDoc)
        {
            (_found, _documents) = (new FoundMentions[segment.Reader.MaxDoc], new int[segment.Reader.MaxDoc]);
        }

        var left = asked.Total;
        for (var i = 0; i < asked.Words.Length; i++)
        {
            // What has none of the weightier words can't weigh enough any more.
            var isNewWelcome = partly ? left >= Enough * asked.Total : i == 0;
            if (!isNewWelcome)
            {
                DropHopeless(partly ? (Enough * asked.Total) - left : 0, partly ? 0 : (1u << i) - 1);
            }

            foreach (var variant in asked.VariantsOf(i))
            {
                var mentions = segment.Content.Mentions.Find(variant.Root);
                var worths = asked.Words[i].Word == QueryText.MostWords ? mentions.Openings : mentions.Worths;
                if (isNewWelcome || (long)_count * CostOfSearch > mentions.Documents.Length)
                {
                    ReadAll(mentions.Documents, worths, mentions.Openings, i, variant.Likeness, isNewWelcome);
                }
                else
                {
                    ReadFound(mentions.Documents, worths, mentions.Openings, i, variant.Likeness);
                }
            }

            left -= asked.Words[i].Weight;
        }
    }

    /// <summary>Forgets the documents that can't get enough any more.</summary>
    private void DropHopeless(double needed, uint words)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var doc = _documents[i];
            if (_found[doc].Share >= needed - 1e-9 && (_found[doc].Words & words) == words)
            {
                _documents[kept++] = doc;
            }
            else
            {
                _found[doc] = default;
            }
        }

        _count = kept;
    }

    private void ReadAll(ReadOnlySpan<int> documents, ReadOnlySpan<byte> worths, ReadOnlySpan<byte> openings, int word, double likeness, bool isNewWelcome)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            ref var found = ref _found[documents[i]];
            if (worths[i] == 0 || (found.Words == 0 && !isNewWelcome))
            {
                continue;
            }

            if (found.Words == 0)
            {
                _documents[_count++] = documents[i];
            }

            found.Take(word, asked.Words[word].Weight, worths[i], openings[i], likeness);
        }
    }

    private void ReadFound(ReadOnlySpan<int> documents, ReadOnlySpan<byte> worths, ReadOnlySpan<byte> openings, int word, double likeness)
    {
        for (var i = 0; i < _count; i++)
        {
            if (documents.BinarySearch(_documents[i]) is >= 0 and var at && worths[at] > 0)
            {
                _found[_documents[i]].Take(word, asked.Words[word].Weight, worths[at], openings[at], likeness);
            }
        }
    }
}
