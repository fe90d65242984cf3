using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>How much each word around speaks for each of some senses. A word that speaks for every sense alike speaks for none.</summary>
internal sealed class SenseWords
{
    private readonly HashFilter _any;
    private readonly (ulong Stem, int From, int To)[] _slots;
    private readonly (int Sense, int Weight)[] _weights;
    private readonly int _shift;

    /// <summary>Puts together what the Terms of the senses are talked about with.</summary>
    public SenseWords(SenseContext[] contexts)
    {
        var byWord = contexts.SelectMany((context, sense) => context.Words.Select(word => (Stem: word.Key, Sense: sense, Weight: word.Value))).ToLookup(word => word.Stem);
        List<(int, int)> weights = [];
        List<(ulong Stem, int From, int To)> words = [];
        foreach (var word in byWord)
        {
            var least = word.Count() < contexts.Length ? 0 : word.Min(one => one.Weight);
            var from = weights.Count;
            weights.AddRange(word.Where(one => one.Weight > least).Select(one => (one.Sense, one.Weight - least)));
            if (weights.Count > from)
            {
                words.Add((word.Key, from, weights.Count));
            }
        }

        var size = BitOperations.RoundUpToPowerOf2((uint)(words.Count * 3 / 2) + 2);
        (_slots, _weights, _shift) = (new (ulong, int, int)[size], [.. weights], 64 - BitOperations.Log2(size));
        _any = new(words.Count);
        foreach (var word in words)
        {
            _any.Add(word.Stem);
            _slots[SlotOf(word.Stem)] = word;
        }
    }

    /// <summary>Adds what a word says for each sense; false when it says nothing.</summary>
    public bool Weigh(ulong stem, Span<int> scores)
    {
        if (!_any.MayHave(stem))
        {
            return false;
        }

        var (_, from, to) = _slots[SlotOf(stem)];
        foreach (var (sense, weight) in _weights.AsSpan(from, to - from))
        {
            scores[sense] += weight;
        }

        return to > from;
    }

    private int SlotOf(ulong stem)
    {
        var slot = (int)((stem * 0xff51afd7ed558ccd) >> _shift);
        while (_slots[slot].Stem != 0 && _slots[slot].Stem != stem)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
