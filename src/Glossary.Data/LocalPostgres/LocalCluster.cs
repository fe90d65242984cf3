using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Glossary.Data.LocalPostgres;

/// <summary>
/// A hold on the laptop's own PostgreSQL: it runs as long as anybody holds it, in this process or another. A process that is
/// killed leaves it running; the next start adopts it.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private static readonly TimeSpan LongestWaitForTurn = TimeSpan.FromSeconds(30);

    private readonly DataFolder _folder;
    private readonly Postmaster _postmaster;
    private readonly IDisposable _lease;
    private readonly SemaphoreSlim _repair = new(1);
    private volatile string _connectionString;
    private volatile string _serverConnectionString;
    private int _disposed;

    private LocalCluster(DataFolder folder, Postmaster postmaster, IDisposable lease, int port)
    {
        (_folder, _postmaster, _lease) = (folder, postmaster, lease);
        _connectionString = ClusterConnection.Pooled(folder.Cluster, port);
        _serverConnectionString = ClusterConnection.PooledForServer(folder.Cluster, port);
    }

    /// <summary>How the owner of everything connects to the database <c>glossary</c>. Changes when <see cref="EnsureRunningAsync"/> had to take another port.</summary>
    public string ConnectionString => _connectionString;

    /// <summary>How the server connects, as a role that owns nothing; the role exists once the database was opened with both.</summary>
    public string ServerConnectionString => _serverConnectionString;

    /// <summary>The data directory, which holds the cluster in its folder <c>postgres</c>.</summary>
    public string DataDirectory => _folder.Path;

    /// <summary>Finds PostgreSQL, makes the cluster when there is none, and starts it or adopts the running one.</summary>
    /// <exception cref="LocalPostgresException">It can't; nothing half-made is left that would hinder the next start.</exception>
    public static async Task<LocalCluster> StartAsync(LocalPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var folder = new DataFolder(Path.GetFullPath(options.DataDirectory));
        try
        {
            var account = ServerAccount.Choose(folder.Cluster.Owner());
            folder.Prepare(account);
            using var turn = await folder.TakeTurnAsync(cancellationToken);
            folder.RemoveUnfinished();
            var major = folder.Cluster.Major();
            var programs = await new ProgramFinder(options.Places, folder, account, logger).FindAsync(major, cancellationToken);
            if (major is null)
            {
                await ClusterSetup.CreateAsync(folder, programs, account, cancellationToken);
            }

            return await HoldAsync(folder, new(folder.Cluster, account, programs, logger), programs, logger, cancellationToken);
        }
        catch (Exception fault) when (IsOfTheMachine(fault))
        {
            throw CannotKeep(folder, fault);
        }
    }

    /// <summary>To be called when a connection fails: starts the server again when it has died.</summary>
    /// <exception cref="LocalPostgresException">It doesn't start.</exception>
    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _repair.WaitAsync(cancellationToken);
        try
        {
            using var turn = await _folder.TakeTurnAsync(cancellationToken);
            var port = await _postmaster.EnsureRunningAsync(cancellationToken);
            _connectionString = ClusterConnection.Pooled(_folder.Cluster, port);
            _serverConnectionString = ClusterConnection.PooledForServer(_folder.Cluster, port);
        }
        catch (Exception fault) when (IsOfTheMachine(fault))
        {
            throw new LocalPostgresException($"The database in {_folder.Path} can't be started again: {fault.Message}", fault);
        }
        finally
        {
            _repair.Release();
        }
    }

    /// <summary>Gives up the hold; the last one stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        using var patience = new CancellationTokenSource(LongestWaitForTurn);
        try
        {
            using var turn = await _folder.TakeTurnAsync(patience.Token);
            await ReleaseAsync(_folder, _postmaster, _lease);
        }
        catch (OperationCanceledException)
        {
            // Another process has been starting the server all this time (a slow download, say): it holds it now, and stops it in its turn.
            _lease.Dispose();
        }
    }

    private static async Task<LocalCluster> HoldAsync(
        DataFolder folder, Postmaster postmaster, PostgresPrograms programs, ILogger logger, CancellationToken cancellationToken)
    {
        var lease = FileLock.Together(folder.Lease);
        try
        {
            var port = await postmaster.EnsureRunningAsync(cancellationToken);
            await ClusterConnection.CreateDatabaseAsync(folder.Cluster, port, cancellationToken);
            logger.LogInformation(
                "PostgreSQL {Version} keeps the data in {Directory} and listens on 127.0.0.1:{Port}", programs.Version, folder.Path, port);
            return new(folder, postmaster, lease, port);
        }
        catch
        {
            await ReleaseAsync(folder, postmaster, lease);
            throw;
        }
    }

    private static async Task ReleaseAsync(DataFolder folder, Postmaster postmaster, IDisposable lease)
    {
        lease.Dispose();
        using var alone = FileLock.TryAlone(folder.Lease);
        if (alone is not null)
        {
            await postmaster.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Whether the fault is of the disk, the system or PostgreSQL, and not ours.</summary>
    internal static bool IsOfTheMachine(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or Win32Exception or NpgsqlException;

    /// <summary>What an operator is told of such a fault.</summary>
    internal static LocalPostgresException CannotKeep(DataFolder folder, Exception fault) => new(
        $"Glossary can't keep its database in {folder.Path}: {fault.Message.TrimEnd('.')}. "
        + "Free some space, make the folder writable for this account, or set Glossary__DataDirectory or ConnectionStrings__Glossary.",
        fault);
}
