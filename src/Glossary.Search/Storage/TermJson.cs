using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>How the read model is written into the index. Change <see cref="IndexState.Schema"/> with it.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublishedTerm))]
[JsonSerializable(typeof(Catalogue))]
internal sealed partial class TermJson : JsonSerializerContext
{
    /// <summary>The Term as stored.</summary>
    public static byte[] Write(PublishedTerm term) => JsonSerializer.SerializeToUtf8Bytes(term, Default.PublishedTerm);

    /// <summary>The Term that was stored.</summary>
    /// <exception cref="JsonException">The bytes are not a Term.</exception>
    public static PublishedTerm Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Default.PublishedTerm) ?? throw new JsonException("A Term is stored as null.");
}
