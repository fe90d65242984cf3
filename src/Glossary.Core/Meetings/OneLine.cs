using System.Globalization;
using System.Text;

namespace Glossary.Core.Meetings;

/// <summary>What somebody types to stand on other people's screens: one line, and nothing in it that turns the writing round.</summary>
internal static class OneLine
{
    internal static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }
}
