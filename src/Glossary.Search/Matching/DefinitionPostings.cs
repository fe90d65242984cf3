using System.Runtime.InteropServices;
using Glossary.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>A word that is asked for in definitions.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Weight">What it weighs; 0 when no Term has it.</param>
internal readonly record struct AskedWord(string Root, double Weight);

/// <summary>What a document has of the words asked for.</summary>
/// <param name="InText">Those that it has anywhere, as bits.</param>
/// <param name="InShort">The weight of those in its one sentence.</param>
internal record struct FoundWords(int InText, double InShort);

/// <summary>Reads from Lucene's postings which documents of a segment have which words. Kept from look-up to look-up.</summary>
internal sealed class DefinitionPostings
{
    private const int EarlyWords = 3;
    private const int LateWords = 8;
    private const double LossOfLate = 0.45;

    /// <summary>What sums of weights may differ by for the order they are added in.</summary>
    private const double Slack = 1e-6;

    private readonly Dictionary<int, FoundWords> _found = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _order = [];

    /// <summary>The documents that were kept, in their order.</summary>
    public IReadOnlyList<int> Documents => _documents;

    /// <summary>What a document has.</summary>
    public FoundWords Of(int doc) => _found[doc];

    /// <summary>How many living documents have a word.</summary>
    public static int Count(Segment segment, string root)
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
    public void Read(Segment segment, List<AskedWord> asked, double needed)
    {
        _found.Clear();
        _order.Clear();
        var left = 0.0;
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked[i].Weight > 0)
            {
                _order.Add(i);
                left += asked[i].Weight;
            }
        }

        _order.Sort((x, y) => asked[y].Weight.CompareTo(asked[x].Weight) is not 0 and var order ? order : x.CompareTo(y));
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

            left -= asked[word].Weight;
            if (!words.SeekExact(new BytesRef(asked[word].Root)))
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

    /// <summary>Leaves the documents that are good enough.</summary>
    public void Keep(Func<int, int, bool> isEnough)
    {
        _documents.Clear();
        foreach (var (doc, found) in _found)
        {
            if (isEnough(doc, found.InText))
            {
                _documents.Add(doc);
            }
        }

        _documents.Sort();
    }

    /// <summary>Weighs the words in the one sentence: it says first what a thing is, and then how it differs from others.</summary>
    public void ReadShort(Segment segment, List<AskedWord> asked)
    {
        if (_documents.Count == 0 || segment.Reader.GetTerms(TermDocument.Short)?.GetEnumerator() is not { } words)
        {
            return;
        }

        DocsAndPositionsEnum? documents = null;
        foreach (var word in asked)
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

    private void SortFound()
    {
        _documents.Clear();
        foreach (var doc in _found.Keys)
        {
            _documents.Add(doc);
        }

        _documents.Sort();
    }
}
