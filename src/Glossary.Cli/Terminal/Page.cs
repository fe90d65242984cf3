namespace Glossary.Cli.Terminal;

/// <summary>Where an answer is written, as wide as it may be and coloured or not.</summary>
internal sealed class Page(TextWriter writer, int columns, bool isColoured)
{
    private const int Narrowest = 20;
    private const int Widest = 100;
    private const int SideBySide = 64;
    private const string Between = " │ ";

    /// <summary>How wide a line may be: no wider than reads well.</summary>
    internal int Width { get; } = Math.Clamp(columns, Narrowest, Widest);

    /// <summary>Writes a paragraph.</summary>
    internal void Write(params IEnumerable<Styled> pieces) => Write(0, pieces);

    /// <summary>Writes a paragraph, each of its lines a little to the right.</summary>
    internal void Write(int indent, params IEnumerable<Styled> pieces)
    {
        foreach (var line in Wrapping.Of(Width - indent, pieces))
        {
            writer.Write(new string(' ', indent));
            Put(line);
            writer.WriteLine();
        }
    }

    /// <summary>Leaves a line empty.</summary>
    internal void Gap() => writer.WriteLine();

    /// <summary>Writes two things side by side where there is room, else one below the other.</summary>
    internal void WritePair(Func<int, IReadOnlyList<Line>> left, Func<int, IReadOnlyList<Line>> right)
    {
        if (Width < SideBySide)
        {
            foreach (var line in left(Width).Concat(right(Width)))
            {
                Put(line);
                writer.WriteLine();
            }

            return;
        }

        var half = (Width - Between.Length) / 2;
        var (lefts, rights) = (left(half), right(half));
        for (var i = 0; i < Math.Max(lefts.Count, rights.Count); i++)
        {
            var taken = i < lefts.Count ? lefts[i].Columns : 0;
            if (taken > 0)
            {
                Put(lefts[i]);
            }

            writer.Write(new string(' ', half - taken));
            Put(new([new(i < rights.Count ? Between : Between.TrimEnd(), Style.Faint)], Between.Length));
            if (i < rights.Count)
            {
                Put(rights[i]);
            }

            writer.WriteLine();
        }
    }

    private void Put(Line line)
    {
        foreach (var piece in line.Pieces)
        {
            writer.Write(isColoured && Code(piece.Style) is { } code ? $"\e[{code}m{piece.Text}\e[0m" : piece.Text);
        }
    }

    /// <summary>The sixteen colours that a terminal's own theme makes readable.</summary>
    private static string? Code(Style style) => style switch
    {
        Style.Strong => "1",
        Style.Faint => "2",
        Style.Htm => "1;36",
        Style.It => "1;35",
        Style.OtherVocabulary => "1;32",
        Style.Warning => "1;33",
        _ => null,
    };
}
