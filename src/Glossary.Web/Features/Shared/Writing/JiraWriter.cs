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
        Footnote note => $"{Number(note.Number)} {Write(note.Content)}",
        _ => throw Unknown(block),
    };

    /// <summary>It has lists and no boxes, so that a box is a letter.</summary>
    private static string Before(ListKind kind) => kind switch { ListKind.Bullets => "* ", ListKind.Numbers => "# ", _ => "# ☐ " };

    private static string Piece(Inline piece) => piece switch
    {
        Strong or Emphasis or Link or Code when JiraEscape.IsQuiet(WordsOf(piece)) => Formatted(piece),
        TextRun run => JiraEscape.Run(run.Text),
        Strong strong => Write(strong.Content),
        Emphasis emphasis => Write(emphasis.Content),
        Link link => Write(link.Content) + (LinkAddress.Of(link.Address) is { } address ? $" [{address}]" : null),
        Code code => JiraEscape.Run(code.Text),
        LineBreak => Break,
        FootnoteMark mark => Number(mark.Number),
        _ => throw Unknown(piece),
    };

    /// <summary>Inside of formatting Jira and Jira Cloud undo a backslash once more or once less than each other: what would need one there is not formatted.</summary>
    private static string Formatted(Inline piece) => piece switch
    {
        TextRun run => JiraEscape.Quiet(run.Text),
        Strong strong => Marked('*', string.Concat(strong.Content.Select(Formatted))),
        Emphasis emphasis => Marked('_', string.Concat(emphasis.Content.Select(Formatted))),
        Link link when LinkAddress.Of(link.Address) is { } address => $"[{string.Concat(link.Content.Select(Formatted))}|{address}]",
        Link link => string.Concat(link.Content.Select(Formatted)),
        Code code => $"{{{{{JiraEscape.Quiet(code.Text)}}}}}",
        _ => Piece(piece),
    };

    private static string WordsOf(Inline piece) => string.Concat(StyledRun.Of([piece]).Select(run => run.Text));

    /// <summary>A raised digit would keep a mark of emphasis before it from being one.</summary>
    private static string Number(int number) => JiraEscape.Run($"[{number.ToString(CultureInfo.InvariantCulture)}]");

    /// <summary>A mark of emphasis is one only where a word touches it from within.</summary>
    private static string Marked(char mark, string inner)
    {
        var words = inner.Trim();
        return words.Length == 0 ? inner : inner[..inner.IndexOf(words, StringComparison.Ordinal)] + mark + words + mark + inner[inner.TrimEnd().Length..];
    }

    private static InvalidOperationException Unknown(object part) => new($"Jira's markup is not taught to write a {part.GetType().Name}.");
}
