using System.IO.Compression;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Glossary.Formats.Decks;

/// <summary>
/// Writes a deck as an Anki package: a zip with a collection of schema 11, which every Anki since 2.0, AnkiDroid and AnkiMobile read, and a
/// list of media, of which there are none. Nothing is written to disk.
/// </summary>
public static class AnkiPackage
{
    /// <summary>The media type that Anki's own site serves packages as.</summary>
    public const string MediaType = "application/vnd.anki";

    /// <summary>The package.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="now">When it is written: Anki takes over what is newer than what it has.</param>
    public static byte[] Write(Deck deck, DateTimeOffset now)
    {
        var collection = Collection(deck, now);
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "collection.anki2", collection, now);
            Put(zip, "media", "{}"u8, now);
        }

        return package.ToArray();
    }

    private static byte[] Collection(Deck deck, DateTimeOffset now)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        AnkiCollection.Fill(connection, deck, now);
        var image = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        try
        {
            var bytes = new byte[size];
            System.Runtime.InteropServices.Marshal.Copy(image, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(image);
        }
    }

    private static void Put(ZipArchive zip, string name, ReadOnlySpan<byte> content, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
