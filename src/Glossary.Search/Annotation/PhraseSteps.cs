using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>Where a word leads: all that a reader needs lies in one line of the cache.</summary>
/// <param name="Key">The node from which and the word by which; 0 for none.</param>
/// <param name="Node">From where paths go on; <see cref="PhraseTable.Root"/> when none does.</param>
/// <param name="Labels">Where the labels that end here begin; -1 when none does.</param>
internal readonly record struct PhraseStep(ulong Key, int Node, int Labels);

/// <summary>The ways from word to word, each one look into a hash table.</summary>
internal sealed class PhraseSteps
{
    private readonly PhraseStep[] _steps;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    public PhraseSteps(IReadOnlyCollection<PhraseStep> steps)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, steps.Count * 4L / 3));
        (_steps, _shift) = (new PhraseStep[size], 64 - BitOperations.Log2(size));
        foreach (var step in steps)
        {
            _steps[SlotOf(step.Key)] = step;
        }
    }

    /// <summary>The key of a step.</summary>
    public static ulong Key(int node, ulong word) => (word + ((ulong)node * 0x9e3779b97f4a7c15)) | 1;

    /// <summary>Where the word leads from a node; its key is 0 when nowhere.</summary>
    public PhraseStep Of(int node, ulong word) => _steps[SlotOf(Key(node, word))];

    /// <summary>Whether the word leads anywhere from a node.</summary>
    public bool Has(int node, ulong word) => Of(node, word).Key != 0;

    /// <summary>The slot of a key, or the free one where it would stand.</summary>
    private int SlotOf(ulong key)
    {
        var steps = _steps;
        var slot = (int)((key * 0xff51afd7ed558ccd) >> _shift);
        while (steps[slot].Key != 0 && steps[slot].Key != key)
        {
            slot = (slot + 1) & (steps.Length - 1);
        }

        return slot;
    }
}
