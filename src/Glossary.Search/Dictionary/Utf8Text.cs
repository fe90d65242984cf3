using System.Text;

namespace Glossary.Search.Dictionary;

/// <summary>Compares texts kept in UTF-8 with others, without making a string of them.</summary>
internal static class Utf8Text
{
    private const int Longest = 256;

    /// <summary>Whether a text is another, to the letter. Those of over 256 bytes are not compared, and are none.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<char> other)
    {
        if (other.Length > text.Length || text.Length > Longest)
        {
            return false;
        }

        Span<char> characters = stackalloc char[Longest];
        return Encoding.UTF8.TryGetChars(text, characters, out var count) && characters[..count].SequenceEqual(other);
    }

    /// <summary>Whether a text has the letters and digits of another and no more, in the same capitals. One of over 256 bytes has not.</summary>
    public static bool HasTheLetters(ReadOnlySpan<byte> text, ReadOnlySpan<char> other)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        Span<char> characters = stackalloc char[Longest];
        if (!Encoding.UTF8.TryGetChars(text, characters, out var count))
        {
            return false;
        }

        var at = 0;
        foreach (var character in other)
        {
            if (!char.IsLetterOrDigit(character))
            {
                continue;
            }

            while (at < count && !char.IsLetterOrDigit(characters[at]))
            {
                at++;
            }

            if (at == count || characters[at++] != character)
            {
                return false;
            }
        }

        foreach (var character in characters[at..count])
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the beginning of a text is another but for its capitals. Of those of over 256 bytes none is.</summary>
    public static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<char> beginning)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        Span<char> characters = stackalloc char[Longest];
        return Encoding.UTF8.TryGetChars(text, characters, out var count) && characters[..count].StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
    }
}
