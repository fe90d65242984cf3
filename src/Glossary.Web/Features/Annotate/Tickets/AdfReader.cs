using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Goes through an ADF document, and keeps the text nodes that may be explained, with the bytes at which they stand.</summary>
internal sealed class AdfReader(byte[] json)
{
    /// <summary>What stands for a node that is not read: it is no part of a word.</summary>
    private const char Object = '\uFFFC';

    private static readonly FrozenSet<string> Closed = FrozenSet.Create(
        StringComparer.Ordinal,
        "codeBlock", "blockquote", "table", "mention", "inlineCard", "blockCard", "embedCard", "emoji", "date", "status", "placeholder", "extension", "inlineExtension", "bodiedExtension", "multiBodiedExtension", "media", "mediaInline", "caption");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal, "text", "hardBreak", "mention", "inlineCard", "emoji", "date", "status", "placeholder", "inlineExtension", "mediaInline");
    private static readonly FrozenSet<string> ClosedMarks = FrozenSet.Create(StringComparer.Ordinal, "code", "link", "subsup");
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly StringBuilder _words = new();
    private readonly List<AdfText> _texts = [];

    internal IReadOnlyList<AdfText> Texts => _texts;

    internal string Words => _words.ToString();

    /// <summary>Where the content of the document ends: its closing bracket.</summary>
    internal int EndOfContent { get; private set; } = -1;

    internal bool HasContent { get; private set; }

    /// <summary>Reads it.</summary>
    /// <returns>What is wrong with it; null for nothing.</returns>
    internal string? Read()
    {
        try
        {
            using (var document = JsonDocument.Parse(json, Strict))
            {
                if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "doc")
                {
                    return "An ADF document is an object with the type \"doc\".";
                }

                if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
                {
                    return "An ADF document has the version 1.";
                }

                if (!root.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.Array)
                {
                    return "An ADF document has its nodes in the array content.";
                }
            }

            var reader = new Utf8JsonReader(json);
            reader.Read();
            ReadNode(ref reader, depth: 0);
            return null;
        }
        catch (JsonException exception)
        {
            return $"It is not JSON that can be read: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}. Send the ADF document as it is, as one text.";
        }
        catch (InvalidOperationException)
        {
            return "A text in it has half a character, such as \\ud83d without its other half.";
        }
    }

    private void ReadNode(ref Utf8JsonReader reader, int depth)
    {
        var start = (int)reader.TokenStartIndex;
        var (texts, words) = (_texts.Count, _words.Length);
        string? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type");
            var isContent = reader.ValueTextEquals("content");
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                type = reader.GetString();
            }
            else if (isContent && reader.TokenType == JsonTokenType.StartArray)
            {
                ReadNodes(ref reader, depth);
            }
            else
            {
                reader.Skip();
            }
        }

        var end = (int)reader.BytesConsumed;
        if (type == "text")
        {
            Keep(start, end);
        }
        else if (type is not null && Closed.Contains(type))
        {
            _texts.RemoveRange(texts, _texts.Count - texts);
            _words.Length = words;
            _words.Append(Object);
        }
        else if (type == "hardBreak")
        {
            _words.Append('\n');
        }

        if (type is null || !Inline.Contains(type))
        {
            // Two, or a name could go from one block into the next.
            _words.Append("\n\n");
        }
    }

    private void ReadNodes(ref Utf8JsonReader reader, int depth)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadNode(ref reader, depth + 1);
            }
            else
            {
                reader.Skip();
            }

            HasContent |= depth == 0;
        }

        if (depth == 0)
        {
            EndOfContent = (int)reader.TokenStartIndex;
        }
    }

    private void Keep(int start, int end)
    {
        var node = JsonNode.Parse(json.AsSpan(start, end - start))!.AsObject();
        if (node["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return;
        }

        if (node["marks"] is JsonArray marks && marks.Any(mark => mark is not JsonObject known || known["type"] is not JsonValue type || !type.TryGetValue<string>(out var name) || ClosedMarks.Contains(name)))
        {
            _words.Append(Object);
            return;
        }

        _texts.Add(new(start, end, node, _words.Length));
        _words.Append(text);
    }
}
