using System.Text;

namespace Glossary.Search.Dictionary;

/// <summary>Compares texts kept in UTF-8 with others, without making a string of them.</summary>
internal static class Utf8Text
{
    private const int Longest = 256;

    /// <summary>Whether a text is another, to the letter. Those of over 256 bytes are not compared, and are none.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<char> other)
    {
        Span<char> characters = stackalloc char[Longest];
        return other.Length <= text.Length && Read(text, characters, out var read) && read.SequenceEqual(other);
    }

    /// <summary>Whether a text has the letters and digits of another and no more, in the same capitals. One of over 256 bytes has not.</summary>
    public static bool HasTheLetters(ReadOnlySpan<byte> text, ReadOnlySpan<char> other)
    {
        Span<char> characters = stackalloc char[Longest];
        if (!Read(text, characters, out var read))
        {
            return false;
        }

        while (true)
        {
            read = FromLetter(read);
            other = FromLetter(other);
            if (read.IsEmpty || other.IsEmpty)
            {
                return read.IsEmpty && other.IsEmpty;
            }

            if (read[0] != other[0])
            {
                return false;
            }

            read = read[1..];
            other = other[1..];
        }
    }

    /// <summary>Whether the beginning of a text is another but for its capitals. Of those of over 256 bytes none is.</summary>
    public static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<char> beginning)
    {
        Span<char> characters = stackalloc char[Longest];
        return Read(text, characters, out var read) && read.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Read(ReadOnlySpan<byte> text, Span<char> characters, out ReadOnlySpan<char> read)
    {
        var count = 0;
        var isRead = text.Length <= Longest && Encoding.UTF8.TryGetChars(text, characters, out count);
        read = characters[..count];
        return isRead;
    }

    /// <summary>A text from its first letter or digit on.</summary>
    private static ReadOnlySpan<char> FromLetter(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !char.IsLetterOrDigit(text[0]))
        {
            text = text[1..];
        }

        return text;
    }
}
