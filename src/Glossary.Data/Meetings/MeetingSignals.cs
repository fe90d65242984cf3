using Npgsql;

namespace Glossary.Data.Meetings;

/// <summary>Hears from PostgreSQL which meetings have changed, on whichever replica. A signal says that something did, never what.</summary>
public sealed class MeetingSignals(GlossaryDatabase database)
{
    /// <summary>Listens for as long as <paramref name="wanted"/>.</summary>
    /// <param name="listening">Called once it listens: what changed before then has to be looked for.</param>
    /// <param name="changed">Called with a meeting's id.</param>
    /// <param name="wanted">Asked on every <paramref name="beat"/>.</param>
    /// <param name="beat">How often the connection is looked after when nothing is heard.</param>
    /// <param name="cancellationToken">Stops listening.</param>
    public async Task ListenAsync(Action listening, Action<Guid> changed, Func<bool> wanted, TimeSpan beat, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, signal) =>
        {
            if (Guid.TryParse(signal.Payload, out var meeting))
            {
                changed(meeting);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {MeetingWrite.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        listening();
        while (wanted())
        {
            if (!await connection.WaitAsync(beat, cancellationToken))
            {
                // Nothing for a beat: whether the connection still stands only a question tells.
                await using var ask = new NpgsqlCommand("SELECT 1", connection);
                await ask.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        // Back to the pool it must not go on listening.
        await using var stop = new NpgsqlCommand("UNLISTEN *", connection);
        await stop.ExecuteNonQueryAsync(cancellationToken);
    }
}
