namespace Glossary.Search.Dictionary;

/// <summary>A hash of texts that is the same in every process, and can be fed bit by bit.</summary>
internal static class TextHash
{
    /// <summary>The hash of no text.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>What is multiplied by with each character.</summary>
    public const ulong Prime = 1099511628211;

    /// <summary>The hash of a whole text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Finish(Append(Empty, text));

    /// <summary>Goes on with a text (FNV-1a).</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Spreads what was fed over all bits: the highest choose the bucket.</summary>
    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
