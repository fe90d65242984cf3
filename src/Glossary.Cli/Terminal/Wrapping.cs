using System.Globalization;
using System.Text;

namespace Glossary.Cli.Terminal;

/// <summary>Breaks text into lines, between words where it can; a word that is longer than a line is broken between letters.</summary>
internal sealed class Wrapping
{
    private readonly int _width;
    private readonly List<Line> _lines = [];
    private List<Styled> _pieces = [];
    private int _columns;

    private Wrapping(int width) => _width = width;

    internal static IReadOnlyList<Line> Of(int width, params IEnumerable<Styled> pieces)
    {
        var wrapping = new Wrapping(width);
        foreach (var piece in pieces)
        {
            wrapping.Add(piece);
        }

        wrapping.End();
        return wrapping._lines;
    }

    private void Add(Styled piece)
    {
        foreach (var word in piece.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = Columns.Of(word);
            if (_columns > 0 && _columns + 1 + columns > _width)
            {
                End();
            }

            if (_columns > 0)
            {
                Put(new(" ", piece.Style), 1);
            }

            if (columns <= _width)
            {
                Put(new(word, piece.Style), columns);
            }
            else
            {
                Break(word, piece.Style);
            }
        }
    }

    private void Break(string word, Style style)
    {
        var part = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var columns = Columns.Of(part.ToString());
            if (_columns + columns + Columns.OfElement(letter) > _width)
            {
                Put(new(part.ToString(), style), columns);
                End();
                part.Clear();
            }

            part.Append(letter);
        }

        Put(new(part.ToString(), style), Columns.Of(part.ToString()));
    }

    private void Put(Styled piece, int columns)
    {
        _pieces.Add(piece);
        _columns += columns;
    }

    private void End()
    {
        if (_columns > 0)
        {
            _lines.Add(new(_pieces, _columns));
        }

        (_pieces, _columns) = ([], 0);
    }
}
