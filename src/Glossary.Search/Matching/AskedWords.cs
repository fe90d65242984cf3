using System.Numerics;
using System.Runtime.InteropServices;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>A word that may stand in a definition for one that was asked.</summary>
/// <param name="Root">The hash of its root.</param>
/// <param name="Likeness">How much it is what was asked, at most 1.</param>
internal readonly record struct AskedVariant(ulong Root, double Likeness);

/// <summary>A word of a question.</summary>
/// <param name="Word">Its place among the words of the query; <see cref="QueryText.MostWords"/> for what the question word asks for.</param>
/// <param name="Root">The hash of its root.</param>
/// <param name="Count">How many living Terms have it.</param>
/// <param name="Weight">What it weighs: the rarer the more, and one that no Term has the most, since most likely it was what mattered.</param>
internal readonly record struct AskedWord(int Word, ulong Root, int Count, double Weight);

/// <summary>
/// The words of a query that tell one Term from another, and what each weighs. Weights are counted over the living documents: Lucene's
/// own differ from replica to replica.
/// </summary>
internal sealed class AskedWords
{
    /// <summary>How many words of a query are looked for at most.</summary>
    public const int Most = 12;

    private const int ShortestWord = 3;
    private const double Evenness = 0.5;
    private const double OfKind = 1.25;
    private const double OfFrame = 0.35;
    private const double OfQuestion = 3;
    private const int FewestOfDescription = 4;
    private const int FewestOfSentence = 2;

    private readonly List<AskedWord> _words = [];
    private readonly List<AskedVariant>[] _variants = [.. Enumerable.Range(0, Most).Select(_ => new List<AskedVariant>())];
    private readonly List<int> _inOrder = [];
    private readonly double[] _weights = new double[QueryText.MostWords];
    private readonly AkinWords _akin = new();
    private Snapshot _snapshot = null!;
    private QueryText _query = null!;
    private bool _isRead;

    /// <summary>The words asked, those that weigh most first.</summary>
    public ReadOnlySpan<AskedWord> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>The places of <see cref="Words"/> in the order in which they were asked, without what the question word asks for.</summary>
    public ReadOnlySpan<int> InOrder => CollectionsMarshal.AsSpan(_inOrder);

    /// <summary>What all words weigh together.</summary>
    public double Total { get; private set; }

    /// <summary>Whether the thing is described, with a question or at length; who says less says part of its name.</summary>
    public bool Describes { get; private set; }

    /// <summary>The words looked for, for one of <see cref="Words"/>, the likest first.</summary>
    public ReadOnlySpan<AskedVariant> VariantsOf(int word) => CollectionsMarshal.AsSpan(_variants[word]);

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
        Describes = IsDescription();
        var isTold = false;
        for (var i = 0; i < _query.Words.Length && _words.Count < Most; i++)
        {
            var root = _query.Words[i].Root;
            if (root == 0 || Has(root))
            {
                continue;
            }

            var count = 0;
            foreach (var segment in _snapshot.Segments)
            {
                count += segment.CountMentions(root) + (Describes ? segment.CountMentions(MentionTable.AskedFor(root)) : 0);
            }

            var tells = Tells(i);
            _weights[i] = Math.Pow(Math.Log2(1 + ((double)_snapshot.TermCount / Math.Max(count, 1))), Evenness) * (!tells ? OfFrame : IsKind(i) ? OfKind : 1);
            Total += _weights[i];
            _words.Add(new(i, root, count, _weights[i]));
            isTold |= tells && _query.FormOf(i).Length >= ShortestWord;
        }

        var answers = QuestionWords.AskedFor(_query.Folder.FormOf(0));
        if (answers.Length > 0 && _words.Count is > 0 and < Most)
        {
            Total += OfQuestion;
            _words.Add(new(QueryText.MostWords, 0, 1, OfQuestion));
        }

        if (!isTold)
        {
            _words.Clear();
        }

        _words.Sort(static (x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Word.CompareTo(y.Word));
        _inOrder.Clear();
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Word < QueryText.MostWords)
            {
                var at = _inOrder.Count;
                while (at > 0 && _words[_inOrder[at - 1]].Word > _words[i].Word)
                {
                    at--;
                }

                _inOrder.Insert(at, i);
            }

            _variants[i].Clear();
            foreach (var root in _words[i].Word == QueryText.MostWords ? answers : [_words[i].Root])
            {
                _variants[i].Add(new(root, 1));
            }
        }
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
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Word < QueryText.MostWords)
            {
                var variants = _variants[i];
                _akin.Add(_snapshot, _query, _words[i], Describes, variants);
                variants.Sort(static (x, y) => x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness) : x.Root.CompareTo(y.Root));
                for (int said = 0, all = Describes ? variants.Count : 0; said < all; said++)
                {
                    variants.Add(new(MentionTable.AskedFor(variants[said].Root), variants[said].Likeness));
                }
            }
        }
    }

    /// <summary>Has what was asked read for its wording: from the first word that tells to the last.</summary>
    public void Read(Wording wording)
    {
        var (first, last) = (0, -1);
        for (var i = _query.Words.Length - 1; i >= 0; i--)
        {
            if (!Frames(i))
            {
                first = _query.Words[i].At;
                last = last < 0 ? first : last;
            }
        }

        wording.Begin(_query, first, last);
    }

    /// <summary>Whether words that hold sentences together stand among those that tell, or many tell.</summary>
    private bool IsDescription()
    {
        var told = 0;
        for (var i = 0; i < _query.Words.Length; i++)
        {
            told += Frames(i) ? 0 : 1;
        }

        var isSentence = told >= FewestOfSentence && told < _query.Folder.Words.Length;
        return isSentence || told >= FewestOfDescription || StopWords.Asks(_query.Folder.FormOf(0));
    }

    private bool Has(ulong root)
    {
        foreach (var word in Words)
        {
            if (word.Root == root)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the query tells anything: one that frames a question does when there is no other, or when it is written as an acronym.</summary>
    private bool Tells(int word)
    {
        if (!Frames(word))
        {
            return true;
        }

        for (var i = 0; i < _query.Words.Length; i++)
        {
            if (!Frames(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word says of what kind the thing is that is asked for, as in "software that runs many servers": the first that tells, before "that" or the like.</summary>
    private bool IsKind(int word)
    {
        for (var i = 0; i < word; i++)
        {
            if (!Frames(i))
            {
                return false;
            }
        }

        var after = _query.Words[word].At + 1;
        return !Frames(word) && after < _query.Folder.Words.Length && StopWords.Asks(_query.Folder.FormOf(after));
    }

    private bool Frames(int word) => (StopWords.Frames(_query.FormOf(word)) || IsNaming(word)) && !_query.IsAcronym(word);

    /// <summary>Whether a word is the "call" of "what do you call": it asks for a name, not for a telephone.</summary>
    private bool IsNaming(int word)
    {
        var at = _query.Words[word].At;
        return _query.FormOf(word) is "call" && at > 1 && _query.Folder.FormOf(0) is "what" or "whats" && _query.Folder.FormOf(at - 1) is "you" or "we" or "they" or "people";
    }
}
