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

    /// <summary>A connection string to a new and empty database.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var server = await StartAsync();
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"test_{Guid.NewGuid():n}" };
        await using var maintenance = NpgsqlDataSource.Create(server);
        await using var create = maintenance.CreateCommand($"CREATE DATABASE {connection.Database}");
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

    private static async Task<string> StartAsync()
    {
        await Turn.WaitAsync();
        try
        {
            _folder ??= new TemporaryFolder();
            _postgres ??= await LocalCluster.StartAsync(new(_folder.Path), NullLogger.Instance, CancellationToken.None);
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
