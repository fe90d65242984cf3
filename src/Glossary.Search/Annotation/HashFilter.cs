using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>Tells whether a hash may be among some: two bits for each, so that one look into little memory refuses nearly all others.</summary>
internal sealed class HashFilter
{
    private const int BitsEach = 16;

    private readonly ulong[] _bits;
    private readonly ulong _mask;

    /// <summary>Makes room for some hashes, which are spread over all their bits.</summary>
    public HashFilter(int hashes)
    {
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, hashes * BitsEach)) / 64];
        _mask = (ulong)_bits.Length - 1;
    }

    /// <summary>The filter of some hashes.</summary>
    public static HashFilter Of(params ReadOnlySpan<HashSet<ulong>> sets)
    {
        var count = 0;
        foreach (var set in sets)
        {
            count += set.Count;
        }

        var filter = new HashFilter(count);
        foreach (var set in sets)
        {
            foreach (var hash in set)
            {
                filter.Add(hash);
            }
        }

        return filter;
    }

    /// <summary>Puts in a hash.</summary>
    public void Add(ulong hash) => _bits[(hash >> 12) & _mask] |= BitsOf(hash);

    /// <summary>Whether the hash may be one of them: false is certain.</summary>
    public bool MayHave(ulong hash) => (~_bits[(hash >> 12) & _mask] & BitsOf(hash)) == 0;

    private static ulong BitsOf(ulong hash) => (1UL << (int)(hash & 63)) | (1UL << (int)(hash >> 6 & 63));
}
