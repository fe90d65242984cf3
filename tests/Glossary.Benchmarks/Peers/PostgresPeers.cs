using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;

namespace Glossary.Benchmarks.Peers;

/// <summary>A PostgreSQL of the benchmark's own, on loopback, with the glossary and the indexes that a look-up in SQL wants.</summary>
internal sealed class PostgresPeers : IAsyncDisposable
{
    private const string Tables = """
        CREATE EXTENSION pg_trgm;
        CREATE TABLE term (number int PRIMARY KEY, labels text NOT NULL, definition text NOT NULL, words tsvector);
        CREATE TABLE label (term int NOT NULL, kind smallint NOT NULL, text text NOT NULL);
        """;

    private const string Indexes = """
        UPDATE term SET words = setweight(to_tsvector('simple', labels), 'A') || setweight(to_tsvector('english', definition), 'D');
        CREATE INDEX ON term USING gin (words) WITH (fastupdate = off);
        CREATE INDEX ON label (text);
        CREATE INDEX ON label USING gin (text gin_trgm_ops) WITH (fastupdate = off);
        VACUUM (FULL, ANALYZE) term;
        VACUUM (ANALYZE) label;
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<PostgresPeer> _peers = [];
    private LocalCluster? _cluster;

    /// <summary>The ways to ask it.</summary>
    public IReadOnlyList<IPeer> Peers => _peers;

    /// <summary>Starts it and fills it.</summary>
    public static async Task<PostgresPeers> StartAsync(Corpus corpus, CancellationToken cancellationToken)
    {
        var postgres = new PostgresPeers();
        try
        {
            await postgres.TuneAsync(cancellationToken);
            await postgres.FillAsync(corpus, cancellationToken);
            foreach (var (name, sql) in PostgresQueries.All)
            {
                postgres._peers.Add(await PostgresPeer.OpenAsync(name, sql, postgres._cluster!.ConnectionString, cancellationToken));
            }

            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
        {
            await peer.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>What a laptop's cluster spares, a server that answers look-ups gets: room for all of the glossary in memory.</summary>
    private async Task TuneAsync(CancellationToken cancellationToken)
    {
        await using (await LocalCluster.StartAsync(new(_folder.Path), NullLogger.Instance, cancellationToken))
        {
        }

        await File.AppendAllTextAsync(
            Path.Combine(_folder.Path, "postgres", "data", "postgresql.conf"),
            "\nshared_buffers = '1GB'\nwork_mem = '64MB'\nmaintenance_work_mem = '512MB'\nrandom_page_cost = 1.1\neffective_cache_size = '4GB'\nautovacuum = off\n",
            cancellationToken);
        _cluster = await LocalCluster.StartAsync(new(_folder.Path), NullLogger.Instance, cancellationToken);
    }

    private async Task FillAsync(Corpus corpus, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_cluster!.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, Tables, cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY term (number, labels, definition) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var term in corpus.Terms)
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(GeneratedGlossary.Number(term.Summary.Id), NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(string.Join('\n', term.Labels.Select(label => label.Text)), NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(term.Summary.Short, NpgsqlDbType.Text, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await using (var copy = await connection.BeginBinaryImportAsync("COPY label (term, kind, text) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var (term, label) in corpus.Terms.SelectMany(term => term.Labels.Select(label => (term, label))))
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(GeneratedGlossary.Number(term.Summary.Id), NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync((short)label.Kind, NpgsqlDbType.Smallint, cancellationToken);
                await copy.WriteAsync(label.Text.ToLowerInvariant(), NpgsqlDbType.Text, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        foreach (var statement in Indexes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await RunAsync(connection, statement, cancellationToken);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
