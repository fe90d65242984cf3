using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Glossary.Core.Changes;

namespace Glossary.Data.Audit;

/// <summary>Writes the audit log as JSON Lines: everything that the hashes are taken over, letter by letter, so that others can check them.</summary>
public static class AuditExport
{
    private const int FlushAt = 64 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Writes the entries from number <paramref name="from"/> on, one a line.</summary>
    public static async Task WriteAsync(GlossaryDbContext db, long from, Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(FlushAt);
        await using var writer = new Utf8JsonWriter(buffer, Options);
        await foreach (var row in AuditRows.ReadAsync(db, from, cancellationToken))
        {
            Write(writer, row);
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= FlushAt)
            {
                await FlushAsync();
            }
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
        }
    }

    private static void Write(Utf8JsonWriter writer, AuditRow row)
    {
        var (entry, revision) = row;
        writer.WriteStartObject();
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("at", entry.At);
        writer.WriteString("kind", entry.Kind);
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("subject", entry.Subject);
        writer.WriteString("detail", entry.Detail);
        if (revision is null)
        {
            writer.WriteNull("revision");
        }
        else
        {
            writer.WritePropertyName("revision");
            Write(writer, revision);
        }

        writer.WriteString("previous", Convert.ToHexStringLower(entry.Previous));
        writer.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Revision revision)
    {
        writer.WriteStartObject();
        writer.WriteString("id", revision.Id);
        writer.WriteString("subject", CamelCaseConverter<Subject>.Write(revision.Subject));
        writer.WriteString("subjectId", revision.SubjectId);
        writer.WriteString("key", revision.Key);
        writer.WriteNumber("number", revision.Number);
        writer.WriteString("author", revision.Author);
        writer.WriteString("reason", revision.Reason);
        writer.WriteString("at", revision.At);
        writer.WritePropertyName("before");
        writer.WriteRawValue(revision.Before ?? "null", skipInputValidation: true);
        writer.WritePropertyName("after");
        writer.WriteRawValue(revision.After, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
