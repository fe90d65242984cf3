using System.Globalization;
using System.Text.Json.Nodes;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>Writes the Atlassian Document Format, which the third version of Jira Cloud's API takes for descriptions and comments.</summary>
internal static class AdfWriter
{
    internal static string Write(Document document) => WrittenJson.Whole(new JsonObject { ["version"] = 1, ["type"] = "doc", ["content"] = WrittenJson.Array(document.Blocks.Select((block, i) => Write(block, i + 1))) });

    /// <summary>The nodes of a line, as an array.</summary>
    internal static string Write(IReadOnlyList<Inline> line) => WrittenJson.Piece(StyledRun.Of(line).Select(Run));

    private static JsonObject Write(Block block, int place) => block switch
    {
        Heading heading => Node("heading", Line(heading.Content), ("level", heading.Level)),
        Paragraph paragraph => Paragraph(paragraph.Content),
        Callout callout => Node("panel", [Paragraph([new Strong($"{callout.Title}:"), " ", .. callout.Content])], ("panelType", callout.Kind switch { CalloutKind.Safety => "error", CalloutKind.Careful => "warning", _ => "info" })),
        ItemList { Kind: ListKind.Tasks } list => Node("taskList", list.Items.Select((item, i) => Node("taskItem", Line(item.Content), ("localId", $"{Number(place)}.{Number(i + 1)}"), ("state", "TODO"))), ("localId", Number(place))),
        ItemList list => Node(list.Kind == ListKind.Numbers ? "orderedList" : "bulletList", list.Items.Select(item => Node("listItem", [Paragraph(item.Content)]))),
        Footnote note => Paragraph([new FootnoteMark(note.Number), " ", .. note.Content]),
        _ => throw new InvalidOperationException($"ADF is not taught to write a {block.GetType().Name}."),
    };

    private static JsonObject Paragraph(IReadOnlyList<Inline> line) => Node("paragraph", Line(line));

    private static IEnumerable<JsonObject> Line(IReadOnlyList<Inline> line) => StyledRun.Of(line).Select(Run);

    private static JsonObject Run(StyledRun run)
    {
        if (run.IsBreak)
        {
            return new() { ["type"] = "hardBreak" };
        }

        var node = new JsonObject { ["type"] = "text", ["text"] = run.Footnote > 0 ? Number(run.Footnote) : run.Text };
        JsonObject?[] marks =
        [
            run.Address is { } address ? Mark("link", ("href", address)) : null,
            run.IsCode ? Mark("code") : null,
            // Beside code the format allows none of these.
            run is { IsStrong: true, IsCode: false } ? Mark("strong") : null,
            run is { IsEmphasis: true, IsCode: false } ? Mark("em") : null,
            run.Footnote > 0 ? Mark("subsup", ("type", "sup")) : null,
        ];
        if (marks.OfType<JsonObject>().ToList() is { Count: > 0 } there)
        {
            node["marks"] = WrittenJson.Array(there);
        }

        return node;
    }

    private static JsonObject Mark(string type, params (string Name, JsonNode Value)[] attributes) => With(new() { ["type"] = type }, attributes);

    private static JsonObject Node(string type, IEnumerable<JsonObject> content, params (string Name, JsonNode Value)[] attributes)
    {
        var node = With(new() { ["type"] = type }, attributes);
        node["content"] = WrittenJson.Array(content);
        return node;
    }

    private static JsonObject With(JsonObject node, (string Name, JsonNode Value)[] attributes)
    {
        if (attributes.Length > 0)
        {
            node["attrs"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, (JsonNode?)attribute.Value)));
        }

        return node;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
