using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>A label at the end of a path of words.</summary>
/// <param name="Doc">The document of its Term.</param>
/// <param name="Written">How it must be written; -1 when its case does not matter, else its place in <see cref="PhraseTable.Written"/>.</param>
internal readonly record struct PhraseLabel(int Doc, int Written);

/// <summary>
/// The labels of a segment as paths of words from a common root, in flat arrays: the way from word to word is one look into a hash
/// table. Like its segment it never changes.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Where every path begins.</summary>
    public const int Root = 0;

    private readonly ulong[] _keys;
    private readonly int[] _children;
    private readonly int _mask;
    private readonly ulong[] _beginnings;
    private readonly ulong _beginningsMask;
    private readonly int[] _labelsAt;
    private readonly PhraseLabel[] _labels;
    private readonly HashSet<ulong> _ordinaryWords;

    /// <summary>Makes a table of what a <see cref="PhraseTableBuilder"/> has collected.</summary>
    public PhraseTable(Dictionary<(int Node, ulong Word), int> edges, List<List<PhraseLabel>?> labels, WrittenLabel[] written, HashSet<ulong> ordinaryWords)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, edges.Count * 2));
        (_keys, _children, _mask) = (new ulong[size], new int[size], size - 1);
        var beginnings = edges.Keys.Count(edge => edge.Node == Root);
        _beginnings = new ulong[Math.Max(1, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, beginnings * 16)) / 64)];
        _beginningsMask = ((ulong)_beginnings.Length * 64) - 1;
        foreach (var ((node, word), child) in edges)
        {
            var slot = SlotOf(Key(node, word));
            (_keys[slot], _children[slot]) = (Key(node, word), child);
            if (node == Root)
            {
                _beginnings[(word & _beginningsMask) >> 6] |= 1UL << (int)(word & 63);
            }
        }

        _labelsAt = new int[labels.Count + 1];
        for (var node = 0; node < labels.Count; node++)
        {
            _labelsAt[node + 1] = _labelsAt[node] + (labels[node]?.Count ?? 0);
        }

        _labels = [.. labels.SelectMany(list => list ?? [])];
        Written = written;
        _ordinaryWords = ordinaryWords;
    }

    /// <summary>How labels with capitals of their own are written.</summary>
    public IReadOnlyList<WrittenLabel> Written { get; }

    /// <summary>Whether a path may begin with the word: false is certain.</summary>
    public bool MayBegin(ulong word) => (_beginnings[(word & _beginningsMask) >> 6] >> (int)(word & 63) & 1) == 1;

    /// <summary>Where the word leads from a node; -1 when nowhere.</summary>
    public int Child(int node, ulong word)
    {
        var key = Key(node, word);
        var slot = SlotOf(key);
        return _keys[slot] == key ? _children[slot] : -1;
    }

    /// <summary>The labels that end at a node.</summary>
    public ReadOnlySpan<PhraseLabel> LabelsAt(int node) => _labels.AsSpan(_labelsAt[node], _labelsAt[node + 1] - _labelsAt[node]);

    /// <summary>Whether the texts of these Terms use the word, written small, in a sentence or a label.</summary>
    public bool IsOrdinary(ulong form) => _ordinaryWords.Contains(form);

    private static ulong Key(int node, ulong word) => (word + ((ulong)node * 0x9e3779b97f4a7c15)) | 1;

    /// <summary>The slot of a key, or the free one where it would stand.</summary>
    private int SlotOf(ulong key)
    {
        var slot = (int)((key * 0xff51afd7ed558ccd) >> 32) & _mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
