using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glossary.Search.Annotation;

/// <summary>
/// A folded word in two registers: up to sixteen ASCII letters and digits, a byte each, are the word itself; a longer or foreign one
/// is told by its hash.
/// </summary>
internal readonly record struct PackedWord(ulong Low, ulong High)
{
    /// <summary>The most characters that are packed.</summary>
    public const int Longest = 16;

    private const ulong HashMark = 1UL << 63;
    private const ulong PluralMark = 1UL << 55;

    /// <summary>Ones and then zeros: sixteen bytes from within are the mask of a length.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The same word, written as the plural of an abbreviation: "PMs" is not "pms".</summary>
    public PackedWord AsPluralOfAbbreviation => new(Low, High | PluralMark);

    /// <summary>Folds the ASCII letters and digits that a text begins with. Where there are <see cref="Longest"/> of them, more may follow.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<char> text, out PackedWord word)
    {
        if (text.Length >= Longest)
        {
            return ReadWhole(text, out word);
        }

        return ReadPadded(text, out word);
    }

    /// <summary>Packs a folded word.</summary>
    /// <param name="form">The word.</param>
    /// <param name="hash">Its hash.</param>
    public static PackedWord Of(ReadOnlySpan<char> form, ulong hash) =>
        form.Length < Longest && Read(form, out var word) == form.Length ? word : new(hash, HashMark | (uint)form.Length);

    private static int ReadPadded(ReadOnlySpan<char> text, out PackedWord word)
    {
        Span<char> padded = stackalloc char[Longest];
        padded.Clear();
        text.CopyTo(padded);
        return ReadWhole(padded, out word);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadWhole(ReadOnlySpan<char> text, out PackedWord word)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..]));
        var folded = bytes | Vector128.Create((byte)0x20);
        var isLetter = Vector128.LessThan(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var isDigit = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var length = BitOperations.TrailingZeroCount(~(isLetter | isDigit).ExtractMostSignificantBits());
        var packed = (folded & Vector128.Create(Masks.Slice(Longest - length, Longest))).AsUInt64();
        word = new(packed[0], packed[1]);
        return length;
    }
}
