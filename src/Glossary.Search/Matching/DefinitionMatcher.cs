using System.Numerics;
using System.Runtime.InteropServices;
using Glossary.Search.Analysis;
using Glossary.Search.Storage;
using Lucene.Net.Search.Similarities;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up in what Terms say of themselves. The rarer a word the more it weighs, and in the one sentence it weighs twice.
/// Weights are counted over the living documents: Lucene's own scores differ from replica to replica.
/// </summary>
internal sealed class DefinitionMatcher(Candidates candidates)
{
    private const int ShortestWord = 3;
    private const int MostWords = 12;
    private static readonly DefaultSimilarity Lengths = new();

    /// <summary>How much of the query's weight a definition must have when it hasn't all the words.</summary>
    private const double Enough = 0.55;

    /// <summary>How much of it makes a definition the answer to a question.</summary>
    private const double Answering = 0.7;

    /// <summary>So many words, all of which a definition has, tell it as surely as a question does.</summary>
    private const int Telling = 3;

    private readonly List<AskedWord> _asked = [];
    private readonly DefinitionPostings _postings = new();

    /// <summary>Finds Terms by their definitions.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="partly">Whether the words that weigh most are enough; else all must be there.</param>
    public void Search(Snapshot snapshot, QueryText query, bool partly)
    {
        Ask(query, partly);
        if (_asked.Count == 0)
        {
            return;
        }

        var total = Weigh(snapshot);
        var all = (1 << _asked.Count) - 1;
        var isQuestion = IsQuestion(query);
        if (!partly && _asked.Exists(word => word.Weight == 0))
        {
            return;
        }

        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var needed = partly ? Enough * total : total;
            _postings.Read(snapshot.Segments[i], _asked, needed);
            Keep(i, all, partly ? needed : double.MaxValue);
            _postings.ReadShort(snapshot.Segments[i], _asked);
            var norms = snapshot.Segments[i].Reader.GetNormValues(TermDocument.Short);
            foreach (var doc in _postings.Documents)
            {
                var (inText, inShort) = _postings.Of(doc);
                var share = WeightOf(inText) / total;
                candidates.AddDefined(i, doc, Fit(share, inShort / total, norms is null ? 0 : Lengths.DecodeNormValue((byte)norms.Get(doc))), IsAnswer(isQuestion, share, hasAll: inText == all));
            }
        }
    }

    /// <summary>Best is a short sentence that has it all: of two with the same words the one that says less besides is closer to the question.</summary>
    private static int Fit(double share, double inShort, double norm) =>
        (int)(Candidates.BestFit * ((0.2 * share) + (inShort * (0.5 + Math.Min(norm, 0.3)))));

    private bool IsAnswer(bool isQuestion, double share, bool hasAll) =>
        isQuestion ? _asked.Count > 1 && share >= Answering : hasAll && _asked.Count >= Telling;

    private static bool IsQuestion(QueryText query)
    {
        for (var i = 0; i < query.Folder.Words.Length; i++)
        {
            if (StopWords.Asks(query.Folder.FormOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    private double WeightOf(int words)
    {
        var weight = 0.0;
        for (var left = words; left != 0; left &= left - 1)
        {
            weight += _asked[BitOperations.TrailingZeroCount(left)].Weight;
        }

        return weight;
    }

    private void Ask(QueryText query, bool partly)
    {
        _asked.Clear();
        // Where a label has the words already, a definition must have them to the last.
        var framesOnly = true;
        foreach (var word in query.Words)
        {
            framesOnly &= StopWords.Frames(query.Folder.FormOf(word.At));
        }

        var isTold = false;
        for (var i = 0; i < query.Words.Length && _asked.Count < MostWords; i++)
        {
            var root = EnglishRoot.Of(query.StemOf(i).ToString());
            if (root.Length <= StemTokenStream.LongestToken && (framesOnly || !partly || !StopWords.Frames(query.FormOf(i))) && !_asked.Exists(word => word.Root == root))
            {
                _asked.Add(new(root, 0));
                isTold |= query.FormOf(i).Length >= ShortestWord;
            }
        }

        if (!isTold)
        {
            _asked.Clear();
        }
    }

    /// <summary>Weighs each word by how few Terms have it. One that none has weighs in the whole too: most likely it was what mattered.</summary>
    private double Weigh(Snapshot snapshot)
    {
        var documents = snapshot.Searcher.IndexReader.NumDocs;
        var total = 0.0;
        foreach (ref var word in CollectionsMarshal.AsSpan(_asked))
        {
            var count = 0;
            foreach (var segment in snapshot.Segments)
            {
                count += DefinitionPostings.Count(segment, word.Root);
            }

            var weight = Math.Log2(1 + ((double)documents / Math.Max(count, 1)));
            word = word with { Weight = count == 0 ? 0 : weight };
            total += weight;
        }

        return total;
    }

    /// <summary>Leaves the documents that have enough and are looked among, in their order.</summary>
    private void Keep(int segment, int all, double enough)
    {
        _postings.Keep((doc, inText) =>
            (inText == all || (WeightOf(inText) >= enough && BitOperations.PopCount((uint)inText) >= 2)) && candidates.Accepts(segment, doc));
    }
}
