using Glossary.Data;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>One real PostgreSQL for the whole run, started as a laptop's would be; each glossary under test has a database of its own in it.</summary>
public static class TestPostgres
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static TemporaryFolder? _folder;
    private static LocalCluster? _postgres;
    private static Task<string>? _template;

    /// <summary>A connection string to a new and empty database.</summary>
    public static Task<string> CreateDatabaseAsync() => CreateAsync("template1");

    /// <summary>A connection string to a new database with a glossary in which there is nothing yet: migrated once for the whole run, which saves each test a second.</summary>
    public static async Task<string> CreateGlossaryAsync()
    {
        Task<string> template;
        lock (Turn)
        {
            template = _template ??= MigrateAsync();
        }

        var connection = await CreateAsync(await template);
        await using var glossary = NpgsqlDataSource.Create(connection);
        await using var rename = glossary.CreateCommand("UPDATE glossary SET id = gen_random_uuid()");
        await rename.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<string> MigrateAsync()
    {
        // Without a pool: a database that somebody is connected to can't be copied.
        var connection = new NpgsqlConnectionStringBuilder(await CreateDatabaseAsync()) { Pooling = false };
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(connection.ConnectionString, CancellationToken.None);
        return connection.Database!;
    }

    private static async Task<string> CreateAsync(string template)
    {
        var server = await StartAsync();
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"test_{Guid.NewGuid():n}" };
        await using var maintenance = NpgsqlDataSource.Create(server);
        await using var create = maintenance.CreateCommand($"CREATE DATABASE {connection.Database} TEMPLATE {template}");
        await create.ExecuteNonQueryAsync();
        return connection.ConnectionString;
    }

    /// <summary>Stops it and deletes its files.</summary>
    public static async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
            _postgres = null;
        }

        _folder?.Dispose();
        _folder = null;
    }

    /// <summary>Nothing here outlives the run, so nothing waits for the disk; what survives a crash is tried on clusters of their own.</summary>
    private static async Task HurryAsync(string connectionString)
    {
        await using var server = NpgsqlDataSource.Create(connectionString);
        foreach (var setting in new[] { "ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET max_wal_size = '4GB'", "SELECT pg_reload_conf()" })
        {
            await using var command = server.CreateCommand(setting);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> StartAsync()
    {
        await Turn.WaitAsync();
        try
        {
            _folder ??= new TemporaryFolder();
            if (_postgres is null)
            {
                _postgres = await LocalCluster.StartAsync(new(_folder.Path), NullLogger.Instance, CancellationToken.None);
                await HurryAsync(_postgres.ConnectionString);
            }

            return _postgres.ConnectionString;
        }
        finally
        {
            Turn.Release();
        }
    }
}

/// <summary>A folder of its own for one test, which even another user's PostgreSQL can reach.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    public TemporaryFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"glossary test {Guid.NewGuid():n}");
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
