using System.Globalization;

namespace Glossary.Search.Analysis;

/// <summary>Reads a number said with hundreds or thousands: "sixty thousand six hundred and one" is 60601.</summary>
internal static class SpokenNumber
{
    private const int MostPart = 999;

    /// <summary>The number that begins at a word, in digits; null when none with hundreds or thousands does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The word to begin at.</param>
    /// <param name="after">The word after its last.</param>
    public static string? Read(TextFolder text, int first, out int after)
    {
        var (total, part, lastRead) = (0, 0, 0);
        var hasMultiple = false;
        for (after = first; after < text.Words.Length; after++)
        {
            var form = text.FormOf(after);
            if (form is "hundred" && part is > 0 and < 10)
            {
                (part, lastRead, hasMultiple) = (part * 100, 100, true);
            }
            else if (form is "thousand" && total == 0 && part > 0)
            {
                (total, part, lastRead, hasMultiple) = (part * 1000, 0, 1000, true);
            }
            else if (form is "and" && lastRead >= 100 && after + 1 < text.Words.Length && ValueOf(text.FormOf(after + 1)) > 0)
            {
                continue;
            }
            else if (ValueOf(form) is > 0 and var value && value < (lastRead == 0 ? MostPart : lastRead) && (lastRead is 0 or >= 100 || (lastRead >= 20 && value < 10)))
            {
                (part, lastRead) = (part + value, value);
            }
            else
            {
                break;
            }
        }

        return hasMultiple ? (total + part).ToString(CultureInfo.InvariantCulture) : null;
    }

    private static int ValueOf(ReadOnlySpan<char> word)
    {
        foreach (var spelling in SpokenLetters.Of(word))
        {
            if (int.TryParse(spelling, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }
        }

        return 0;
    }
}
