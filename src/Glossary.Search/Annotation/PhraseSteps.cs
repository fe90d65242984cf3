using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>Where a word leads: all that a reader needs lies in one line of the cache.</summary>
/// <param name="Key">The node from which and the word by which; 0 for none.</param>
/// <param name="Node">From where paths go on; <see cref="PhraseTable.Root"/> when none does.</param>
/// <param name="Labels">What ends here, see <see cref="PhraseEnd"/>.</param>
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
            var slot = HomeOf(step.Key);
            while (_steps[slot].Key != 0)
            {
                slot = (slot + 1) & (_steps.Length - 1);
            }

            _steps[slot] = step;
        }
    }

    /// <summary>The key of a step.</summary>
    public static ulong Key(int node, ulong word) => (word + ((ulong)node * 0x9e3779b97f4a7c15)) | 1;

    /// <summary>Where the word leads from a node, one way after the other; begin with a slot of -1.</summary>
    public bool Next(int node, ulong word, ref int slot, out PhraseStep step)
    {
        var (steps, key) = (_steps, Key(node, word));
        slot = slot < 0 ? HomeOf(key) : (slot + 1) & (steps.Length - 1);
        while (steps[slot].Key != 0 && steps[slot].Key != key)
        {
            slot = (slot + 1) & (steps.Length - 1);
        }

        step = steps[slot];
        return step.Key != 0;
    }

    private int HomeOf(ulong key) => (int)((key * 0xff51afd7ed558ccd) >> _shift);
}
