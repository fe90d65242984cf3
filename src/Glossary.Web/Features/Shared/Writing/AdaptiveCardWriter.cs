using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Writes an Adaptive Card, which Microsoft Teams shows. Its words stand in text runs, where, other than in text blocks, no sign is markup;
/// only the functions of dates are looked for there, too.
/// </summary>
internal static partial class AdaptiveCardWriter
{
    /// <summary>A card of version 1.4, which Teams and Outlook show.</summary>
    internal static string Write(Document document) => Write(document, "1.4");

    /// <summary>A card of another version, such as 1.3, which is what Teams takes for a link that unfolds.</summary>
    internal static string Write(Document document, string version) => WrittenJson.Whole(Card(document, version));

    /// <summary>The same as a node, to be put into a message.</summary>
    internal static JsonObject Card(Document document, string version) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = version,
        ["fallbackText"] = PlainWriter.Write(document).Trim(),
        ["body"] = WrittenJson.Array(document.Blocks.SelectMany(Write)),
    };

    /// <summary>The runs of a line, as an array.</summary>
    internal static string Write(IReadOnlyList<Inline> line) => WrittenJson.Piece(StyledRun.Of(line).Select(run => Run(run)));

    private static IEnumerable<JsonObject> Write(Block block) => block switch
    {
        Heading heading => Lines(heading.Content, isHeading: true),
        Paragraph paragraph => Lines(paragraph.Content),
        Callout callout => [Container(callout)],
        ItemList list => list.Items.SelectMany((item, i) => Lines([Before(list.Kind, i + 1), .. item.Content])),
        Footnote note => Lines([new FootnoteMark(note.Number), " ", .. note.Content]),
        _ => throw new InvalidOperationException($"An Adaptive Card is not taught to write a {block.GetType().Name}."),
    };

    private static JsonObject Container(Callout callout) => new()
    {
        ["type"] = "Container",
        ["style"] = callout.Kind switch { CalloutKind.Safety => "attention", CalloutKind.Careful => "warning", _ => "emphasis" },
        ["items"] = WrittenJson.Array(Lines([new Strong($"{callout.Title}:"), " ", .. callout.Content])),
    };

    private static string Before(ListKind kind, int number) => kind == ListKind.Bullets ? "• " : $"{(kind == ListKind.Tasks ? "☐ " : null)}{number.ToString(CultureInfo.InvariantCulture)}. ";

    /// <summary>A block of runs a line: within one, how a line ends is left to whoever shows it.</summary>
    private static IEnumerable<JsonObject> Lines(IReadOnlyList<Inline> content, bool isHeading = false)
    {
        var lines = new List<List<StyledRun>> { new() };
        foreach (var run in StyledRun.Of(content))
        {
            if (run.IsBreak)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(run);
            }
        }

        return lines.Where(line => line.Count > 0).Select((line, i) =>
        {
            var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = WrittenJson.Array(line.Select(run => Run(run, isHeading))) };
            if (i > 0)
            {
                block["spacing"] = "none";
            }

            return block;
        });
    }

    private static JsonObject Run(StyledRun run, bool isHeading = false)
    {
        var node = new JsonObject { ["type"] = "TextRun", ["text"] = run.IsBreak ? " " : Seam.Behind(Watched(), run.Text) };
        if (run.IsStrong || isHeading)
        {
            node["weight"] = "bolder";
        }

        if (isHeading)
        {
            node["size"] = "medium";
        }

        if (run.IsEmphasis)
        {
            node["italic"] = true;
        }

        if (run.IsCode)
        {
            node["fontType"] = "monospace";
        }

        if (run.Address is { } address)
        {
            node["color"] = "accent";
            node["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
        }

        return node;
    }

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Watched();
}
