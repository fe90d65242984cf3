using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>Tells whether a hash may be among some: a bit for each, so that one look into little memory refuses nearly all others.</summary>
internal sealed class HashFilter
{
    private const int BitsEach = 16;

    private readonly ulong[] _bits;
    private readonly ulong _mask;

    /// <summary>Makes the filter of some hashes, which are spread over all their bits.</summary>
    public HashFilter(IReadOnlyCollection<ulong> hashes)
    {
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, hashes.Count * BitsEach)) / 64];
        _mask = ((ulong)_bits.Length * 64) - 1;
        foreach (var hash in hashes)
        {
            _bits[(hash & _mask) >> 6] |= 1UL << (int)(hash & 63);
        }
    }

    /// <summary>Whether the hash may be one of them: false is certain.</summary>
    public bool MayHave(ulong hash) => (_bits[(hash & _mask) >> 6] >> (int)(hash & 63) & 1) == 1;
}
