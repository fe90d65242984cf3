using System.Numerics;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>A word that may stand in a definition for one that was asked.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Likeness">How much it is what was asked, at most 1.</param>
internal readonly record struct AskedVariant(string Root, double Likeness);

/// <summary>A word of a question.</summary>
/// <param name="Word">Its place among the words of the query.</param>
/// <param name="Root">Its root.</param>
/// <param name="Count">How many living Terms have it.</param>
/// <param name="Weight">What it weighs: the rarer the more, and one that no Term has the most, since most likely it was what mattered.</param>
/// <param name="Variants">The words looked for, the likest first.</param>
internal sealed record AskedWord(int Word, string Root, int Count, double Weight, List<AskedVariant> Variants);

/// <summary>
/// The words of a query that tell one Term from another, and what each weighs. Weights are counted over the living documents: Lucene's
/// own differ from replica to replica.
/// </summary>
internal sealed class AskedWords
{
    private const int Most = 12;
    private const int ShortestWord = 3;
    private const int ShortestFamily = 5;
    private const int LongestEnding = 4;
    private const int MostNamesakes = 6;
    private const int ShortestRoot = 4;
    private const double Evenness = 0.75;
    private const double OfFamily = 0.85;
    private const double OfFrame = 0.35;
    private const double OfQuestion = 3;
    private const double OfSynonym = 0.4;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();
    private readonly List<AskedWord> _words = [];
    private readonly double[] _weights = new double[QueryText.MostWords];
    private Snapshot _snapshot = null!;
    private QueryText _query = null!;
    private bool _isRead;

    /// <summary>The words asked, those that weigh most first.</summary>
    public IReadOnlyList<AskedWord> Words => _words;

    /// <summary>What all words weigh together.</summary>
    public double Total { get; private set; }

    /// <summary>Begins a look-up; nothing is read before it is asked for.</summary>
    public void Begin(Snapshot snapshot, QueryText query) => (_snapshot, _query, _isRead) = (snapshot, query, false);

