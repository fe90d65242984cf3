using System.Text;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A ticket in a markup: what explains it is put between its characters, of which none is changed.</summary>
internal sealed class MarkupTicket : ITicket
{
    /// <summary>What stands in place of each character that is not to be read: it ends a word, a name and an address.</summary>
    private const char Hidden = '|';

    private readonly Markup _markup;
    private readonly string _text;
    private readonly Scanned _scanned;

    internal MarkupTicket(Markup markup, string text)
    {
        (_markup, _text, _scanned) = (markup, text, markup.Scan(text));
        Words = string.Create(text.Length, this, static (words, ticket) =>
        {
            words.Fill(Hidden);
            foreach (var stretch in ticket._scanned.Stretches)
            {
                ticket._text.AsSpan(stretch.Start, stretch.Length).CopyTo(words[stretch.Start..]);
            }

            // Beside it an address would not be known as one.
            words.Replace('\0', Hidden);
        });
    }

    /// <inheritdoc/>
    public string Words { get; }

    /// <inheritdoc/>
    public string Shown => _text;

    /// <inheritdoc/>
    public int FirstNote => _markup.FirstNote(_text);

    /// <inheritdoc/>
    public Stretch? Place(int start, int end)
    {
        var (low, high) = (0, _scanned.Stretches.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var stretch = _scanned.Stretches[middle];
            if (stretch.Holds(start, end))
            {
                var at = stretch with { Start = start, End = end };
                return _markup.Fits(_text, at) ? at : null;
            }

            (low, high) = stretch.End <= start ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <inheritdoc/>
    public string With(IReadOnlyList<Mark> marks, IReadOnlyList<Footnote> notes)
    {
        var text = new StringBuilder(_text.Length + (64 * marks.Count));
        var at = 0;
        foreach (var insertion in Insertions(marks, notes))
        {
            text.Append(_text, at, insertion.At - at).Append(insertion.Text);
            at = insertion.At;
        }

        return text.Append(_text, at, _text.Length - at).ToString();
    }

    private IEnumerable<Insertion> Insertions(IReadOnlyList<Mark> marks, IReadOnlyList<Footnote> notes)
    {
        var hasNotes = notes.Count == 0;
        foreach (var mark in marks)
        {
            if (!hasNotes && mark.At.Start >= _scanned.End)
            {
                hasNotes = true;
                yield return Notes(notes);
            }

            var (before, behind) = mark.Address is { } address ? _markup.Link(mark.At, address, mark.Tip) : default;
            yield return new(mark.At.Start, before ?? string.Empty);
            yield return new(mark.At.End, behind + (mark.Behind.Count > 0 ? _markup.Line(mark.At, mark.Behind) : null));
        }

        if (!hasNotes)
        {
            yield return Notes(notes);
        }
    }

    /// <summary>The notes, a blank line before them, their lines ended as the ticket ends its own.</summary>
    private Insertion Notes(IReadOnlyList<Footnote> notes)
    {
        var before = _text.AsSpan(0, _scanned.End);
        var written = (before.IsEmpty ? string.Empty : before[^1] == '\n' ? "\n" : "\n\n") + _markup.Notes(notes) + (_scanned.End < _text.Length ? "\n" : null);
        return new(_scanned.End, _text.Contains("\r\n", StringComparison.Ordinal) ? written.ReplaceLineEndings("\r\n") : written);
    }
}
