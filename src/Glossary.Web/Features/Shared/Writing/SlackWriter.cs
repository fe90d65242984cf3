using System.Text.Json.Nodes;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Writes a message of Slack: blocks of rich text, in which no sign is markup, and the same as text for where blocks are not shown. A block
/// holds one part; Slack takes 50 of them.
/// </summary>
internal static class SlackWriter
{
    /// <summary>The most blocks of a message.</summary>
    internal const int MostBlocks = 50;

    /// <summary>The most characters of one text.</summary>
    internal const int MostText = 3000;

    private const int MostHeading = 150;

    internal static string Write(Document document) => WrittenJson.Whole(Message(document));

    /// <summary>A line as mrkdwn, for a text of somebody else's making.</summary>
    internal static string Write(IReadOnlyList<Inline> line) => Mrkdwn.Write(line);

    /// <summary>The message as a node, to be answered with.</summary>
    internal static JsonObject Message(Document document)
    {
        var blocks = document.Blocks.Count <= MostBlocks
            ? document.Blocks.Select(block => block is Heading heading && HeadingText(heading) is { Length: <= MostHeading } text ? Header(text) : RichText(Elements(block)))
            : [RichText(document.Blocks.SelectMany(Elements))];
        return new() { ["text"] = Mrkdwn.Fitting(PlainWriter.Write(document).Trim(), MostText), ["blocks"] = WrittenJson.Array(blocks) };
    }

    private static string HeadingText(Heading heading) => string.Concat(StyledRun.Of(heading.Content).Select(run => run.IsBreak ? " " : run.Text)).Trim();

    private static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false } };

    private static JsonObject RichText(IEnumerable<JsonObject> elements) => new() { ["type"] = "rich_text", ["elements"] = WrittenJson.Array(elements) };

    private static IEnumerable<JsonObject> Elements(Block block) => block switch
    {
        Heading heading => [Section("rich_text_section", [new Strong([.. heading.Content])])],
        Paragraph paragraph => [Section("rich_text_section", paragraph.Content)],
        Callout callout => [Section("rich_text_quote", [new Strong($"{callout.Title}:"), " ", .. callout.Content])],
        ItemList list => [List(list)],
        Footnote note => [Section("rich_text_section", [new FootnoteMark(note.Number), " ", .. note.Content])],
        _ => throw new InvalidOperationException($"Slack is not taught to write a {block.GetType().Name}."),
    };

    private static JsonObject List(ItemList list) => new()
    {
        ["type"] = "rich_text_list",
        ["style"] = list.Kind == ListKind.Bullets ? "bullet" : "ordered",
        ["elements"] = WrittenJson.Array(list.Items.Select(item => Section("rich_text_section", list.Kind == ListKind.Tasks ? ["☐ ", .. item.Content] : item.Content))),
    };

    private static JsonObject Section(string type, IReadOnlyList<Inline> line) => new() { ["type"] = type, ["elements"] = WrittenJson.Array(StyledRun.Of(line).SelectMany(Runs)) };

    private static IEnumerable<JsonObject> Runs(StyledRun run) => Mrkdwn.Parts(run.Text, MostText).Select(part =>
    {
        var node = run.Address is { } address ? new JsonObject { ["type"] = "link", ["url"] = address, ["text"] = part } : new() { ["type"] = "text", ["text"] = part };
        if (run.IsStrong || run.IsEmphasis || run.IsCode)
        {
            (string Name, bool Holds)[] styles = [("bold", run.IsStrong), ("italic", run.IsEmphasis), ("code", run.IsCode)];
            node["style"] = new JsonObject(styles.Where(style => style.Holds).Select(style => KeyValuePair.Create<string, JsonNode?>(style.Name, true)));
        }

        return node;
    });
}
