using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Storage;

namespace Glossary.Search.Dictionary;

/// <summary>Collects the labels of a segment, ranks and sorts them, and lays them out flat.</summary>
internal sealed class LabelDictionaryBuilder(TermTable terms)
{
    private const int FewestInitials = 3;
    private const int MostInitials = 8;
    private const int MostSounded = 2;
    private const int MostReordered = 16;

    private readonly TextFolder _folder = new();
    private readonly DistinctWords _words = new();
    private readonly DistinctWords _hidden = new();
    private readonly List<int> _documents = [];
    private readonly List<LabelKind> _kinds = [];
    private readonly List<int> _lengths = [];
    private readonly List<byte> _text = [];
    private readonly List<int> _textAt = [0];
    private readonly List<int> _wordsOf = [];
    private readonly List<int> _wordsAt = [0];
    private readonly HashIndexBuilder _keys = new();
    private readonly List<(ulong Sound, int Label)> _sounds = [];
    private char[] _key = new char[256];
    private char[] _joined = new char[256];

    /// <summary>Takes a label of the Term of a document. One without any letter or digit can't be looked up.</summary>
    public void Add(int doc, Label label)
    {
        _folder.Read(label.Text);
        if (_folder.Words.IsEmpty)
        {
            return;
        }

        var number = _documents.Count;
        _documents.Add(doc);
        _kinds.Add(label.Kind);
        _lengths.Add(label.Text.Length);
        var before = _text.Count;
        CollectionsMarshal.SetCount(_text, before + Encoding.UTF8.GetByteCount(label.Text));
        Encoding.UTF8.GetBytes(label.Text, CollectionsMarshal.AsSpan(_text)[before..]);
        _textAt.Add(_text.Count);
        AddWords(number, label);
        _wordsAt.Add(_wordsOf.Count);
    }

    /// <summary>Makes the dictionary.</summary>
    public LabelDictionary Build()
    {
        var ranked = Ranked();
        var ranks = new int[ranked.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranks[ranked[i]] = i;
        }

        var (words, wordNumbers) = _words.Sorted();
        var (hidden, hiddenNumbers) = _hidden.Sorted();
        var columns = Columns(ranked, wordNumbers, hiddenNumbers);
        var groups = new byte[columns.Documents.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = LabelGroups.Of(terms.VocabularyNumber(columns.Documents[i]));
        }

        var wordTable = Table(words, columns, groups, isHidden: false);
        for (var i = 0; i < _sounds.Count; i++)
        {
            _sounds[i] = (_sounds[i].Sound, ranks[_sounds[i].Label]);
        }

        return new(
            columns,
            _keys.Build(ranks),
            SoundIndex.Of(_sounds),
            new(ByForm(columns, wordTable.Forms), groups),
            wordTable,
            Table(hidden, columns, groups, isHidden: true));
    }

