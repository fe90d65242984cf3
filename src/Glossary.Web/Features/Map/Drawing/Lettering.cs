using System.Globalization;

namespace Glossary.Web.Features.Map.Drawing;

/// <summary>
/// How much room words take. The server doesn't know the reader's typeface, so letters count as wide as in the widest usual one
/// (DejaVu Sans): in any other, words have room to spare and never run into one another.
/// </summary>
public static class Lettering
{
    /// <summary>The distance of lines, for each unit of size.</summary>
    public const double LineHeight = 1.25;

    private const string Narrow = "ijl.,:;'|!()[]I";
    private const string Slim = "frt-/\" ";
    private const string Wide = "mwMW@%&—…";

    /// <summary>How wide a line is at most.</summary>
    public static double Width(string text, double size) => text.Sum(WidthOf) * size;

    /// <summary>Breaks a text into lines that fit, and ends the last with "…" when not all of it does.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int mostLines)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        var fits = lines.Take(mostLines).ToList();
        if (lines.Count > mostLines)
        {
            fits[^1] = $"{fits[^1]} {lines[mostLines]}";
        }

        return [.. fits.Select(fit => Fit(fit, size, width))];
    }

    /// <summary>The text, or as much of it as fits with "…" after it.</summary>
    private static string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        // By letters as people see them: half of an emoji is none.
        var letters = StringInfo.ParseCombiningCharacters(text);
        var count = letters.Length - 1;
        while (count > 0 && Width(text[..letters[count]], size) + Width("…", size) > width)
        {
            count--;
        }

        return $"{text[..letters[count]].TrimEnd()}…";
    }

    private static double WidthOf(char letter) => letter switch
    {
        _ when Narrow.Contains(letter, StringComparison.Ordinal) => 0.4,
        _ when Slim.Contains(letter, StringComparison.Ordinal) => 0.46,
        _ when Wide.Contains(letter, StringComparison.Ordinal) => 1.02,
        >= 'A' and <= 'Z' => 0.8,
        >= ' ' and <= '~' => 0.65,
        < '\u0250' => 0.8,
        _ => 1.05,
    };
}
