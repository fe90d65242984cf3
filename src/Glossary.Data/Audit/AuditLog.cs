using Glossary.Core;
using Glossary.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data.Audit;

/// <summary>Puts what happened on the audit log's chain. Changes to the language come by <c>ChangeRecorder</c>; everything else comes here.</summary>
public static class AuditLog
{
    /// <summary>Records something, within the context's transaction where it has one, and in one of its own otherwise.</summary>
    /// <param name="db">The database; what else the context holds is left alone.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="cancellationToken">Gives up; nothing is recorded then.</param>
    public static async Task RecordAsync(GlossaryDbContext db, AuditEvent happened, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

        // One link after another: whoever reads the tip must be the one who puts the next link on it.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Write})", cancellationToken);
        var entry = Link(await TipAsync(db, cancellationToken), happened, at);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO audit (number, at, kind, actor, subject, detail, previous, hash) VALUES ({entry.Number}, {entry.At}, {entry.Kind}, {entry.Actor}, {entry.Subject}, {entry.Detail}, {entry.Previous}, {entry.Hash})",
            cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Records what happened to an account, of which it names the sign-in name.</summary>
    internal static async Task RecordAsync(GlossaryDbContext db, AccountEvent happened, CancellationToken cancellationToken)
    {
        // Asked also where nobody is named: how long a refused sign-in takes must not tell whether there is such an account.
        var id = happened.PersonId ?? Guid.Empty;
        var subject = await db.People.Where(person => person.Id == id).Select(person => person.UserName).SingleOrDefaultAsync(cancellationToken);
        await RecordAsync(db, Of(happened, subject), happened.At, cancellationToken);
    }

    /// <summary>The link that records something that is no change to the language.</summary>
    internal static AuditEntry Link(AuditTip tip, AuditEvent happened, DateTimeOffset at) =>
        new(tip, happened, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)), null, AuditHash.NoRevision);

    /// <summary>What is recorded of something that happened to an account.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="signInName">Whose account; null where nobody's.</param>
    internal static AuditEvent Of(AccountEvent happened, string? signInName) => new(EnumName.Of(happened.Action), happened.Actor, signInName ?? string.Empty, happened.Detail);

    /// <summary>The end of the chain. Who means to add to it holds the writers' lock.</summary>
    public static async Task<AuditTip> TipAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await TipAsync(PlainQuery.ConnectionOf(db), PlainQuery.TransactionOf(db), cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc cref="TipAsync(GlossaryDbContext, CancellationToken)"/>
    internal static async Task<AuditTip> TipAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : AuditTip.None;
    }
}
