using Glossary.Web.Features.Shared.Writing;
using Microsoft.OpenApi;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>What a ticket is answered as when a format is asked for and its own media type is accepted.</summary>
internal static class ExplainExamples
{
    private const string Address = "https://glossary.example/t/htm/preventive-maintenance";

    /// <summary>A ticket in Markdown, with its Terms linked.</summary>
    internal static readonly string Linked = $"The [PM]({Address} \"HTM, preventive maintenance: Work done on equipment at planned intervals to keep failures from happening\") of the monitors in bay 4 is due. See `pm.log`.";

    internal static void Describe(OpenApiOperation operation)
    {
        if (operation.OperationId != "annotateText" || operation.Responses?["200"].Content is not { } content)
        {
            return;
        }

        content["text/markdown"] = Text(Linked);
        content["text/html"] = Text($"<p>The <a href=\"{Address}\">PM</a> is due.</p>");
        content["text/plain"] = Text($"The PM ({Address}) is due.");
        content[Channel.Adf.MediaType] = Json("""{"version":1,"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The PM is due."}]}]}""");
        content[Channel.AdaptiveCard.MediaType] = Json(Channel.AdaptiveCard.Write(Block));
        content[Channel.Slack.MediaType] = Json(Channel.Slack.Write(Block));
    }

    private static Document Block => new(new ItemList(ListKind.Bullets, new ListItem(new Strong("PM"), ": ", new Link(Address, "preventive maintenance"), " (HTM)")));

    private static OpenApiMediaType Text(string text) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = text };

    private static OpenApiMediaType Json(string json) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object }, Example = System.Text.Json.Nodes.JsonNode.Parse(json) };
}
