using System.Text;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>
/// The labels of one Lucene segment in memory, ready for every way of looking them up, in flat arrays. Like its segment it never
/// changes; labels of documents deleted since stay in it and are passed over. A label's number is its rank: of two that match
/// alike, the one with the lower number comes first.
/// </summary>
internal sealed class LabelDictionary
{
    /// <summary>How many words of a label are looked at singly.</summary>
    public const int MostWords = 64;

    /// <summary>How many words that say nothing a label may have besides those that are named.</summary>
    private const int MostUnsaid = 2;

    /// <summary>How much shorter a synonym must be to come before a name of which as much is typed.</summary>
    private const int HandicapOfSynonym = 6;

    private readonly LabelColumns _columns;
    private readonly HashIndex _keys;
    private readonly int[] _labels;
    private readonly int[] _labelsAt;
    private readonly byte[] _fewest;

    /// <summary>Puts together what <see cref="LabelDictionaryBuilder"/> has made.</summary>
    public LabelDictionary(LabelColumns columns, HashIndex keys, SoundIndex sounds, RankedSlices byForm, WordTable words, WordTable hidden)
    {
        (_columns, _keys, Sounds, ByForm, Words, Hidden) = (columns, keys, sounds, byForm, words, hidden);
        (_labels, _labelsAt) = columns.ByDocument();
        _fewest = new byte[Count];
        for (var label = 0; label < _fewest.Length; label++)
        {
            _fewest[label] = columns.Kinds[label] == LabelKind.Hidden ? byte.MaxValue : FewestOf(columns.WordsOf(label), words);
        }
    }

    /// <summary>How many labels there are.</summary>
    public int Count => _columns.Documents.Length;

    /// <summary>The shown labels of one or two words by what they sound like as a whole.</summary>
    public SoundIndex Sounds { get; }

    /// <summary>The shown labels sorted by their folded form.</summary>
    public RankedSlices ByForm { get; }

    /// <summary>The words of the shown labels.</summary>
    public WordTable Words { get; }

    /// <summary>The hidden labels, each as one word: they are found as a whole or not at all.</summary>
    public WordTable Hidden { get; }

    /// <summary>What is added to the length of a label of a kind when labels that match alike are put in order.</summary>
    public static int Handicap(LabelKind kind) => kind == LabelKind.Synonym ? HandicapOfSynonym : 0;

    /// <summary>The document of a label's Term, within the segment.</summary>
    public int Document(int label) => _columns.Documents[label];

    /// <summary>The labels of a document that has some.</summary>
    public ReadOnlySpan<int> LabelsOf(int doc) => _labels.AsSpan(_labelsAt[doc], _labelsAt[doc + 1] - _labelsAt[doc]);

    /// <summary>What kind of name it is.</summary>
    public LabelKind Kind(int label) => _columns.Kinds[label];

    /// <summary>A label as written, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int label) => _columns.Text.AsSpan(_columns.TextAt[label], _columns.TextAt[label + 1] - _columns.TextAt[label]);

    /// <summary>A label as written.</summary>
    public string Text(int label) => Encoding.UTF8.GetString(Utf8(label));

    /// <summary>The words of a shown label, by their numbers in <see cref="Words"/>; a hidden label is one word of <see cref="Hidden"/>.</summary>
    public ReadOnlySpan<int> WordsOf(int label) => _columns.WordsOf(label);

    /// <summary>How many of the words of a shown label must be named at least for it to be named wholly.</summary>
    public int FewestToName(int label) => _fewest[label];

    /// <summary>The labels under a key, best first, hidden ones too; the label is the lower half of each.</summary>
    public ReadOnlySpan<ulong> WithKey(LabelKey key, ReadOnlySpan<char> text) => _keys.Find(LabelKeys.Hash(key, text));

    /// <summary>The labels that have the words of that sum of hashes and no others, best first; the label is the lower half of each.</summary>
    public ReadOnlySpan<ulong> WithWords(ulong sumOfStems) => _keys.Find(LabelKeys.Hash(sumOfStems));

    /// <summary>The stretch of <see cref="ByForm"/> that begins so.</summary>
    public (int From, int To) StartingWith(ReadOnlySpan<char> form)
    {
        var labels = ByForm.Labels;
        var low = 0;
        for (var high = labels.Length; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (Compare(labels[middle], form) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var to = low;
        for (var high = labels.Length; to < high;)
        {
            var middle = (to + high) >>> 1;
            if (Compare(labels[middle], form) == 0)
            {
                to = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (low, to);
    }

    /// <summary>Whether a label begins with the words of a text, the last of them perhaps unfinished.</summary>
    public bool BeginsWith(int label, TextFolder text)
    {
        var words = WordsOf(label);
        var last = text.Words.Length - 1;
        if (words.Length <= last)
        {
            return false;
        }

        for (var i = 0; i < last; i++)
        {
            if (!Words.Forms[words[i]].SequenceEqual(text.FormOf(i)))
            {
                return false;
            }
        }

        return Words.Forms[words[last]].StartsWith(text.FormOf(last));
    }

    private static byte FewestOf(ReadOnlySpan<int> label, WordTable words)
    {
        var unsaid = 0;
        foreach (var word in label)
        {
            unsaid += words.IsStopWord(word) ? 1 : 0;
        }

        return (byte)(label.Length - Math.Min(unsaid, MostUnsaid));
    }

    /// <summary>How a label's joined words compare to a beginning; 0 when they begin so.</summary>
    private int Compare(int label, ReadOnlySpan<char> beginning)
    {
        foreach (var word in WordsOf(label))
        {
            var form = Words.Forms[word];
            var common = Math.Min(form.Length, beginning.Length);
            var order = form[..common].SequenceCompareTo(beginning[..common]);
            if (order != 0 || common == beginning.Length)
            {
                return order;
            }

            beginning = beginning[common..];
        }

        return beginning.IsEmpty ? 0 : -1;
    }
}

/// <summary>Labels by column; a label's number is its place.</summary>
internal sealed record LabelColumns(int[] Documents, LabelKind[] Kinds, byte[] Text, int[] TextAt, int[] Words, int[] WordsAt)
{
    /// <summary>The labels by document, and where those of each document begin.</summary>
    public (int[] Labels, int[] At) ByDocument()
    {
        var (labels, at) = (new int[Documents.Length], new int[Documents.Length == 0 ? 1 : Documents.Max() + 2]);
        foreach (var document in Documents)
        {
            at[document + 1]++;
        }

        for (var i = 1; i < at.Length; i++)
        {
            at[i] += at[i - 1];
        }

        for (var label = 0; label < labels.Length; label++)
        {
            labels[at[Documents[label]]++] = label;
        }

        Array.Copy(at, 0, at, 1, at.Length - 1);
        at[0] = 0;
        return (labels, at);
    }

    /// <summary>The words of a label.</summary>
    public ReadOnlySpan<int> WordsOf(int label) => Words.AsSpan(WordsAt[label], WordsAt[label + 1] - WordsAt[label]);
}
