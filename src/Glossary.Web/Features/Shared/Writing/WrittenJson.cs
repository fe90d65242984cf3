using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>What the channels have in common that read JSON: letters of every script as themselves.</summary>
internal static class WrittenJson
{
    private static readonly JsonSerializerOptions ForPeople = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole text, which people look at before they send it.</summary>
    internal static string Whole(JsonNode node) => node.ToJsonString(ForPeople).ReplaceLineEndings("\n") + "\n";

    /// <summary>A piece, to be put into another.</summary>
    internal static string Piece(IEnumerable<JsonNode> nodes) => Array(nodes).ToJsonString(OnOneLine);

    internal static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
