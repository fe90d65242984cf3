namespace Glossary.Search.Annotation;

/// <summary>What words are that are written apart. Texts write the same pairs again and again, so the last few thousand are remembered.</summary>
internal sealed class JoinedWords
{
    private const int Size = 1 << 12;

    private readonly (ulong Pair, ulong Stem)[] _pairs = new (ulong, ulong)[Size];

    /// <summary>The hash of the stem of two words written as one; 0 where no name has such a word.</summary>
    public ulong Of(TextWords words, int first, int second)
    {
        var pair = ((ulong)(uint)first << 32) | (uint)second;
        ref var kept = ref _pairs[(pair * 0x9e3779b97f4a7c15) >> 52];
        if (kept.Pair != pair)
        {
            var stem = StemOf(words.FormOf(first), words.FormOf(second));
            kept = (pair, words.MayBeInNames(stem) ? stem : 0);
        }

        return kept.Stem;
    }

    /// <summary>Forgets all pairs.</summary>
    public void Clear() => Array.Clear(_pairs);

    private static ulong StemOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length + second.Length > WordHashes.Longest)
        {
            return 0;
        }

        Span<char> joined = stackalloc char[WordHashes.Longest];
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        return WordHashes.OfStemOf(joined[..(first.Length + second.Length)]);
    }
}
