using System.Numerics;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>
/// Counts together which documents of a segment have enough of the words asked. It keeps little of each, since of a common word there
/// are many that have nothing else; the few that are left are then read again.
/// </summary>
internal sealed class MentionCount
{
    /// <summary>How much of the query's weight a document must have when it hasn't all the words.</summary>
    private const double Enough = 0.5;

    /// <summary>How many words it must have then.</summary>
    private const int FewestWords = 2;

    /// <summary>How much longer it takes to look one document up among mentions than to pass one mention by.</summary>
    private const int CostOfSearch = 16;

    private Counted[] _counted = [];
    private int[] _documents = [];
    private int _count;

    /// <summary>The documents that have enough.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _count);

    /// <summary>Counts.</summary>
    /// <param name="mentions">The mentions of the segment.</param>
    /// <param name="documents">How many documents it has.</param>
    /// <param name="asked">The words, those that weigh most first.</param>
    /// <param name="partly">Whether those that weigh most are enough; else all must be there.</param>
    public void Count(MentionTable mentions, int documents, AskedWords asked, bool partly)
    {
        Clear(documents);
        var left = asked.Total;
        for (var word = 0; word < asked.Words.Length; word++)
        {
            // What has none of the weightier words can't weigh enough any more.
            var isNewWelcome = partly ? left >= Enough * asked.Total : word == 0;
            if (!isNewWelcome)
            {
                Drop(partly ? (Enough * asked.Total) - left : 0, partly ? 0 : (1u << word) - 1);
            }

            foreach (var variant in asked.VariantsOf(word))
            {
                var found = mentions.Find(variant.Root);
                var worths = asked.Words[word].Word == QueryText.MostWords ? found.Openings : found.Worths;
                var weight = asked.Words[word].Weight * variant.Likeness;
                if (isNewWelcome || (long)_count * CostOfSearch > found.Documents.Length)
                {
                    ReadAll(found.Documents, worths, 1u << word, weight, isNewWelcome);
                }
                else
                {
                    ReadCounted(found.Documents, worths, 1u << word, weight);
                }
            }

            left -= asked.Words[word].Weight;
        }

        Keep(asked, partly);
    }

    /// <summary>Whether a document has so much of the words that it answers what was asked.</summary>
    public static bool IsAnswer(double share, uint words, double total) => share >= Enough * total && BitOperations.PopCount(words) >= FewestWords;

    /// <summary>The place of a document among those that have enough; -1 when it has not.</summary>
    public int PlaceOf(int doc) => _counted[doc].Place - 1;

    private void Clear(int documents)
    {
        foreach (var doc in Documents)
        {
            _counted[doc] = default;
        }

        _count = 0;
        if (_counted.Length < documents)
        {
            (_counted, _documents) = (new Counted[documents], new int[documents]);
        }
    }

    private void ReadAll(ReadOnlySpan<int> documents, ReadOnlySpan<byte> worths, uint word, double weight, bool isNewWelcome)
    {
        var (whole, part) = ((float)weight, (float)(weight * FoundMentions.OfNeighbour));
        var counted = _counted;
        for (var i = 0; i < documents.Length; i++)
        {
            ref var found = ref counted[documents[i]];
            if (worths[i] == 0 || (found.Words & word) != 0 || (found.Words == 0 && !isNewWelcome))
            {
                continue;
            }

            if (found.Words == 0)
            {
                _documents[_count++] = documents[i];
            }

            found.Words |= word;
            found.Share += FoundMentions.IsNeighbours(worths[i]) ? part : whole;
        }
    }

    private void ReadCounted(ReadOnlySpan<int> documents, ReadOnlySpan<byte> worths, uint word, double weight)
    {
        foreach (var doc in Documents)
        {
            ref var found = ref _counted[doc];
            if ((found.Words & word) == 0 && documents.BinarySearch(doc) is >= 0 and var at && worths[at] > 0)
            {
                found.Words |= word;
                found.Share += (float)(FoundMentions.IsNeighbours(worths[at]) ? weight * FoundMentions.OfNeighbour : weight);
            }
        }
    }

    /// <summary>Forgets the documents that can't get enough any more.</summary>
    private void Drop(double needed, uint words)
    {
        var kept = 0;
        foreach (var doc in Documents)
        {
            if (_counted[doc].Share >= needed - 1e-9 && (_counted[doc].Words & words) == words)
            {
                _documents[kept++] = doc;
            }
            else
            {
                _counted[doc] = default;
            }
        }

        _count = kept;
    }

    /// <summary>Forgets the documents that haven't enough, and gives the others their places.</summary>
    private void Keep(AskedWords asked, bool partly)
    {
        var all = (1u << asked.Words.Length) - 1;
        var kept = 0;
        foreach (var doc in Documents)
        {
            var (words, share) = (_counted[doc].Words, _counted[doc].Share);
            if (words == all || (partly && IsAnswer(share, words, asked.Total)))
            {
                _documents[kept++] = doc;
                _counted[doc] = new() { Place = kept };
            }
            else
            {
                _counted[doc] = default;
            }
        }

        _count = kept;
    }

    /// <summary>What a document has: first the words and their weight, at last its place.</summary>
    private struct Counted
    {
        public uint Words;
        public float Share;

        public int Place
        {
            readonly get => (Words & PlaceMark) != 0 ? (int)(Words & ~PlaceMark) : 0;
            set => Words = PlaceMark | (uint)value;
        }

        private const uint PlaceMark = 1u << 31;
    }
}