    private void AddWords(int number, Label label)
    {
        var isHidden = label.Kind == LabelKind.Hidden;
        if (_key.Length < _folder.Form.Length)
        {
            _key = new char[_folder.Form.Length * 2];
        }

        var (length, contentLength) = (0, 0);
        var first = ReadOnlySpan<char>.Empty;
        Span<char> content = _folder.Form.Length <= 512 ? stackalloc char[512] : new char[_folder.Form.Length];
        Span<ulong> stems = stackalloc ulong[MostReordered];
        var (distinct, sum) = (0, 0UL);
        for (var i = 0; i < _folder.Words.Length; i++)
        {
            var form = _folder.FormOf(i);
            var written = label.Text.AsSpan(_folder.Words[i].Start, _folder.Words[i].End - _folder.Words[i].Start);
            var stem = _key.AsSpan(length, WordStem.Of(written, form, _key.AsSpan(length)));
            length += stem.Length;
            // "OR" in capitals is a place, not a word that says nothing.
            if (!StopWords.Contains(form) || EnglishPlural.IsAcronym(written))
            {
                stem.CopyTo(content[contentLength..]);
                contentLength += stem.Length;
                var hash = TextHash.Of(stem);
                if (distinct < MostReordered && !stems[..distinct].Contains(hash))
                {
                    (stems[distinct++], sum) = (hash, sum + hash);
                }
            }

            var own = EnglishPlural.IsAcronym(written) ? form : stem;
            first = i == 0 ? own : first;
            if (!isHidden && i < LabelDictionary.MostWords)
            {
                _wordsOf.Add(_words.Number(form, own));
            }
        }

        ReadOnlySpan<char> whole = _folder.Words.Length == 1 ? first : _key.AsSpan(0, length);
        _keys.Add(LabelKeys.Hash(LabelKey.Whole, whole), number);
        if (_folder.Words.Length > 1)
        {
            // Joined, "nurse call" keeps the e that "nurse" has lost as a stem.
            _joined = _joined.Length < _folder.Form.Length ? new char[_folder.Form.Length * 2] : _joined;
            var joined = _joined.AsSpan(0, WordStem.Of(_folder.Form, _joined));
            if (!joined.SequenceEqual(whole))
            {
                _keys.Add(LabelKeys.Hash(LabelKey.Whole, joined), number);
            }
        }

        if (isHidden)
        {
            _wordsOf.Add(_hidden.Number(_folder.Form, _folder.Form));
            return;
        }

        if (contentLength > 0 && contentLength < length)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Content, content[..contentLength]), number);
        }

        if (distinct is > 1 and < MostReordered)
        {
            _keys.Add(LabelKeys.Hash(sum), number);
        }

        AddInitials(number);
        if (_folder.Words.Length <= MostSounded)
        {
            SoundIndex.Add(_sounds, _folder.Form, number);
        }
    }

    private void AddInitials(int number)
    {
        Span<char> initials = stackalloc char[MostInitials + 1];
        var all = LabelKeys.Initials(_folder, contentOnly: false, initials);
        if (all is >= FewestInitials and <= MostInitials)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Initials, initials[..all]), number);
        }

        if (LabelKeys.Initials(_folder, contentOnly: true, initials) is >= FewestInitials and <= MostInitials and var some && some != all)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Initials, initials[..some]), number);
        }
    }

    /// <summary>Labels in use first, then the shorter, a synonym counting as longer, then by what every replica has alike.</summary>
    private int[] Ranked()
    {
        var labels = new int[_documents.Count];
        var order = new ulong[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = i;
            var text = TextOf(i);
            var beginning = 0UL;
            for (var j = 0; j < 5; j++)
            {
                beginning = (beginning << 8) | (j < text.Length ? text[j] : 0UL);
            }

            order[i] = (terms.IsDeprecated(_documents[i]) ? 1UL << 63 : 0) | ((ulong)Math.Min(_lengths[i] + LabelDictionary.Handicap(_kinds[i]), (1 << 20) - 1) << 40) | beginning;
        }

        Array.Sort(order, labels);
        SortTies(order, labels, (x, y) =>
        {
            var compared = TextOf(x).SequenceCompareTo(TextOf(y));
            compared = compared != 0 ? compared : string.CompareOrdinal(terms.Vocabulary(_documents[x]), terms.Vocabulary(_documents[y]));
            compared = compared != 0 ? compared : terms.Slug(_documents[x]).SequenceCompareTo(terms.Slug(_documents[y]));
            return compared != 0 ? compared : x.CompareTo(y);
        });
        return labels;
    }

    private static void SortTies(ulong[] order, int[] items, Comparison<int> compare)
    {
        for (int from = 0, to; from < items.Length; from = to)
        {
            for (to = from + 1; to < items.Length && order[to] == order[from];)
            {
                to++;
            }

            if (to - from > 1)
            {
                items.AsSpan(from, to - from).Sort(compare);
            }
        }
    }

    private static int[] ByForm(LabelColumns columns, FlatText forms)
    {
        var labels = Enumerable.Range(0, columns.Documents.Length).Where(label => columns.Kinds[label] != LabelKind.Hidden).ToArray();
        var order = new ulong[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var (beginning, count) = (0UL, 0);
            foreach (var word in columns.WordsOf(labels[i]))
            {
                foreach (var c in forms[word])
                {
                    beginning = count++ < 8 ? (beginning << 8) | Math.Min(c, (ulong)byte.MaxValue) : beginning;
                }
            }

            order[i] = count >= 8 ? beginning : beginning << (8 * (8 - count));
        }

        Array.Sort(order, labels);
        SortTies(order, labels, (x, y) => Compare(columns.WordsOf(x), columns.WordsOf(y), forms) is var compared && compared != 0 ? compared : x.CompareTo(y));
        return labels;
    }

    /// <summary>Compares the words of two labels as if they were joined.</summary>
    private static int Compare(ReadOnlySpan<int> x, ReadOnlySpan<int> y, FlatText forms)
    {
        ReadOnlySpan<char> left = [], right = [];
        for (int i = 0, j = 0; ;)
        {
            while (left.IsEmpty && i < x.Length)
            {
                left = forms[x[i++]];
            }

            while (right.IsEmpty && j < y.Length)
            {
                right = forms[y[j++]];
            }

            if (left.IsEmpty || right.IsEmpty)
            {
                return (left.IsEmpty ? 0 : 1) - (right.IsEmpty ? 0 : 1);
            }

            var common = Math.Min(left.Length, right.Length);
            if (left[..common].SequenceCompareTo(right[..common]) is not 0 and var order)
            {
                return order;
            }

            left = left[common..];
            right = right[common..];
        }
    }

    private LabelColumns Columns(int[] ranked, int[] wordNumbers, int[] hiddenNumbers)
    {
        var (text, textAt, words, wordsAt) = (new byte[_text.Count], new int[ranked.Length + 1], new int[_wordsOf.Count], new int[ranked.Length + 1]);
        var (documents, kinds) = (new int[ranked.Length], new LabelKind[ranked.Length]);
        for (var i = 0; i < ranked.Length; i++)
        {
            var label = ranked[i];
            documents[i] = _documents[label];
            kinds[i] = _kinds[label];
            TextOf(label).CopyTo(text.AsSpan(textAt[i]));
            textAt[i + 1] = textAt[i] + TextOf(label).Length;
            wordsAt[i + 1] = wordsAt[i];
            for (var word = _wordsAt[label]; word < _wordsAt[label + 1]; word++)
            {
                words[wordsAt[i + 1]++] = (kinds[i] == LabelKind.Hidden ? hiddenNumbers : wordNumbers)[_wordsOf[word]];
            }
        }

        return new(documents, kinds, text, textAt, words, wordsAt);
    }

    private static WordTable Table(DistinctWord[] words, LabelColumns columns, byte[] groups, bool isHidden)
    {
        var labelsAt = new int[words.Length + 1];
        for (var label = 0; label < columns.Documents.Length; label++)
        {
            foreach (var word in (columns.Kinds[label] == LabelKind.Hidden) == isHidden ? columns.WordsOf(label) : [])
            {
                labelsAt[word + 1]++;
            }
        }

        for (var i = 1; i < labelsAt.Length; i++)
        {
            labelsAt[i] += labelsAt[i - 1];
        }

        var labels = new int[labelsAt[^1]];
        var next = labelsAt.ToArray();
        for (var label = 0; label < columns.Documents.Length; label++)
        {
            foreach (var word in (columns.Kinds[label] == LabelKind.Hidden) == isHidden ? columns.WordsOf(label) : [])
            {
                labels[next[word]++] = label;
            }
        }

        return new(words, labelsAt, labels, groups);
    }

    private ReadOnlySpan<byte> TextOf(int label) => CollectionsMarshal.AsSpan(_text)[_textAt[label].._textAt[label + 1]];
}
