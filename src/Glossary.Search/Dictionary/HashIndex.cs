using System.Numerics;

namespace Glossary.Search.Dictionary;

/// <summary>Numbers under the hashes of texts, in two flat arrays: half of a hash chooses the bucket, the other half is compared.</summary>
internal sealed class HashIndex
{
    private readonly int[] _starts;
    private readonly ulong[] _entries;
    private readonly int _shift;

    private HashIndex(int[] starts, ulong[] entries, int shift) => (_starts, _entries, _shift) = (starts, entries, shift);

    /// <summary>Makes an index of pairs given side by side.</summary>
    public static HashIndex Of(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> numbers)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(hashes.Length, 1)) - 1, 1, 28);
        var shift = 64 - bits;
        var starts = new int[(1 << bits) + 1];
        foreach (var hash in hashes)
        {
            starts[(int)(hash >> shift) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var entries = new ulong[hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            entries[starts[(int)(hashes[i] >> shift)]++] = (hashes[i] << 32) | (uint)numbers[i];
        }

        Array.Copy(starts, 0, starts, 1, starts.Length - 1);
        starts[0] = 0;
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            entries.AsSpan(starts[i], starts[i + 1] - starts[i]).Sort();
        }

        return new(starts, entries, shift);
    }

    /// <summary>What stands under a hash, ascending; the number is the lower half of each.</summary>
    public ReadOnlySpan<ulong> Find(ulong hash)
    {
        var bucket = (int)(hash >> _shift);
        var entries = _entries.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
        var wanted = (uint)hash;
        var from = 0;
        while (from < entries.Length && (uint)(entries[from] >> 32) < wanted)
        {
            from++;
        }

        var to = from;
        while (to < entries.Length && (uint)(entries[to] >> 32) == wanted)
        {
            to++;
        }

        return entries[from..to];
    }
}

/// <summary>Collects the pairs of a <see cref="HashIndex"/>.</summary>
internal sealed class HashIndexBuilder
{
    private ulong[] _hashes = new ulong[16];
    private int[] _numbers = new int[16];
    private int _count;

    /// <summary>Puts a number under a hash.</summary>
    public void Add(ulong hash, int number)
    {
        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
            Array.Resize(ref _numbers, _count * 2);
        }

        (_hashes[_count], _numbers[_count++]) = (hash, number);
    }

    /// <summary>Makes the index, with each number replaced by its new one where there are new ones.</summary>
    public HashIndex Build(int[]? renumbered = null)
    {
        for (var i = 0; renumbered is not null && i < _count; i++)
        {
            _numbers[i] = renumbered[_numbers[i]];
        }

        return HashIndex.Of(_hashes.AsSpan(0, _count), _numbers.AsSpan(0, _count));
    }
}
