using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Glossary.Data.LocalPostgres;

/// <summary>A private cluster on disk: makes it, starts it, finds it running, stops it. Its caller holds the data directory's lock.</summary>
internal sealed class Cluster(string dataDirectory, ServerUser user)
{
    private const string Name = "glossary";

    /// <summary>After kill -9 of the postmaster its children hold the shared memory for a moment, and a new one must wait for them.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);

    private readonly string _passwordFile = Path.Combine(dataDirectory, "postgres.password");
    private readonly string _portFile = Path.Combine(dataDirectory, "postgres.port");

    /// <summary>PostgreSQL's own data directory.</summary>
    internal string Folder { get; } = Path.Combine(dataDirectory, "postgres");

    private string Log => Path.Combine(Folder, "log", "server.log");

    private string PidFile => Path.Combine(Folder, "postmaster.pid");

    /// <summary>The major version that made it; null while there is none.</summary>
    internal int? Major => File.Exists(Path.Combine(Folder, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Folder, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture)
        : null;

    /// <summary>How to connect to it when it runs.</summary>
    internal string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(File.ReadAllText(_portFile), CultureInfo.InvariantCulture),
        Database = Name,
        Username = Name,
        Password = File.ReadAllText(_passwordFile),
        MaxPoolSize = 20,
        Timeout = 5,
    }.ConnectionString;

    /// <summary>Makes it. What an earlier attempt left unfinished is cleared away.</summary>
    internal async Task MakeAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        foreach (var left in Directory.EnumerateFileSystemEntries(dataDirectory, "postgres.new*"))
        {
            Delete(left);
        }

        var unfinished = Path.Combine(dataDirectory, "postgres.new");
        var passwordForInit = Path.Combine(dataDirectory, "postgres.new-password");
        try
        {
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            OwnedFolders.CreatePrivate(unfinished);
            OwnedFolders.WritePrivate(passwordForInit, password);
            OwnedFolders.WritePrivate(_passwordFile, password);
            await user.OwnAsync(unfinished, cancellationToken);
            await user.OwnAsync(passwordForInit, cancellationToken);
            var (exitCode, output) = await user.RunAsync(
                binaries.Program("initdb"),
                ["-D", unfinished, "-U", Name, "--auth=scram-sha-256", $"--pwfile={passwordForInit}", "-E", "UTF8", "--locale=C", "--no-instructions"],
                cancellationToken);
            if (exitCode != 0)
            {
                throw new LocalPostgresException($"PostgreSQL could not make its files in {dataDirectory}: {LastLines(output)}");
            }

            await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), Settings, cancellationToken);
            OwnedFolders.CreatePrivate(Path.Combine(unfinished, "log"));
            await user.OwnAsync(unfinished, cancellationToken);
            Directory.Move(unfinished, Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException($"PostgreSQL's files cannot be made in {dataDirectory}: {exception.Message}", exception);
        }
        finally
        {
            Delete(unfinished);
            Delete(passwordForInit);
        }
    }

    /// <summary>Whether it runs and lets us in: nobody else knows its password.</summary>
    internal async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(PidFile) || !File.Exists(_portFile))
        {
            return false;
        }

        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            // It is coming up, or recovering after a crash; it will answer.
            await Task.Delay(20, cancellationToken);
            return await AnswersAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Starts it at the port it had, or at another when somebody took that meanwhile.</summary>
    internal async Task StartAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + (long)StartPatience.TotalMilliseconds;
        while (true)
        {
            ClearStalePid();
            TruncateLog();
            var port = ChoosePort();
            OwnedFolders.WritePrivate(_portFile, port.ToString(CultureInfo.InvariantCulture));
            var (exitCode, output) = await user.RunAsync(
                binaries.Program("pg_ctl"),
                ["start", "-D", Folder, "-l", Log, "-w", "-t", "60", "-s", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port}")],
                cancellationToken);
            if (exitCode == 0)
            {
                await CreateDatabaseAsync(cancellationToken);
                return;
            }

            var log = File.Exists(Log) ? LastLines(await File.ReadAllTextAsync(Log, cancellationToken)) : output;
            if (Environment.TickCount64 > deadline || !IsPassing(log))
            {
                throw new LocalPostgresException($"PostgreSQL did not start; its data is in {Folder}. It says: {log}");
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>Stops it; what was committed is on disk.</summary>
    internal async Task StopAsync(PostgresBinaries binaries) =>
        await user.RunAsync(binaries.Program("pg_ctl"), ["stop", "-D", Folder, "-m", "fast", "-w", "-t", "30", "-s"], CancellationToken.None);

    private const string Settings = """

        # Written by Glossary when it made this cluster.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 50
        shared_buffers = 32MB
        max_wal_size = 256MB
        logging_collector = off
        """;

    private static bool IsPassing(string log) =>
        log.Contains("shared memory block", StringComparison.Ordinal)
        || log.Contains("Address already in use", StringComparison.Ordinal)
        || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);

    /// <summary>A pid file whose process is something else by now would keep PostgreSQL from starting.</summary>
    private void ClearStalePid()
    {
        try
        {
            if (!File.Exists(PidFile) || !int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid))
            {
                return;
            }

            using var process = Process.GetProcessById(pid);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
            {
                File.Delete(PidFile);
            }
        }
        catch (ArgumentException)
        {
            // No such process: PostgreSQL sees that by itself.
        }
    }

    private void TruncateLog()
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > 1 << 20)
        {
            File.Move(Log, $"{Log}.1", overwrite: true);
        }
    }

    private int ChoosePort()
    {
        if (File.Exists(_portFile) && int.TryParse(File.ReadAllText(_portFile), CultureInfo.InvariantCulture, out var former) && IsFree(former))
        {
            return former;
        }

        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand($"SELECT EXISTS (SELECT FROM pg_database WHERE datname = '{Name}')", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is false)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string LastLines(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
