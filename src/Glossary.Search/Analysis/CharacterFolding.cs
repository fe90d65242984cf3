using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace Glossary.Search.Analysis;

/// <summary>What a character of a text does to the word it stands in.</summary>
internal enum CharacterRole
{
    /// <summary>It belongs to a word.</summary>
    Letter,

    /// <summary>It is written but not read: an accent by itself, a soft hyphen, a joiner.</summary>
    Silent,

    /// <summary>It may stand inside a word, as in "patient's".</summary>
    Apostrophe,

    /// <summary>It reads "and".</summary>
    Ampersand,

    /// <summary>It ends a word: a space, hyphen, slash, symbol or half a surrogate pair.</summary>
    Separator,
}

/// <summary>Takes case, accents, ligatures and widths off a character. Depends on no installed ICU, so every replica folds alike.</summary>
internal static class CharacterFolding
{
    /// <summary>The most characters that one folds to.</summary>
    public const int MaxFolded = 4;

    [ThreadStatic]
    private static char[]? _one;

    [ThreadStatic]
    private static char[]? _ascii;

    /// <summary>Reads the character at the start of <paramref name="text"/>, which is not empty.</summary>
    /// <param name="text">A text, not necessarily well-formed.</param>
    /// <param name="consumed">How many UTF-16 code units were read.</param>
    /// <param name="folded">Room for <see cref="MaxFolded"/> characters; what a letter folds to.</param>
    /// <param name="length">How many of <paramref name="folded"/> were written.</param>
    public static CharacterRole Fold(ReadOnlySpan<char> text, out int consumed, Span<char> folded, out int length)
    {
        consumed = 1;
        length = 0;
        var c = text[0];
        if (char.IsAscii(c))
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return c switch { '\'' or '`' => CharacterRole.Apostrophe, '&' => CharacterRole.Ampersand, _ => CharacterRole.Separator };
            }

            folded[0] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            length = 1;
            return CharacterRole.Letter;
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out consumed) != System.Buffers.OperationStatus.Done)
        {
            consumed = 1;
            return CharacterRole.Separator;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return CharacterRole.Silent;
            case var _ when c is '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '\u2032' or '\uFF07':
                return CharacterRole.Apostrophe;
        }

        return consumed == 1 ? FoldBasic(c, folded, out length) : FoldSupplementary(rune, folded, out length);
    }

    private static CharacterRole FoldBasic(char c, Span<char> folded, out int length)
    {
        // Lucene takes arrays; kept by the thread, they are no garbage.
        var one = _one ??= new char[1];
        var ascii = _ascii ??= new char[MaxFolded];
        one[0] = c;
        var count = ASCIIFoldingFilter.FoldToASCII(one, 0, ascii, 0, 1);
        length = 0;
        foreach (var part in ascii.AsSpan(0, count))
        {
            if (part == '&')
            {
                return CharacterRole.Ampersand;
            }

            if (char.IsLetterOrDigit(part) || char.GetUnicodeCategory(part) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber)
            {
                // A final sigma is the same letter.
                folded[length++] = char.ToLowerInvariant(part) is var lower && lower == '\u03C2' ? '\u03C3' : lower;
            }
        }

        return length > 0 ? CharacterRole.Letter : CharacterRole.Separator;
    }

    private static CharacterRole FoldSupplementary(Rune rune, Span<char> folded, out int length)
    {
        length = Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).EncodeToUtf16(folded) : 0;
        return length > 0 ? CharacterRole.Letter : CharacterRole.Separator;
    }
}
