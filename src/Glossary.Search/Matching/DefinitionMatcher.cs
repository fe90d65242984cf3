using System.Numerics;
using System.Runtime.InteropServices;
using Glossary.Search.Analysis;
using Glossary.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up in what Terms say of themselves. The rarer a word the more it weighs, and in the one sentence it weighs twice.
/// Weights are counted over the living documents: Lucene's own scores differ from replica to replica.
/// </summary>
internal sealed class DefinitionMatcher
{
    private const int ShortestWord = 3;
    private const int MostWords = 12;
    private const int EarlyWords = 3;
    private const int LateWords = 8;
    private const double LossOfLate = 0.45;
    private static readonly DefaultSimilarity Lengths = new();

    /// <summary>How much of the query's weight a definition must have when it hasn't all the words.</summary>
    private const double Enough = 0.55;

    /// <summary>How much of it makes a definition the answer to a question.</summary>
    private const double Answering = 0.7;

    /// <summary>What sums of weights may differ by for the order they are added in.</summary>
    private const double Slack = 1e-6;

    /// <summary>So many words, all of which a definition has, tell it as surely as a question does.</summary>
    private const int Telling = 3;

    private readonly Candidates _candidates;
    private readonly List<Asked> _asked = [];
    private readonly Dictionary<int, Found> _found = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _order = [];
    private readonly Comparison<int> _heavierFirst;

    /// <summary>Looks Terms up for one look-up after the other.</summary>
    public DefinitionMatcher(Candidates candidates)
    {
        _candidates = candidates;
        _heavierFirst = (x, y) => _asked[y].Weight.CompareTo(_asked[x].Weight) is not 0 and var order ? order : x.CompareTo(y);
    }

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
            Collect(snapshot.Segments[i], needed);
            Keep(i, all, partly ? needed : double.MaxValue);
            ReadShort(snapshot.Segments[i]);
            var norms = snapshot.Segments[i].Reader.GetNormValues(TermDocument.Short);
            foreach (var doc in _documents)
            {
                var (inText, inShort) = _found[doc];
                var share = WeightOf(inText) / total;
                _candidates.AddDefined(i, doc, Fit(share, inShort / total, norms is null ? 0 : Lengths.DecodeNormValue((byte)norms.Get(doc))), IsAnswer(isQuestion, share, hasAll: inText == all));
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
                count += Count(segment, word.Root);
            }

            var weight = Math.Log2(1 + ((double)documents / Math.Max(count, 1)));
            word = word with { Weight = count == 0 ? 0 : weight };
            total += weight;
        }

        return total;
    }

    /// <summary>How many living documents have a word.</summary>
    private static int Count(Segment segment, string root)
    {
        var word = new IndexTerm(TermDocument.Text, root);
        if (!segment.Reader.HasDeletions)
        {
            return segment.Reader.DocFreq(word);
        }

        var count = 0;
        for (var documents = segment.Reader.GetTermDocsEnum(word); documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
        {
            count++;
        }

        return count;
    }

    /// <summary>
    /// Marks the documents that have the words, the weightiest first. Once those left weigh too little by themselves, they are looked
    /// for only where another was found: the commonest words are in a good part of all documents.
    /// </summary>
    private void Collect(Segment segment, double needed)
    {
        _found.Clear();
        _order.Clear();
        var left = 0.0;
        for (var i = 0; i < _asked.Count; i++)
        {
            if (_asked[i].Weight > 0)
            {
                _order.Add(i);
                left += _asked[i].Weight;
            }
        }

        _order.Sort(_heavierFirst);
        if (_order.Count == 0 || segment.Reader.GetTerms(TermDocument.Text)?.GetEnumerator() is not { } words)
        {
            return;
        }

        DocsEnum? documents = null;
        var isNarrowed = false;
        foreach (var word in _order)
        {
            if (!isNarrowed && left < needed - Slack)
            {
                isNarrowed = true;
                SortFound();
            }

            left -= _asked[word].Weight;
            if (!words.SeekExact(new BytesRef(_asked[word].Root)))
            {
                continue;
            }

            documents = words.Docs(segment.Reader.LiveDocs, documents, DocsFlags.NONE);
            if (isNarrowed)
            {
                foreach (var doc in _documents)
                {
                    if (Has(documents, doc))
                    {
                        CollectionsMarshal.GetValueRefOrNullRef(_found, doc).InText |= 1 << word;
                    }
                }

                continue;
            }

            for (int doc; (doc = documents.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_found, doc, out _).InText |= 1 << word;
            }
        }
    }

    /// <summary>Leaves the documents that have enough and are looked among, in their order.</summary>
    private void Keep(int segment, int all, double enough)
    {
        _documents.Clear();
        foreach (var (doc, found) in _found)
        {
            if ((found.InText == all || (WeightOf(found.InText) >= enough && BitOperations.PopCount((uint)found.InText) >= 2)) && _candidates.Accepts(segment, doc))
            {
                _documents.Add(doc);
            }
        }

        _documents.Sort();
    }

    private void SortFound()
    {
        _documents.Clear();
        foreach (var doc in _found.Keys)
        {
            _documents.Add(doc);
        }

        _documents.Sort();
    }

    /// <summary>Weighs the words in the one sentence: it says first what a thing is, and then how it differs from others.</summary>
    private void ReadShort(Segment segment)
    {
        if (_documents.Count == 0 || segment.Reader.GetTerms(TermDocument.Short)?.GetEnumerator() is not { } words)
        {
            return;
        }

        DocsAndPositionsEnum? documents = null;
        foreach (var word in _asked)
        {
            if (word.Weight == 0 || !words.SeekExact(new BytesRef(word.Root)) || words.DocsAndPositions(segment.Reader.LiveDocs, documents, DocsAndPositionsFlags.NONE) is not { } read)
            {
                continue;
            }

            documents = read;
            foreach (var doc in _documents)
            {
                if (Has(documents, doc))
                {
                    var late = Math.Clamp(documents.NextPosition() - EarlyWords, 0, LateWords);
                    CollectionsMarshal.GetValueRefOrNullRef(_found, doc).InShort += word.Weight * (1 - (LossOfLate * late / LateWords));
                }
            }
        }
    }

    /// <summary>Whether a document is among others, which are asked for in their order.</summary>
    private static bool Has(DocIdSetIterator documents, int doc) =>
        documents.DocID == doc || (documents.DocID < doc && documents.Advance(doc) == doc);

    /// <summary>What a document has of the query: the words, as bits, and the weight of those in the one sentence.</summary>
    private record struct Found(int InText, double InShort);

    private readonly record struct Asked(string Root, double Weight);
}
