using System.Numerics;
using System.Runtime.InteropServices;

namespace Glossary.Search.Annotation;

/// <summary>
/// Words written as one that are always the same two words of names: who reads these two apart has found already what the one would
/// find, and need not look for it.
/// </summary>
internal sealed class WordPairs
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    private WordPairs(IReadOnlyCollection<ulong> pairs)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs.Count * 4L / 3));
        (_slots, _shift) = (new ulong[size], 64 - BitOperations.Log2(size));
        foreach (var pair in pairs)
        {
            _slots[SlotOf(pair)] = pair;
        }
    }

    /// <summary>Whether the stem of two words written as one is never anything but these two.</summary>
    public bool Are(ulong joined, ulong first, ulong second)
    {
        var pair = PairOf(joined, first, second);
        return _slots[SlotOf(pair)] == pair;
    }

    private static ulong PairOf(ulong joined, ulong first, ulong second) => (joined ^ (first * 0x9e3779b97f4a7c15) ^ (second * 0xc2b2ae3d27d4eb4f)) | 1;

    private int SlotOf(ulong pair)
    {
        var slot = (int)((pair * 0xff51afd7ed558ccd) >> _shift);
        while (_slots[slot] != 0 && _slots[slot] != pair)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    /// <summary>Collects pairs.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<ulong, ulong> _pairs = [];

        /// <summary>Takes two words of a name and what they are written as one, all by their stems.</summary>
        public void Add(ulong joined, ulong first, ulong second)
        {
            var pair = PairOf(joined, first, second);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, joined, out var exists);
            known = exists && known != pair ? 0 : pair;
        }

        /// <summary>Ends collecting.</summary>
        /// <param name="isWord">Whether a stem is also that of a word by itself.</param>
        public WordPairs Build(Func<ulong, bool> isWord) => new([.. _pairs.Where(pair => pair.Value != 0 && !isWord(pair.Key)).Select(pair => pair.Value)]);
    }
}
