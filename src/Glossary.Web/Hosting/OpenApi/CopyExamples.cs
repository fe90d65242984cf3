using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.OpenApi;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>What a Term or a Mapping is answered as when a format is asked for: one example a format, as the writers write it.</summary>
internal static class CopyExamples
{
    internal static void Describe(OpenApiOperation operation)
    {
        if (operation.OperationId is not ("getTerm" or "getMapping") || operation.Responses?["200"].Content is not { } content)
        {
            return;
        }

        foreach (var formats in Channel.All.GroupBy(channel => channel.MediaType))
        {
            content[formats.Key] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = formats.Key.EndsWith("+json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String },
                Examples = formats.ToDictionary(format => format.Name, format => (IOpenApiExample)new OpenApiExample { Value = ValueOf(format) }),
            };
        }
    }

    private static System.Text.Json.Nodes.JsonNode ValueOf(Channel format)
    {
        var text = format.Write(ApiExamples.Copied.As(CopyStyle.Inline, null));
        return format.MediaType.EndsWith("+json", StringComparison.Ordinal) ? System.Text.Json.Nodes.JsonNode.Parse(text)! : System.Text.Json.Nodes.JsonValue.Create(text);
    }
}
