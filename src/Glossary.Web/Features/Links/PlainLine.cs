using System.Globalization;
using System.Text;

namespace Glossary.Web.Features.Links;

/// <summary>
/// What somebody wrote, made fit for a place that shows one line of plain text and knows no better: no line breaks, no controls, nothing
/// that turns the direction of what stands around it, no character that XML cannot hold, and no more than there is room for.
/// </summary>
public static class PlainLine
{
    private const char NotACharacter = '\uFFFD';

    /// <summary>The text on one line.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="most">The most characters, as readers count them; what is longer ends with "…".</param>
    public static string Of(string text, int most = int.MaxValue)
    {
        var line = new StringBuilder(Math.Min(text.Length, 4096));
        var left = most;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = Clean(elements.GetTextElement());
            if (element.Length == 0 || (element == " " && (line.Length == 0 || line[^1] == ' ')))
            {
                continue;
            }

            if (left-- == 0)
            {
                return line.ToString().TrimEnd() + "…";
            }

            line.Append(element);
        }

        return line.ToString().TrimEnd();
    }

    private static string Clean(string element)
    {
        var clean = new StringBuilder(element.Length);
        foreach (var rune in element.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                return " ";
            }

            if (!Rune.IsControl(rune) && !TurnsDirection(rune.Value))
            {
                clean.Append(rune.Value is 0xFFFE or 0xFFFF ? NotACharacter.ToString() : rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Embeddings, overrides and isolates, which reach beyond the text that holds them.</summary>
    private static bool TurnsDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
