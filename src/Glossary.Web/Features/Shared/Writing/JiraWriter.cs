using System.Globalization;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>Writes the wiki markup of Jira (Server, Data Center, and the second version of Jira Cloud's API).</summary>
internal static class JiraWriter
{
    private const string Break = @"\\ ";

    internal static string Write(Document document) => string.Concat(document.Blocks.Select((block, i) => Write(block) + (i < document.Blocks.Count - 1 ? "\n\n" : "\n")));

    internal static string Write(IReadOnlyList<Inline> line) => string.Concat(line.Select(Piece));

    private static string Write(Block block) => block switch
    {
        Heading heading => $"h{heading.Level.ToString(CultureInfo.InvariantCulture)}. {Write(heading.Content)}",
        Paragraph paragraph => Write(paragraph.Content),
        Callout callout => $"bq. {Write([new Strong($"{callout.Title}:"), " ", .. callout.Content])}",
        ItemList list => string.Join('\n', list.Items.Select(item => Before(list.Kind) + Write(item.Content))),
        Footnote note => $"{RaisedNumber.Of(note.Number)} {Write(note.Content)}",
        _ => throw Unknown(block),
    };

    /// <summary>It has lists and no boxes, so that a box is a letter.</summary>
    private static string Before(ListKind kind) => kind switch { ListKind.Bullets => "* ", ListKind.Numbers => "# ", _ => "# ☐ " };

    private static string Piece(Inline piece) => piece switch
    {
        TextRun run => JiraEscape.Run(run.Text),
        Strong strong => Marked('*', Write(strong.Content)),
        Emphasis emphasis => Marked('_', Write(emphasis.Content)),
        Link link when LinkAddress.Of(link.Address) is { } address => $"[{Write(link.Content)}|{address}]",
        Link link => Write(link.Content),
        Code code => $"{{{{{JiraEscape.Run(code.Text)}}}}}",
        LineBreak => Break,
        FootnoteMark mark => RaisedNumber.Of(mark.Number),
        _ => throw Unknown(piece),
    };

    /// <summary>A mark of emphasis is one only where a word touches it from within.</summary>
    private static string Marked(char mark, string inner)
    {
        var words = inner.Trim();
        return words.Length == 0 ? inner : inner[..inner.IndexOf(words, StringComparison.Ordinal)] + mark + words + mark + inner[inner.TrimEnd().Length..];
    }

    private static InvalidOperationException Unknown(object part) => new($"Jira's markup is not taught to write a {part.GetType().Name}.");
}
