using System.Globalization;
using Glossary.Core.Changes;
using Glossary.Data.Audit;
using Glossary.Data.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Glossary.Data.Changes;

/// <summary>
/// One write: a transaction that holds the writers' lock and puts a <see cref="Revision"/> and a <see cref="Change"/> beside
/// each thing it alters. Nothing is kept unless <see cref="CommitAsync"/> returns.
/// </summary>
public sealed class ChangeRecorder : ChangeNotes, IAsyncDisposable
{
    /// <summary>The channel on which a commit is announced.</summary>
    internal const string Channel = "glossary_changes";

    private readonly GlossaryDbContext _db;
    private readonly IDbContextTransaction _transaction;
    private CopiedRows? _copied;

    private ChangeRecorder(GlossaryDbContext db, IDbContextTransaction transaction, string author, DateTimeOffset now)
        : base(author, now) => (_db, _transaction) = (db, transaction);

    /// <summary>Begins a write and waits for its turn.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ChangeRecorder> BeginAsync(GlossaryDbContext db, string author, TimeProvider clock, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // Before anything is read or numbered: a number taken by a writer that commits late would become visible
            // after a higher one, and a follower that had passed it would never come back for it.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Write})", cancellationToken);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }

        return new(db, transaction, author, clock.GetUtcNow());
    }

    /// <summary>Writes what was noted down before there was a turn, by copying it into PostgreSQL in one go.</summary>
    internal void Take(FirstLoad first)
    {
        _copied = first.Rows;
        Adopt(first);
    }

    internal override void Add(object entity)
    {
        if (_copied is null)
        {
            _db.Add(entity);
        }
        else
        {
            _copied.Add(entity);
        }
    }

    internal override void Remove(object entity) => _db.Remove(entity);

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    /// <returns>The number of the last Change; null when nothing was recorded.</returns>
    public async Task<long?> CommitAsync(CancellationToken cancellationToken)
    {
        var last = await SaveAsync(cancellationToken);
        if (last is not null)
        {
            await _db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {last.Value.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        }

        await _transaction.CommitAsync(cancellationToken);
        return last;
    }

    /// <summary>Saves everything, and answers the last number, if any; the lock sees to it that no other writer has taken a later one.</summary>
    private async Task<long?> SaveAsync(CancellationToken cancellationToken)
    {
        await ChainAsync(cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        if (_copied is not null)
        {
            await _copied.WriteAsync(_db, cancellationToken);
            return (long?)await PlainQuery.ScalarAsync(_db, "SELECT max(number) FROM changes", cancellationToken);
        }

        return Changes.Count == 0 ? null : Changes.Max(change => change.Number);
    }

    /// <summary>Puts a link on the audit log's chain for each Revision; the lock sees to it that no other writer puts one on the same tip.</summary>
    private async Task ChainAsync(CancellationToken cancellationToken)
    {
        if (Revisions.Count == 0)
        {
            return;
        }

        var tip = await AuditLog.TipAsync(_db, cancellationToken);
        foreach (var (revision, change) in Revisions.Zip(Changes))
        {
            var entry = new AuditEntry(tip, new(CamelCaseConverter<ChangeAction>.Write(change.Action), revision.Author, revision.Key), revision.At, revision.Id, AuditHash.OfRevision(revision));
            Add(entry);
            tip = new(entry.Number, entry.Hash);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
