using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>A label at the end of a path of words.</summary>
/// <param name="Doc">The document of its Term.</param>
/// <param name="Written">How it must be written; -1 when its case does not matter, else its place in <see cref="PhraseTable.Written"/>.</param>
internal readonly record struct PhraseLabel(int Doc, int Written);

/// <summary>Where a word leads: all that a reader needs lies in one line of the cache.</summary>
/// <param name="Key">The node from which and the word by which; 0 for none.</param>
/// <param name="Node">From where paths go on; <see cref="PhraseTable.Root"/> when none does.</param>
/// <param name="Labels">Where the labels that end here begin; -1 when none does.</param>
internal readonly record struct PhraseStep(ulong Key, int Node, int Labels);

/// <summary>
/// The labels of a segment as paths of words from a common root, in flat arrays: the way from word to word is one look into a hash
/// table. Like its segment it never changes.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Where every path begins.</summary>
    public const int Root = 0;

    private readonly PhraseStep[] _steps;
    private readonly int _shift;
    private readonly PhraseLabel[] _labels;
    private readonly OrdinaryWords _ordinary;

    /// <summary>Makes a table of what a <see cref="PhraseTableBuilder"/> has collected; the last label of each run has the complement of its document.</summary>
    public PhraseTable(IReadOnlyCollection<PhraseStep> steps, PhraseLabel[] labels, WrittenLabel[] written, PhraseWords words, OrdinaryWords ordinary)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, steps.Count * 3 / 2));
        (_steps, _shift) = (new PhraseStep[size], 64 - BitOperations.Log2(size));
        foreach (var step in steps)
        {
            _steps[SlotOf(step.Key)] = step;
        }

        (_labels, Written, Words, _ordinary) = (labels, written, words, ordinary);
    }

    /// <summary>How labels with capitals of their own are written.</summary>
    public IReadOnlyList<WrittenLabel> Written { get; }

    /// <summary>Tells what a word may be here.</summary>
    public PhraseWords Words { get; }

    /// <summary>The key of a step.</summary>
    public static ulong Key(int node, ulong word) => (word + ((ulong)node * 0x9e3779b97f4a7c15)) | 1;

    /// <summary>Where the word leads from a node; its key is 0 when nowhere.</summary>
    public PhraseStep Step(int node, ulong word) => _steps[SlotOf(Key(node, word))];

    /// <summary>The labels that end at a step.</summary>
    public ReadOnlySpan<PhraseLabel> LabelsAt(int labels)
    {
        var end = labels;
        while (_labels[end].Doc >= 0)
        {
            end++;
        }

        return _labels.AsSpan(labels, end + 1 - labels);
    }

    /// <summary>The document of a label, whether it is the last of its run or not.</summary>
    public static int DocOf(PhraseLabel label) => label.Doc < 0 ? ~label.Doc : label.Doc;

    /// <summary>Whether the texts of these Terms use the word, written small, in a sentence or a label.</summary>
    public bool IsOrdinary(ulong form) => _ordinary.Contains(form);

    /// <summary>The slot of a key, or the free one where it would stand.</summary>
    private int SlotOf(ulong key)
    {
        var slot = (int)((key * 0xff51afd7ed558ccd) >> _shift);
        while (_steps[slot].Key != 0 && _steps[slot].Key != key)
        {
            slot = (slot + 1) & (_steps.Length - 1);
        }

        return slot;
    }
}
