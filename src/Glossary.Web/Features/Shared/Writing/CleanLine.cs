using System.Globalization;
using System.Text;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// What any place can show of a text, on one line. Every writer begins with it: control characters, halves of characters and what turns
/// the writing of whatever follows round (U+202A to U+202E, U+2066 to U+2069) are no words. The marks of languages that are written from
/// right to left stay, and so does what joins an emoji.
/// </summary>
public static class CleanLine
{
    /// <summary>A text as one line; a gap is one space, also at either end.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length == 0 || line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsNoWord(rune))
            {
                line.Append(rune);
            }
        }

        return line.ToString();
    }

    private static bool IsNoWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFFF9 and <= 0xFFFB) or 0xFEFF
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
