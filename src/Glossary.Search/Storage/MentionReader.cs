using System.Runtime.InteropServices;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Glossary.Search.Storage;

/// <summary>
/// Reads from Lucene's postings, once for each segment, which Terms mention what. A root says most in a name or in the one sentence,
/// which says first what a thing is and then how it differs from others; little in the rest, and least in the names of what the Term
/// is linked to. What somebody asks with who doesn't know the name is kept apart: only who describes is answered from it.
/// </summary>
internal sealed class MentionReader
{
    /// <summary>What a root is worth that stands nowhere but in the names of what the Term is linked to, in hundredths.</summary>
    public const int InNeighbour = 15;

    private const int InText = 35;
    private const int InAsked = 90;
    private const int InName = 75;
    private const int InShort = 55;
    private const double OfMany = 0.5;
    private const int LeastBrevity = 85;
    private const int OfBrevity = 50;
    private const float ShortEnough = 0.3f;
    private const int EarlyWords = 3;
    private const int LateWords = 8;
    private const double LossOfLate = 0.15;

    private static readonly DefaultSimilarity Lengths = new();

    private readonly AtomicReader _reader;
    private readonly NumericDocValues? _lengthOfNames;
    private readonly byte[] _worths;
    private readonly byte[] _openings;
    private readonly List<int> _found = [];
    private readonly List<string> _roots = [];
    private readonly List<int> _at = [0];
    private readonly List<int> _documentsOf = [];
    private readonly List<byte> _worthsOf = [];
    private readonly List<byte> _openingsOf = [];

    private MentionReader(AtomicReader reader)
    {
        _reader = reader;
        _lengthOfNames = reader.GetNormValues(TermDocument.Names);
        (_worths, _openings) = (new byte[reader.MaxDoc], new byte[reader.MaxDoc]);
    }

    /// <summary>Reads a whole segment.</summary>
    public static MentionTable Read(AtomicReader reader) => new MentionReader(reader).Read();

    private MentionTable Read()
    {
        Cursor text = new(_reader, TermDocument.Text), names = new(_reader, TermDocument.Names);
        Cursor sentence = new(_reader, TermDocument.Short), neighbours = new(_reader, TermDocument.Neighbours);
        while (Cursor.First(text, names, sentence, neighbours) is { } root)
        {
            if (text.Takes(root))
            {
                Add(text.Documents(), static (reader, doc) => InText);
            }

            if (names.Takes(root))
            {
                // Who has many names has many a word by chance.
                Add(names.Documents(), static (reader, doc) => (int)(InName * Math.Min(1, OfMany + Lengths.DecodeNormValue((byte)(reader._lengthOfNames?.Get(doc) ?? 0)))));
            }

            if (sentence.Takes(root))
            {
                AddSentences(sentence.Places());
            }

            if (neighbours.Takes(root))
            {
                Add(neighbours.Documents(), static (reader, doc) => InNeighbour);
            }

            End(root);
        }

        var said = _roots.Count;
        for (Cursor asked = new(_reader, TermDocument.Asked); Cursor.First(asked) is { } root && asked.Takes(root);)
        {
            Add(asked.Documents(), static (reader, doc) => InAsked);
            End(root);
        }

        return new(_roots, said, [.. _at], [.. _documentsOf], [.. _worthsOf], [.. _openingsOf], Brevities());
    }

    private byte[] Brevities()
    {
        var brevities = new byte[_reader.MaxDoc];
        var lengths = _reader.GetNormValues(TermDocument.Short);
        for (var doc = 0; doc < brevities.Length; doc++)
        {
            brevities[doc] = (byte)(LeastBrevity + (OfBrevity * Math.Min(lengths is null ? 0 : Lengths.DecodeNormValue((byte)lengths.Get(doc)), ShortEnough)));
        }

        return brevities;
    }

    private void Add(DocsEnum documents, Func<MentionReader, int, int> worth)
    {
        for (int doc; (doc = documents.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            Add(doc, worth(this, doc));
        }
    }

    private void AddSentences(DocsAndPositionsEnum places)
    {
        for (int doc; (doc = places.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            var late = places.NextPosition() - EarlyWords;
            var opening = 1 - (LossOfLate * Math.Clamp(late, 0, LateWords) / LateWords);
            Add(doc, (int)(InShort * opening));

            // The first few are worth the same, which is all; which comes before which is told apart all the same.
            _openings[doc] = (byte)((100 * opening) + Math.Max(-late, 0));
        }
    }

    private void Add(int doc, int worth)
    {
        if (_worths[doc] == 0)
        {
            _found.Add(doc);
        }

        _worths[doc] = (byte)Math.Min(_worths[doc] + worth, byte.MaxValue);
    }

    private void End(string root)
    {
        var found = CollectionsMarshal.AsSpan(_found);
        if (!StopWords.HasRoot(root))
        {
            found.Sort();
            _roots.Add(root);
            foreach (var doc in found)
            {
                _documentsOf.Add(doc);
                _worthsOf.Add(_worths[doc]);
                _openingsOf.Add(_openings[doc]);
            }

            _at.Add(_documentsOf.Count);
        }

        foreach (var doc in found)
        {
            (_worths[doc], _openings[doc]) = (0, 0);
        }

        _found.Clear();
    }

    /// <summary>Goes through the roots of a field in Lucene's order.</summary>
    private sealed class Cursor
    {
        private readonly TermsEnum? _roots;
        private DocsEnum? _documents;
        private DocsAndPositionsEnum? _places;
        private bool _isTaken = true;

        public Cursor(AtomicReader reader, string field)
        {
            _roots = reader.GetTerms(field)?.GetEnumerator();
            Next();
        }

        private string? Root { get; set; }

        /// <summary>The first of the roots at which some fields stand; null at the end.</summary>
        public static string? First(params ReadOnlySpan<Cursor> cursors)
        {
            string? first = null;
            foreach (var cursor in cursors)
            {
                if (cursor._isTaken)
                {
                    cursor.Next();
                }

                first = first is null || (cursor.Root is { } root && Compare(root, first) < 0) ? cursor.Root : first;
            }

            return first;
        }

        /// <summary>Whether the field has the root, which it then leaves.</summary>
        public bool Takes(string root) => _isTaken = Root == root;

        public DocsEnum Documents() => _documents = _roots!.Docs(null, _documents, DocsFlags.NONE);

        public DocsAndPositionsEnum Places() => _places = _roots!.DocsAndPositions(null, _places, DocsAndPositionsFlags.NONE);

        private void Next() => (_isTaken, Root) = (false, _roots?.MoveNext() == true ? _roots.Term.Utf8ToString() : null);

        /// <summary>In the order of Lucene, which is that of code points.</summary>
        private static int Compare(string x, string y)
        {
            var common = x.AsSpan().CommonPrefixLength(y);
            return common == x.Length || common == y.Length ? x.Length.CompareTo(y.Length) : Place(x[common]).CompareTo(Place(y[common]));

            static int Place(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
        }
    }
}
