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
    /// Whether there may be anything to deliver or to take away. Where there is no webhook there isn't, and what has happened is passed
    /// over: a webhook is not told what happened before it was there. Asked plainly, since it is asked every few seconds, and most
    /// glossaries tell nobody: while there is nothing new, nothing is written.
    /// </summary>
    public static async Task<bool> IsNeededAsync(GlossaryDatabase database, CancellationToken cancellationToken) => (bool)(await PlainQuery.ScalarAsync(
        database.DataSource,
        """
        WITH latest AS (SELECT coalesce(max(number), 0) AS change FROM changes),
            webhook AS (SELECT FROM webhooks LIMIT 1),
            passed AS (UPDATE webhook_position SET change = latest.change FROM latest WHERE webhook_position.change < latest.change AND NOT EXISTS (SELECT FROM webhook)),
            dropped AS (DELETE FROM proposal_news WHERE NOT EXISTS (SELECT FROM webhook))
        SELECT EXISTS (SELECT FROM webhook)
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
