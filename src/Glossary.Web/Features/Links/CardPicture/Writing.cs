using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>Sets text on a canvas: breaks it into lines, cuts what has no room, and shapes the letters of every script.</summary>
internal sealed class Writing(SKCanvas canvas) : IDisposable
{
    private readonly Dictionary<SKTypeface, SKShaper> _shapers = [];

    /// <summary>The lines of a text; where it is longer, the last one ends with "…".</summary>
    internal IReadOnlyList<string> Wrap(string text, Letters letters, float width, int most)
    {
        var words = new Queue<string>(Words(text).SelectMany(word => Fitting(word, letters, width)));
        var lines = new List<string>();
        var line = string.Empty;
        while (words.TryDequeue(out var word))
        {
            if (Measure((line + word).TrimEnd(), letters) <= width)
            {
                line += word;
            }
            else if (lines.Count + 1 == most)
            {
                return [.. lines, Cut(line + word + string.Concat(words.Take(1)), letters, width)];
            }
            else
            {
                lines.Add(line.TrimEnd());
                line = word;
            }
        }

        return line.Length > 0 ? [.. lines, line.TrimEnd()] : lines;
    }

    /// <summary>Writes lines, from the right where the text is read so.</summary>
    /// <returns>Where the next one would stand.</returns>
    internal float Write(IReadOnlyList<string> lines, Letters letters, float x, float y, float width)
    {
        var isRightToLeft = Runs.AreRightToLeft(string.Join(' ', lines));
        foreach (var line in lines)
        {
            var runs = Runs.Of(line, letters.Weight, isRightToLeft).Select(run => (run.Face, Shape: Shape(run, letters))).ToList();
            var at = isRightToLeft ? x + width - runs.Sum(run => run.Shape.Width) : x;
            foreach (var (face, shape) in runs)
            {
                Draw(face, shape, letters, at, y + letters.Size);
                at += shape.Width;
            }

            y += letters.Leading;
        }

        return y;
    }

    /// <summary>Writes one line, cut to the width.</summary>
    /// <returns>How wide it is.</returns>
    internal float WriteLine(string text, Letters letters, float x, float y, float width = float.MaxValue)
    {
        var line = Measure(text, letters) <= width ? text : Cut(text, letters, width);
        var wide = Measure(line, letters);
        Write([line], letters, x, y, Math.Min(width, wide));
        return wide;
    }

    internal float Measure(string text, Letters letters) => Runs.Of(text, letters.Weight, Runs.AreRightToLeft(text)).Sum(run => Shape(run, letters).Width);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var shaper in _shapers.Values)
        {
            shaper.Dispose();
        }
    }

    /// <summary>The words with the space behind each; in Chinese, Japanese and Korean a line may end behind any character.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            word.Append(rune.ToString());
            if (Rune.IsWhiteSpace(rune) || rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF))
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>A word that is wider than a line is broken where the line ends.</summary>
    private IEnumerable<string> Fitting(string word, Letters letters, float width)
    {
        while (Measure(word.TrimEnd(), letters) > width)
        {
            var head = Head(word, letters, width);
            yield return head;
            word = word[head.Length..];
        }

        yield return word;
    }

    private string Cut(string text, Letters letters, float width) => Head(text, letters, width - Measure("…", letters)).TrimEnd(' ', ',', ';', ':', '.') + "…";

    /// <summary>As much of a text as fits, one character at least.</summary>
    private string Head(string text, Letters letters, float width)
    {
        var ends = StringInfo.ParseCombiningCharacters(text);
        var (least, most) = (1, ends.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = Measure(text[..End(middle)], letters) <= width ? (middle, most) : (least, middle - 1);
        }

        return text[..End(least)];

        int End(int elements) => elements < ends.Length ? ends[elements] : text.Length;
    }

    private SKShaper.Result Shape(Run run, Letters letters)
    {
        if (!_shapers.TryGetValue(run.Face, out var shaper))
        {
            _shapers[run.Face] = shaper = new(run.Face);
        }

        using var font = FontOf(run.Face, letters);
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(run.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.IsRightToLeft ? HarfBuzzSharp.Direction.RightToLeft : HarfBuzzSharp.Direction.LeftToRight;
        return shaper.Shape(buffer, font);
    }

    private void Draw(SKTypeface face, SKShaper.Result shape, Letters letters, float x, float y)
    {
        if (shape.Codepoints.Length == 0)
        {
            return;
        }

        using var font = FontOf(face, letters);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun([.. shape.Codepoints.Select(glyph => (ushort)glyph)], font, shape.Points);
        using var blob = builder.Build();
        using var paint = new SKPaint { Color = letters.Color, IsAntialias = true };
        canvas.DrawText(blob, x, y, paint);
    }

    private static SKFont FontOf(SKTypeface face, Letters letters) => new(face, letters.Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
}