    /// <summary>Reads the words and what they weigh.</summary>
    public void Weigh()
    {
        if (_isRead)
        {
            return;
        }

        (_isRead, Total) = (true, 0);
        _words.Clear();
        Array.Clear(_weights);
        var documents = _snapshot.TermCount;
        var isTold = false;
        for (var i = 0; i < _query.Words.Length && _words.Count < Most; i++)
        {
            var root = EnglishRoot.Of(_query.StemOf(i).ToString());
            if (root.Length > StemTokenStream.LongestToken || _words.Exists(word => word.Root == root))
            {
                continue;
            }

            var count = 0;
            foreach (var segment in _snapshot.Segments)
            {
                count += CountIn(segment, root);
            }

            var tells = Tells(i);
            _weights[i] = Math.Pow(Math.Log2(1 + ((double)documents / Math.Max(count, 1))), Evenness) * (tells ? 1 : OfFrame);
            Total += _weights[i];
            _words.Add(new(i, root, count, _weights[i], [new(root, 1)]));
            isTold |= tells && _query.FormOf(i).Length >= ShortestWord;
        }

        var answers = QuestionWords.AskedFor(_query.Folder.FormOf(0));
        if (answers.Length > 0 && _words.Count is > 0 and < Most)
        {
            Total += OfQuestion;
            _words.Add(new(QueryText.MostWords, "", 1, OfQuestion, []));
            foreach (var answer in answers)
            {
                _words[^1].Variants.Add(new(answer, 1));
            }
        }

        if (!isTold)
        {
            _words.Clear();
        }

        _words.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Word.CompareTo(y.Word));
    }

    /// <summary>The share of the whole that some words of the query weigh, given as bits.</summary>
    public double ShareOf(uint words)
    {
        var weight = 0.0;
        for (var left = words; left != 0; left &= left - 1)
        {
            weight += _weights[BitOperations.TrailingZeroCount(left)];
        }

        return Total > 0 ? weight / Total : 0;
    }

    /// <summary>Adds what may have been said for each word: its family ("purify", "purification"), other names of it, and what was meant where it is misspelled.</summary>
    public void Widen()
    {
        foreach (var word in _words)
        {
            foreach (var segment in word.Word < QueryText.MostWords ? _snapshot.Segments : [])
            {
                AddNamesakes(segment, word);
                AddFamily(segment, word);
                if (word.Count == 0)
                {
                    AddMisspelled(segment, word);
                }
            }

            word.Variants.Sort((x, y) => x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness) : string.CompareOrdinal(x.Root, y.Root));
        }
    }

    /// <summary>Whether a word of the query tells anything: one that frames a question does when there is no other, or when it is written as an acronym.</summary>
    private bool Tells(int word)
    {
        var form = _query.FormOf(word);
        if (!StopWords.Frames(form) || IsAcronym(word))
        {
            return true;
        }

        for (var i = 0; i < _query.Words.Length; i++)
        {
            if (!StopWords.Frames(_query.FormOf(i)) || IsAcronym(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAcronym(int word)
    {
        var written = _query.Written(_query.Words[word].At);
        return written.Length > 1 && EnglishPlural.IsAcronym(written);
    }

    private static int CountIn(Segment segment, string root)
    {
        var count = 0;
        if (segment.Reader.GetTermDocsEnum(new IndexTerm(TermDocument.Text, root)) is { } documents)
        {
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
            }
        }

        return count;
    }

    private static void Add(AskedWord word, string root, double likeness)
    {
        var known = word.Variants.FindIndex(variant => variant.Root == root);
        if (known < 0)
        {
            word.Variants.Add(new(root, likeness));
        }
        else if (word.Variants[known].Likeness < likeness)
        {
            word.Variants[known] = new(root, likeness);
        }
    }

    private static void AddFamily(Segment segment, AskedWord word)
    {
        var root = word.Root;
        var shortest = root.Length < ShortestFamily ? ShortestRoot : ShortestFamily;
        var stem = root[..Math.Min(root.Length, Math.Max(shortest, root.Length - LongestEnding))];
        if (stem.Length < shortest || segment.Reader.GetTerms(TermDocument.Text) is not { } terms)
        {
            return;
        }

        var found = terms.GetEnumerator();
        if (found.SeekCeil(new BytesRef(stem)) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        do
        {
            var other = found.Term.Utf8ToString();
            if (!other.StartsWith(stem, StringComparison.Ordinal))
            {
                break;
            }

            var common = root.AsSpan().CommonPrefixLength(other);
            if (common >= Math.Max(shortest, Math.Max(root.Length, other.Length) - (shortest == ShortestRoot ? LongestEnding - 1 : LongestEnding)))
            {
                Add(word, other, OfFamily);
            }
        }
        while (found.MoveNext());
    }

    /// <summary>The other names, of one word each, of what the word names: a computer is a PC.</summary>
    private void AddNamesakes(Segment segment, AskedWord word)
    {
        var labels = segment.Content.Labels;
        var found = labels.WithKey(LabelKey.Whole, _query.StemOf(word.Word));
        if (found.Length > MostNamesakes)
        {
            return;
        }

        foreach (var entry in found)
        {
            var label = (int)(uint)entry;
            if (labels.Kind(label) == LabelKind.Hidden || !segment.IsLive(labels.Document(label)))
            {
                continue;
            }

            foreach (var name in segment.Decode(labels.Document(label)).Labels)
            {
                if (name.Kind != LabelKind.Hidden && FoldedText.Of(name.Text).Words is [var only])
                {
                    Add(word, EnglishRoot.Of(only.Stem), OfSynonym);
                }
            }
        }
    }

    private void AddMisspelled(Segment segment, AskedWord word)
    {
        var table = segment.Content.Labels.Words;
        _matches.Begin(table);
        _matcher.AddNear(table, _query, _matches, 1u << word.Word, unfinished: false);
        for (var match = 0; match < _matches.Count; match++)
        {
            if (_matches.BitsOf(match) == 1u << word.Word)
            {
                var form = table.Forms[_matches.WordsOf(match).From].ToString();
                Add(word, EnglishRoot.Of(WordStem.Of(form)), Math.Max(0.5, 1 - (_matches.LikenessOf(match).Cost / 500.0)));
            }
        }
    }
}
