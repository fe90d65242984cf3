using System.Text.Json;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>Part of a JSON text that another program sent, of which only what is known is read: whatever else stands in it is passed over, and so is what is of another kind than expected.</summary>
/// <remarks>It never throws: a text with half a character in it, which JSON can write and .NET cannot, is none.</remarks>
internal readonly struct SentJson
{
    private static readonly JsonDocumentOptions Deepest = new() { MaxDepth = 64 };

    private SentJson(JsonElement element) => Element = element;

    internal JsonElement Element { get; }

    /// <summary>Whether it is an object.</summary>
    internal bool IsObject => Element.ValueKind == JsonValueKind.Object;

    /// <summary>The object that a text is; null when it is none, or has more than 64 things within each other.</summary>
    internal static SentJson? Read(string text)
    {
        try
        {
            // Parsed as a copy of its own, which nobody need dispose.
            var root = JsonElement.Parse(text, Deepest);
            return root.ValueKind == JsonValueKind.Object ? new(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member of that name; null when there is none, or it is null.</summary>
    internal SentJson? Find(string name)
    {
        try
        {
            return IsObject && Element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? new(member) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text of that name; null when there is none.</summary>
    internal string? Text(string name) => Find(name)?.Text();

    /// <summary>The text that this is; null when it is none.</summary>
    internal string? Text()
    {
        try
        {
            return Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number of that name; null when there is none.</summary>
    internal long? Number(string name) => Find(name) is { Element: { ValueKind: JsonValueKind.Number } number } && number.TryGetInt64(out var value) ? value : null;

    /// <summary>What stands in the array of that name.</summary>
    internal IEnumerable<SentJson> Items(string name) => Find(name) is { Element: { ValueKind: JsonValueKind.Array } array } ? array.EnumerateArray().Select(item => new SentJson(item)) : [];
}
