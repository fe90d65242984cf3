using Npgsql;

namespace Glossary.Data.Webhooks;

/// <summary>
/// The right to deliver: one replica has it at a time, so that each webhook gets its events in order. It ends with the connection that
/// holds it, and so with a program that is killed, too.
/// </summary>
public sealed class DeliveryTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private DeliveryTurn(NpgsqlConnection connection) => _connection = connection;

    /// <summary>
    /// Whether there is anything to deliver, to take away or to pass over. Asked plainly, since it is asked every few seconds, and most
    /// glossaries tell nobody: while there is no webhook and nothing new, nothing is written.
    /// </summary>
    public static async Task<bool> IsNeededAsync(GlossaryDatabase database, CancellationToken cancellationToken) => (bool)(await PlainQuery.ScalarAsync(
        database.DataSource,
        """
        SELECT EXISTS (SELECT FROM webhooks) OR EXISTS (SELECT FROM proposal_news)
            OR (SELECT change FROM webhook_position) < (SELECT coalesce(max(number), 0) FROM changes)
        """,
        cancellationToken))!;

    /// <summary>Takes it; null while another replica has it.</summary>
    public static async Task<DeliveryTurn?> TakeAsync(GlossaryDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({AdvisoryLock.Deliver})", connection);
            if ((bool)(await take.ExecuteScalarAsync(cancellationToken))!)
            {
                return new(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLock.Deliver})", _connection);
            await release.ExecuteNonQueryAsync();
        }
        catch (Exception exception) when (DatabaseFault.IsOutOfReach(exception) || exception is InvalidOperationException)
        {
            // The connection is gone, and the turn with it.
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }
}
