using Npgsql;

namespace Glossary.Data.Accounts;

/// <summary>A replica's turn to make what a new glossary has one of; the others wait, and find it made.</summary>
public sealed class FirstStartTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private FirstStartTurn(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Waits for the turn.</summary>
    public static async Task<FirstStartTurn> TakeAsync(GlossaryDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLock.FirstStart})", connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellationToken);
        return new(connection);
    }

    /// <summary>Gives it up.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLock.FirstStart})", _connection))
        {
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }

        await _connection.DisposeAsync();
    }
}
