using System.Globalization;
using Glossary.Data.Audit;
using Glossary.Data.Changes;
using Npgsql;

namespace Glossary.Data.Copying;

/// <summary>
/// One write past EF Core: a transaction that holds the writers' lock, as <see cref="ChangeRecorder"/>'s does. Nothing is kept unless
/// <see cref="CommitAsync"/> returns.
/// </summary>
internal sealed class PlainWrite : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PlainWrite(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Begins a write and waits for its turn.</summary>
    public static async Task<PlainWrite> BeginAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var write = new PlainWrite(connection, await connection.BeginTransactionAsync(cancellationToken));
            await write.ExecuteAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Write})", [], cancellationToken);
            return write;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The one value that is asked for; null where there is none.</summary>
    public Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken) => PlainQuery.ScalarAsync(_connection, _transaction, sql, cancellationToken);

    /// <summary>Does as it is told.</summary>
    public async Task ExecuteAsync(string sql, object[] parameters, CancellationToken cancellationToken)
    {
        await using var command = PlainQuery.Command(_connection, _transaction, sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The end of the audit log's chain.</summary>
    public Task<AuditTip> TipAsync(CancellationToken cancellationToken) => AuditLog.TipAsync(_connection, _transaction, cancellationToken);

    /// <summary>Writes new things.</summary>
    public Task CopyAsync(CopiedRows rows, CancellationToken cancellationToken) => rows.WriteAsync(_connection, cancellationToken);

    /// <summary>Announces Changes as <see cref="ChangeRecorder.CommitAsync"/> does; readers hear of it once it is committed.</summary>
    public Task AnnounceAsync(long change, CancellationToken cancellationToken) =>
        ExecuteAsync("SELECT pg_notify($1, $2)", [ChangeRecorder.Channel, change.ToString(CultureInfo.InvariantCulture)], cancellationToken);

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
