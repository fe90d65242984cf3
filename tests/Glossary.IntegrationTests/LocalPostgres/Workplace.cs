using System.Diagnostics;
using System.Globalization;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Glossary.IntegrationTests.LocalPostgres;

/// <summary>A temporary data directory; whatever runs on it ends with it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"glossary-test-{Guid.NewGuid():N}");

    public Workplace(string name = "data")
    {
        Directory.CreateDirectory(_root);
        Open(_root);
        Data = Path.Combine(_root, name);
    }

    /// <summary>The data directory, which doesn't exist yet.</summary>
    public string Data { get; }

    /// <summary>The cluster's PostgreSQL data.</summary>
    public string Cluster => Path.Combine(Data, "postgres", "data");

    /// <summary>The server's process, as its file names it.</summary>
    public int ServerProcess => int.Parse(File.ReadLines(ServerFile).First(), CultureInfo.InvariantCulture);

    public string ServerFile => Path.Combine(Cluster, "postmaster.pid");

    public Task<LocalCluster> StartAsync(PostgresPlaces? places = null) => LocalCluster.StartAsync(
        new(Data) { Places = places ?? PostgresPlaces.OfThisMachine() }, NullLogger.Instance, TestContext.CurrentContext.CancellationToken);

    /// <summary>A folder beside the data directory, which others may enter.</summary>
    public string Folder(string name)
    {
        var folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        Open(folder);
        return folder;
    }

    /// <summary>kill -9 of the server.</summary>
    public async Task KillServerAsync()
    {
        using var server = Process.GetProcessById(ServerProcess);
        server.Kill();
        await UntilAsync(() => !IsRunning(server.Id));
    }

    public static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            // A zombie has ended; only its parent hasn't looked yet.
            return !OperatingSystem.IsLinux() || !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException)
        {
            return false;
        }
    }

    public static async Task UntilAsync(Func<bool> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(patience.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "It didn't come to hold in time.");
            await Task.Delay(2);
        }
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        if (File.Exists(ServerFile) && IsRunning(ServerProcess) && Process.GetProcessById(ServerProcess) is { ProcessName: "postgres" } server)
        {
            server.Kill();
        }

        // The children of a killed server write a moment longer.
        for (var attempt = 0; Directory.Exists(_root); attempt++)
        {
            try
            {
                Directory.Delete(_root, recursive: true);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        }
    }
}
