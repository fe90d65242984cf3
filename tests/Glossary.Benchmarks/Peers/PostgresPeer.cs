using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Glossary.Benchmarks.Peers;

/// <summary>One way to ask PostgreSQL: a statement prepared once, on one connection that stays open.</summary>
internal sealed class PostgresPeer : IPeer, IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _command;

    private PostgresPeer(string name, NpgsqlConnection connection, NpgsqlCommand command) => (Name, _connection, _command) = (name, connection, command);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Connects and prepares the statement; its parameters are told by <see cref="PostgresQueries"/>.</summary>
    public static async Task<PostgresPeer> OpenAsync(string name, string sql, string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (parameter, _) in PostgresQueries.Parameters.Where(parameter => sql.Contains('@' + parameter.Name, StringComparison.Ordinal)))
        {
            command.Parameters.Add(parameter, NpgsqlDbType.Text);
        }

        await command.PrepareAsync(cancellationToken);
        return new(name, connection, command);
    }

    /// <inheritdoc/>
    public Task<PeerPass> AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        var times = new double[queries.Count];
        var found = new int[queries.Count][];
        List<int> numbers = [];
        for (var i = 0; i < times.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            numbers.Clear();
            foreach (var (parameter, value) in PostgresQueries.Parameters)
            {
                if (_command.Parameters.Contains(parameter))
                {
                    _command.Parameters[parameter].Value = value(queries[i]);
                }
            }

            using (var reader = _command.ExecuteReader())
            {
                while (reader.Read())
                {
                    numbers.Add(reader.GetInt32(0));
                }
            }

            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            found[i] = [.. numbers];
        }

        return Task.FromResult(new PeerPass(times, found));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
