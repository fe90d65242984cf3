using System.Globalization;
using System.Text;

namespace Glossary.Cli.Terminal;

/// <summary>
/// Takes out of a text what a terminal would obey: escape sequences that move, colour, clear or type, and marks that turn the direction of
/// writing, by which one line could pass for another.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line, with nothing in it but what is seen.</summary>
    internal static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
            {
                safe.Append(' ');
            }
            else if (!Obeyed(rune))
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    /// <summary>JSON that means the same; inside it such characters stand as escapes.</summary>
    internal static string OfJson(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            if (character is not ('\n' or '\r' or '\t') && Rune.TryCreate(character, out var rune) && Obeyed(rune))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                safe.Append(character);
            }
        }

        return safe.ToString();
    }

    private static bool Obeyed(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
