using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Glossary.Data.LocalPostgres;

/// <summary>What the server of a cluster is doing.</summary>
internal enum ServerState
{
    /// <summary>No server runs on the cluster.</summary>
    Stopped,

    /// <summary>A server is starting, recovering from a crash, or stopping.</summary>
    Busy,

    /// <summary>Our server runs and knows our password.</summary>
    Ready,
}

/// <summary>Starts and stops the server of one cluster. Every call belongs inside one's turn (<see cref="DataFolder.TakeTurnAsync"/>).</summary>
internal sealed class Postmaster(ClusterFolder cluster, ServerAccount account, PostgresPrograms programs, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);

    private readonly Stopwatch _waited = Stopwatch.StartNew();
    private int _portsLost;

    /// <summary>Adopts the running server, or starts one; answers its port once it takes connections.</summary>
    /// <exception cref="LocalPostgresException">It doesn't start; the message holds PostgreSQL's own reason.</exception>
    public async Task<int> EnsureRunningAsync(CancellationToken cancellationToken)
    {
        _waited.Restart();
        var told = false;
        while (true)
        {
            var (state, port) = await LookAsync(cluster, cancellationToken);
            switch (state)
            {
                case ServerState.Ready:
                    return port;
                case ServerState.Stopped:
                    await LaunchAsync(cancellationToken);
                    break;
                default:
                    told = told || TellOfWait();
                    await Task.Delay(Pause, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Stops the server, ending its connections; what is committed stays.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(cluster) is not { } running || !running.IsAlive())
        {
            return;
        }

        await account.RunAsync(programs["pg_ctl"], ["stop", "-W", "-m", "fast", "-D", "data"], cluster.Path, cancellationToken);
        var since = Stopwatch.StartNew();
        while (PostmasterFile.Read(cluster) is { } file && file.IsSame(running) && running.IsAlive())
        {
            if (since.Elapsed > LongestStop)
            {
                logger.LogWarning("PostgreSQL (process {Process}) is still stopping; its log is {Log}", running.Process, cluster.Log);
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Looks at the server without changing anything.</summary>
    public static async Task<(ServerState State, int Port)> LookAsync(ClusterFolder cluster, CancellationToken cancellationToken)
    {
        // Asked first, so that another program on a dead server's port never hears from us.
        if (PostmasterFile.Read(cluster) is not { } file || !file.IsAlive())
        {
            return (ServerState.Stopped, 0);
        }

        try
        {
            await using var server = PostgresConnections.To(ClusterConnection.Once(cluster, file.Port));
            await using var command = server.CreateCommand("SELECT pg_read_file('postmaster.pid')");
            var seen = PostmasterFile.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
            return (seen.IsSame(file) ? ServerState.Ready : ServerState.Busy, file.Port);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return (ServerState.Ready, file.Port);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidPassword && file.IsAlive())
        {
            throw new LocalPostgresException(
                $"The database in {cluster.Data} refuses the password in {cluster.PasswordFile}. Restore that file from your backup.", fault);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return (ServerState.Busy, file.Port);
        }
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        RemoveMisleadingFile();
        var port = LoopbackPort.Choose(cluster.Port());
        cluster.WriteSettings(port, account);
        cluster.BoundLog();
        var logged = File.Exists(cluster.Log) ? new FileInfo(cluster.Log).Length : 0;

        // pg_ctl detaches the server from us and from the terminal. It looks only every 100 ms whether the server is ready; we look oftener.
        var launch = account.RunAsync(
            programs["pg_ctl"], ["start", "-s", "-w", "-t", "600", "-D", "data", "-l", "server.log"], cluster.Path, CancellationToken.None);
        while (!launch.IsCompleted)
        {
            if ((await LookAsync(cluster, cancellationToken)).State == ServerState.Ready)
            {
                return;
            }

            await Task.WhenAny(launch, Task.Delay(Pause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        var answer = await launch;
        if (!answer.Succeeded && !await WillPassAsync(port, cluster.LogSince(logged), cancellationToken))
        {
            var reason = ProgramAnswer.Last(cluster.LogSince(logged));
            throw new LocalPostgresException(
                $"PostgreSQL {programs.Version} doesn't start on {cluster.Data}: {(reason.Length > 0 ? reason : answer.Tail)} (log: {cluster.Log})");
        }
    }

    private async Task<bool> WillPassAsync(int port, string log, CancellationToken cancellationToken)
    {
        // After a kill -9 of the server, its children take a moment to notice, and PostgreSQL rightly waits for the last of them.
        if (log.Contains("shared memory block", StringComparison.Ordinal) && _waited.Elapsed < LongestFarewell)
        {
            await Task.Delay(Pause, cancellationToken);
            return true;
        }

        // A process that was killed just now may have launched a server that comes up only now.
        if ((await LookAsync(cluster, cancellationToken)).State != ServerState.Stopped)
        {
            return true;
        }

        // Somebody took the port between our look and the server's; the next launch chooses another.
        return !LoopbackPort.IsFree(port) && _portsLost++ < 5;
    }

    // PostgreSQL removes what a dead server left, except when the number belongs to another process of this account, or the file is damaged.
    // A server that does live on these data is still refused then, by the shared memory it holds.
    private void RemoveMisleadingFile()
    {
        if (PostmasterFile.Read(cluster) is { } file && !file.IsAlive())
        {
            File.Delete(Path.Combine(cluster.Data, PostmasterFile.Name));
        }
    }

    private bool TellOfWait()
    {
        if (_waited.Elapsed > LongestRecovery)
        {
            throw new LocalPostgresException($"PostgreSQL on {cluster.Data} runs but doesn't answer; its log is {cluster.Log}.");
        }

        if (_waited.Elapsed < TimeSpan.FromSeconds(5))
        {
            return false;
        }

        logger.LogWarning("Waiting for PostgreSQL to finish its recovery; its log is {Log}", cluster.Log);
        return true;
    }
}
