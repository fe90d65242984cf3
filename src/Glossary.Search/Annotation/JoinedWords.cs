namespace Glossary.Search.Annotation;

/// <summary>
/// What words are that are written apart. Texts write the same pairs again and again, and hardly any is a word: the last tens of thousands
/// that aren't are remembered.
/// </summary>
internal sealed class JoinedWords
{
    private const int Bits = 15;

    /// <summary>Two to a place, the newer first.</summary>
    private readonly ulong[] _none = new ulong[2 << Bits];

    /// <summary>
    /// The hash of the stem of two words written as one; 0 where no name has such a word, or only names that have these two, which are
    /// found by them.
    /// </summary>
    public ulong Of(TextWords words, int first, int second)
    {
        var pair = ((ulong)(uint)first << 32) | (uint)second;
        var place = (int)((pair * 0x9e3779b97f4a7c15) >> (64 - Bits)) * 2;
        if (_none[place] == pair || _none[place + 1] == pair)
        {
            return 0;
        }

        var stem = StemOf(words.FormOf(first), words.FormOf(second));
        if (words.MayBeInNames(stem, first, second))
        {
            return stem;
        }

        (_none[place], _none[place + 1]) = (pair, _none[place]);
        return 0;
    }

    /// <summary>Forgets all pairs.</summary>
    public void Clear() => Array.Clear(_none);

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
