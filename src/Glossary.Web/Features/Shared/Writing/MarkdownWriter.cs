using System.Globalization;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>Writes Markdown as GitHub and GitLab read it: CommonMark with task lists and footnotes.</summary>
internal static class MarkdownWriter
{
    internal static string Write(Document document) => string.Concat(document.Blocks.Select((block, i) => Write(block) + (i < document.Blocks.Count - 1 ? "\n\n" : "\n")));

    internal static string Write(IReadOnlyList<Inline> line) => Line(line, "  \n");

    private static string Write(Block block) => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {Line(heading.Content, " ")}",
        Paragraph paragraph => Write(paragraph.Content),
        Callout callout => $"> {Line([new Strong($"{callout.Title}:"), " ", .. callout.Content], "  \n> ")}",
        ItemList list => string.Join('\n', list.Items.Select((item, i) => Write(list.Kind, item, i + 1))),
        Footnote note => $"[^{Number(note.Number)}]: {Line(note.Content, " ")}",
        _ => throw Unknown(block),
    };

    private static string Write(ListKind kind, ListItem item, int number)
    {
        var before = kind == ListKind.Numbers ? $"{Number(number)}. " : "- ";
        return before + (kind == ListKind.Tasks ? "[ ] " : null) + Line(item.Content, "  \n" + new string(' ', before.Length));
    }

    private static string Line(IReadOnlyList<Inline> line, string lineBreak) => string.Concat(line.Select(piece => Piece(piece, lineBreak)));

    private static string Piece(Inline piece, string lineBreak) => piece switch
    {
        TextRun run => MarkdownEscape.Run(run.Text),
        Strong strong => Marked("**", Line(strong.Content, lineBreak)),
        Emphasis emphasis => Marked("*", Line(emphasis.Content, lineBreak)),
        Link link when LinkAddress.Of(link.Address) is { } address => $"[{Line(link.Content, " ")}]({address})",
        Link link => Line(link.Content, lineBreak),
        Code code => Coded(CleanLine.Of(code.Text)),
        LineBreak => lineBreak,
        FootnoteMark mark => $"[^{Number(mark.Number)}]",
        _ => throw Unknown(piece),
    };

    /// <summary>A mark of emphasis is one only where a word touches it from within.</summary>
    private static string Marked(string mark, string inner)
    {
        var words = inner.Trim();
        return words.Length == 0 ? inner : inner[..inner.IndexOf(words, StringComparison.Ordinal)] + mark + words + mark + inner[inner.TrimEnd().Length..];
    }

    /// <summary>Within code nothing is escaped: it is fenced by more backticks than stand in it.</summary>
    private static string Coded(string code)
    {
        var fence = "`";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return code.Length == 0 ? code : code.Contains('`', StringComparison.Ordinal) ? $"{fence} {code} {fence}" : fence + code + fence;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static InvalidOperationException Unknown(object part) => new($"Markdown is not taught to write a {part.GetType().Name}.");
}
