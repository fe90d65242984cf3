using System.Globalization;
using Glossary.Core.Changes;
using Glossary.Data.Audit;
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

    internal override void Add(object entity) => _db.Add(entity);

    internal override void Remove(object entity) => _db.Remove(entity);

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    /// <returns>The number of the last Change; null when nothing was recorded.</returns>
    public async Task<long?> CommitAsync(CancellationToken cancellationToken)
    {
        if (Changes.Count > 0)
        {
            _db.AddRange(Links(await AuditLog.TipAsync(_db, cancellationToken)));
        }

        await _db.SaveChangesAsync(cancellationToken);
        long? last = Changes.Count == 0 ? null : Changes.Max(change => change.Number);
        if (last is not null)
        {
            await _db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {last.Value.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        }

        await _transaction.CommitAsync(cancellationToken);
        return last;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
