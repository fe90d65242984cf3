using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Offline;

/// <summary>The copy for devices, written and compressed once for each state of the glossary.</summary>
internal sealed class GlossaryCopy(ITermIndex index)
{
    /// <summary>A tenth larger than the smallest that there is, in a sixteenth of its time.</summary>
    private const int Quality = 9;

    private static readonly JsonSerializerOptions Json = Options();

    private readonly MadeOfAll<WrittenCopy> _copy = new(index, terms => Write(CopiedGlossary.Of(index.Catalogue, [.. terms])));

    /// <summary>The copy, with the number of the Change that it shows at least.</summary>
    internal (WrittenCopy Copy, long Change) Current() => _copy.Current();

    private static WrittenCopy Write(CopiedGlossary copied)
    {
        using var compressed = new MemoryStream();
        using var hash = SHA256.Create();
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true))
        using (var hashed = new CryptoStream(brotli, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(hashed, copied, Json);
        }

        return new(compressed.ToArray(), $"\"{Convert.ToHexStringLower(hash.Hash.AsSpan(0, 12))}\"");
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        GlossaryJson.Apply(options);
        return options;
    }
}

/// <summary>A copy as it is sent.</summary>
/// <param name="Brotli">Its JSON, compressed by Brotli.</param>
/// <param name="Etag">Tells one content from another, on whichever replica it was written.</param>
internal sealed record WrittenCopy(byte[] Brotli, string Etag);
