using System.Text;

namespace Glossary.Search.Analysis;

/// <summary>
/// A text as look-up compares it: lower case, without accents, cut into words at everything that is no letter or digit; each folded
/// character knows where it came from, so that a match can be shown in the text as it was written.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _origins;

    private FoldedText(string characters, int[] origins, IReadOnlyList<FoldedWord> words)
    {
        _origins = origins;
        Key = characters;
        Words = words;
        var singular = new StringBuilder(characters.Length);
        foreach (var word in words)
        {
            singular.Append(word.Singular);
        }

        SingularKey = singular.ToString();
    }

    /// <summary>All words run together, so that "work list", "work-list" and "worklist" are alike.</summary>
    public string Key { get; }

    /// <summary>The same of the words' singular forms.</summary>
    public string SingularKey { get; }

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<FoldedWord> Words { get; }

    /// <summary>Folds a text; any text, of which nothing may be left.</summary>
    public static FoldedText Of(string text)
    {
        var characters = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        var words = new List<FoldedWord>();
        var wordStart = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var before = characters.Length;
            if (rune.Value is '\'' or '’')
            {
                // "patient's" is one word; what follows it goes on.
                position += rune.Utf16SequenceLength;
                continue;
            }

            var isMark = Append(rune, characters);
            for (var i = before; i < characters.Length; i++)
            {
                origins.Add(position);
            }

            if (characters.Length > before)
            {
                wordStart = wordStart < 0 ? before : wordStart;
            }
            else if (!isMark && wordStart >= 0)
            {
                words.Add(new(characters.ToString(wordStart, characters.Length - wordStart), wordStart));
                wordStart = -1;
            }

            if (rune.Value == '&' && wordStart < 0)
            {
                words.Add(new("and", characters.Length));
                characters.Append("and");
                origins.AddRange([position, position, position]);
            }

            // A lone surrogate stands as one code unit but enumerates as U+FFFD, which is one too.
            position += rune.Utf16SequenceLength;
        }

        if (wordStart >= 0)
        {
            words.Add(new(characters.ToString(wordStart, characters.Length - wordStart), wordStart));
        }

        origins.Add(position);
        return new(characters.ToString(), [.. origins], words);
    }

    /// <summary>The stretch of the original text that the folded characters from <paramref name="start"/> came from.</summary>
    /// <param name="text">The original.</param>
    /// <param name="start">The first folded character.</param>
    /// <param name="length">How many; at least one.</param>
    public (int Start, int Length) Origin(string text, int start, int length)
    {
        var from = _origins[start];
        var last = _origins[start + length - 1];
        var to = last + (char.IsHighSurrogate(text[last]) && last + 1 < text.Length ? 2 : 1);

        // Combining marks belong to the letter before them.
        while (to < text.Length && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text[to]) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            to++;
        }

        return (from, to - from);
    }

    private static bool Append(Rune rune, StringBuilder characters)
    {
        if (rune.IsAscii)
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                characters.Append(char.ToLowerInvariant((char)rune.Value));
            }

            return false;
        }

        if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        if (Unaccented(rune) is { } plain)
        {
            characters.Append(plain);
            return false;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
            {
                characters.Append(Rune.ToLowerInvariant(part));
            }
        }

        return false;
    }

    /// <summary>Letters that Unicode does not decompose, though people type them without their stroke.</summary>
    private static string? Unaccented(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        'µ' or 'μ' => "u",
        _ => null,
    };
}

/// <summary>A word of a <see cref="FoldedText"/>.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Start">Where it begins among the folded characters.</param>
public sealed record FoldedWord(string Text, int Start)
{
    /// <summary>Its singular, or itself.</summary>
    public string Singular { get; } = Plural.ToSingular(Text);
}
