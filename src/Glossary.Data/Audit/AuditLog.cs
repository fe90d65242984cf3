using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Glossary.Data.Audit;

/// <summary>Puts what happened on the audit log's chain. Changes to the language come by <c>ChangeRecorder</c>; everything else comes here.</summary>
public static class AuditLog
{
    /// <summary>Records something, within the context's transaction where it has one, and in one of its own otherwise.</summary>
    /// <param name="db">The database; what else the context holds is left alone.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is recorded then.</param>
    public static async Task RecordAsync(GlossaryDbContext db, AuditEvent happened, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

        // One link after another: whoever reads the tip must be the one who puts the next link on it.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Write})", cancellationToken);
        var now = clock.GetUtcNow();
        var entry = new AuditEntry(await TipAsync(db, cancellationToken), happened, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)), null, AuditHash.NoRevision);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO audit (number, at, kind, actor, subject, detail, previous, hash) VALUES ({entry.Number}, {entry.At}, {entry.Kind}, {entry.Actor}, {entry.Subject}, {entry.Detail}, {entry.Previous}, {entry.Hash})",
            cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The end of the chain. Who means to add to it holds the writers' lock.</summary>
    public static async Task<AuditTip> TipAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(),
            };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : AuditTip.None;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
