using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>The text of a block of an Adaptive Card: a little Markdown, which has links and no footnotes.</summary>
internal sealed class CardMarkup : MarkdownMarkup
{
    internal override string MediaType => "text/plain";

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) => base.Link(at, address, null);

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => base.Line(at, [.. line.Select(piece => piece is FootnoteMark mark ? RaisedNumber.Of(mark.Number) : piece)]);

    internal override string Notes(IReadOnlyList<Footnote> notes) => string.Join('\n', notes.Select(note => $"{Line(default, [new FootnoteMark(note.Number), " ", .. note.Content])}\n"));

    internal override int FirstNote(string text) => 1;
}
