using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>A stretch of a line that one face sets in one direction.</summary>
internal sealed record Run(string Text, SKTypeface Face, bool IsRightToLeft);

/// <summary>Cuts a line into stretches, in the order in which the eye meets them.</summary>
internal static class Runs
{
    /// <summary>Whether a text as a whole is read from the right: its first letter says so.</summary>
    internal static bool AreRightToLeft(string text) => text.EnumerateRunes().Select(StrongDirection).FirstOrDefault(direction => direction is not null) ?? false;

    /// <summary>The stretches of a line. What no font can draw and means nothing by itself, as a pictograph, is left out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="weight">Regular, SemiBold or Bold.</param>
    /// <param name="isRightToLeft">Whether the text that it is of is read from the right.</param>
    internal static IReadOnlyList<Run> Of(string line, string weight, bool isRightToLeft)
    {
        var runes = Drawable(line, weight);
        var directions = Directions([.. runes.Select(pair => pair.Rune)], isRightToLeft);
        var runs = new List<Run>();
        var text = new StringBuilder();
        for (var i = 0; i < runes.Count; i++)
        {
            text.Append(runes[i].Rune.ToString());
            if (i + 1 == runes.Count || runes[i + 1].Face != runes[i].Face || directions[i + 1] != directions[i])
            {
                runs.Add(new(text.ToString(), runes[i].Face, directions[i]));
                text.Clear();
            }
        }

        return InVisualOrder(runs, isRightToLeft);
    }

    private static List<(Rune Rune, SKTypeface Face)> Drawable(string line, string weight)
    {
        var drawable = new List<(Rune Rune, SKTypeface Face)>();
        foreach (var rune in line.EnumerateRunes())
        {
            // Marks and joiners belong to the letter before them, and to its face.
            var joins = drawable.Count > 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;
            if (joins && drawable.Count > 0)
            {
                drawable.Add((rune, drawable[^1].Face));
            }
            else if (Faces.For(rune, weight) is { } face)
            {
                drawable.Add((rune, face));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
            {
                drawable.Add((rune, Faces.For(new Rune('?'), weight) ?? SKTypeface.Default));
            }
        }

        return drawable;
    }

    /// <summary>Whether each letter is set from the right. What has no direction of its own, as a space, has that of its neighbours where both agree.</summary>
    private static bool[] Directions(Rune[] runes, bool whole)
    {
        var strong = runes.Select(StrongDirection).ToArray();
        var resolved = new bool[runes.Length];
        for (var i = 0; i < runes.Length; i++)
        {
            var before = strong.Take(i + 1).LastOrDefault(direction => direction is not null) ?? whole;
            var after = strong.Skip(i).FirstOrDefault(direction => direction is not null) ?? whole;
            resolved[i] = strong[i] ?? (before == after ? before : whole);
        }

        return resolved;
    }

    private static List<Run> InVisualOrder(List<Run> runs, bool isRightToLeft)
    {
        if (isRightToLeft)
        {
            runs.Reverse();
        }

        for (var i = 0; i < runs.Count; i++)
        {
            var end = i;
            while (end < runs.Count && runs[end].IsRightToLeft != isRightToLeft)
            {
                end++;
            }

            runs.Reverse(i, end - i);
            i = Math.Max(i, end - 1);
        }

        return runs;
    }

    /// <summary>The blocks of the scripts that are written from the right; numbers are read from the left in all of them.</summary>
    private static bool? StrongDirection(Rune rune) => rune.Value switch
    {
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => !Rune.IsDigit(rune),
        _ => Rune.IsLetterOrDigit(rune) ? false : null,
    };
}
