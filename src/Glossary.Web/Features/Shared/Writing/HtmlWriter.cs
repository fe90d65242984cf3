using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>Writes HTML of plain elements without any style: put into a mail or a document it takes that one's look.</summary>
internal static class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Write(Document document) => string.Concat(document.Blocks.Select(block => Write(block) + "\n"));

    internal static string Write(IReadOnlyList<Inline> line) => string.Concat(line.Select(Piece));

    private static string Write(Block block) => block switch
    {
        Heading heading => $"<h{Number(heading.Level)}>{Write(heading.Content)}</h{Number(heading.Level)}>",
        Paragraph paragraph => $"<p>{Write(paragraph.Content)}</p>",
        Callout callout => $"<blockquote><p><strong>{Text(callout.Title)}:</strong> {Write(callout.Content)}</p></blockquote>",
        ItemList { Kind: ListKind.Bullets } list => $"<ul>{string.Concat(list.Items.Select(item => $"<li>{Write(item.Content)}</li>"))}</ul>",
        ItemList list => $"<ol>{string.Concat(list.Items.Select(item => $"<li>{(list.Kind == ListKind.Tasks ? "☐ " : null)}{Write(item.Content)}</li>"))}</ol>",
        Footnote note => $"<p><sup>{Number(note.Number)}</sup> {Write(note.Content)}</p>",
        _ => throw Unknown(block),
    };

    private static string Piece(Inline piece) => piece switch
    {
        TextRun run => Text(run.Text),
        Strong strong => $"<strong>{Write(strong.Content)}</strong>",
        Emphasis emphasis => $"<em>{Write(emphasis.Content)}</em>",
        Link link when LinkAddress.Of(link.Address) is { } address => $"<a href=\"{Encoder.Encode(address)}\">{Write(link.Content)}</a>",
        Link link => Write(link.Content),
        Code code => $"<code>{Text(code.Text)}</code>",
        LineBreak => "<br>",
        FootnoteMark mark => $"<sup>{Number(mark.Number)}</sup>",
        _ => throw Unknown(piece),
    };

    private static string Text(string text) => Encoder.Encode(CleanLine.Of(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static InvalidOperationException Unknown(object part) => new($"HTML is not taught to write a {part.GetType().Name}.");
}
