using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Glossary.Formats.Decks;

/// <summary>A collection of Anki's schema 11 with the notes and cards of one deck: all of them new, in the order in which they are learned.</summary>
internal static class AnkiCollection
{
    private const char BetweenFields = '\u001F';

    internal static void Fill(SqliteConnection connection, Deck deck, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        Do(connection, AnkiSchema.Tables);
        var decks = deck.Notes.Select(note => note.Part).Distinct().ToDictionary(part => part ?? string.Empty, part => AnkiField.DeckName(deck.Shelf, deck.Name, part), StringComparer.Ordinal);
        var seconds = now.ToUnixTimeSeconds();
        Do(
            connection,
            "INSERT INTO col VALUES (1, @crt, @mod, @mod, 11, 0, 0, 0, @conf, @models, @decks, @dconf, '{}')",
            ("@crt", seconds),
            ("@mod", now.ToUnixTimeMilliseconds()),
            ("@conf", AnkiSchema.Settings),
            ("@models", AnkiSchema.NoteTypes),
            ("@decks", AnkiSchema.Decks([AnkiField.DeckName(deck.Shelf), AnkiField.DeckName(deck.Shelf, deck.Name), .. decks.Values], seconds)),
            ("@dconf", AnkiSchema.DeckSettings));
        var place = 0;
        foreach (var note in deck.Notes)
        {
            AddNote(connection, note, seconds);
            foreach (var (card, template) in note.Cards.Select((card, template) => (card, template)))
            {
                Do(
                    connection,
                    "INSERT INTO cards VALUES (@id, @note, @deck, @template, @mod, -1, 0, 0, @place, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                    ("@id", StableId.Number("card", card.Key)),
                    ("@note", StableId.Number("note", note.Card.Key)),
                    ("@deck", StableId.Number("deck", decks[note.Part ?? string.Empty])),
                    ("@template", template),
                    ("@mod", seconds),
                    ("@place", ++place));
            }
        }

        transaction.Commit();
    }

    private static void AddNote(SqliteConnection connection, DeckNote note, long seconds)
    {
        string[] fields = [.. new[] { note.Card.Question, note.Card.Answer, note.Reverse?.Question, note.Reverse?.Answer }.Select(text => text is null ? string.Empty : AnkiField.Html(text.Html))];
        var first = AnkiField.Words(fields[0]);
        Do(
            connection,
            "INSERT INTO notes VALUES (@id, @guid, @type, @mod, -1, @tags, @fields, @first, @hash, 0, '')",
            ("@id", StableId.Number("note", note.Card.Key)),
            ("@guid", StableId.Guid("package", note.Card.Key)),
            ("@type", AnkiSchema.NoteType),
            ("@mod", seconds),
            ("@tags", $" {AnkiField.Tags(note.Tags)} "),
            ("@fields", string.Join(BetweenFields, fields)),
            ("@first", first),
            ("@hash", (long)BinaryPrimitives.ReadUInt32BigEndian(Sha1(first))));
    }

    /// <summary>What a collection finds equal first fields by; it guards nothing.</summary>
#pragma warning disable CA5350
    private static byte[] Sha1(string text) => SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350

    private static void Do(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement stands above; what varies goes in as a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
