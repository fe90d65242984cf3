using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Anywhere;

/// <summary>The script for other sites' pages, joined from the modules of <c>wwwroot/anywhere</c> once for as long as the server runs.</summary>
internal sealed class PageScript(IWebHostEnvironment environment, Reading reading)
{
    private readonly Lazy<WrittenScript> _script = new(() => Write(environment.WebRootPath, reading.IsOpen));

    /// <summary>It, as it is sent.</summary>
    internal WrittenScript Current => _script.Value;

    private static WrittenScript Write(string root, bool isOpen)
    {
        var folder = Path.Combine(root, "anywhere");
        var house = new House(isOpen, string.Empty, PanelWords.InAll()).Module;
        var text = ModuleFile.Of(Path.Combine(folder, "glossary-term.js"), path => Path.GetFileName(path) == House.File ? house : File.ReadAllText(path));
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(bytes, Compressed(bytes, into => new BrotliStream(into, CompressionLevel.SmallestSize)), Compressed(bytes, into => new GZipStream(into, CompressionLevel.SmallestSize)), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
    }

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> by)
    {
        using var compressed = new MemoryStream();
        using (var stream = by(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}

/// <summary>A script as it is sent, compressed once.</summary>
/// <param name="Text">In UTF-8.</param>
/// <param name="Brotli">The same, compressed by Brotli.</param>
/// <param name="Gzip">The same, compressed by gzip.</param>
/// <param name="Etag">Tells one version from another.</param>
internal sealed record WrittenScript(byte[] Text, byte[] Brotli, byte[] Gzip, string Etag);
