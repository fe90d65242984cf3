using System.Globalization;
using System.Text;

namespace Glossary.Cli.Terminal;

/// <summary>How many of a terminal's columns a text takes.</summary>
internal static class Columns
{
    internal static int Of(string text)
    {
        var columns = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            columns += OfElement(elements.GetTextElement());
        }

        return columns;
    }

    /// <summary>What one letter takes, with all that stands on it: an emoji of several code points is drawn as one.</summary>
    internal static int OfElement(string element)
    {
        var first = Rune.TryGetRuneAt(element, 0, out var rune) ? rune : Rune.ReplacementChar;
        return Rune.GetUnicodeCategory(first) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(first.Value) || element.Contains('\uFE0F', StringComparison.Ordinal) ? 2 : 1;
    }

    /// <summary>The blocks of East Asian writing, and those of pictures.</summary>
    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
