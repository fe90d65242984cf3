using Glossary.Data;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>
/// Brings PostgreSQL to where the glossary can use it: the server that the configuration names, or else a private cluster of the
/// data directory, started, adopted and stopped with the program.
/// </summary>
internal sealed class Storage(GlossaryDatabase database, IConfiguration configuration, IOptions<GlossaryOptions> options, ILogger<Storage> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ending = new();
    private LocalCluster? _local;
    private Task? _begun;

    /// <summary>Where the server keeps what it owns.</summary>
    internal static string DirectoryOf(GlossaryOptions options) => DataDirectory.Locate(options.DataDirectory);

    /// <summary>Whether PostgreSQL is the server's own, because nobody has named another.</summary>
    internal static bool IsLocal(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration.GetConnectionString("Glossary"));

    /// <summary>Begins what <see cref="OpenAsync"/> waits for: making a private cluster takes about as long as putting the rest of the program together.</summary>
    internal void Begin() => _begun = Task.Run(() => OpenNowAsync(_ending.Token), _ending.Token);

    /// <summary>Sees to it that PostgreSQL runs and has the tables; cheap when it does.</summary>
    internal Task OpenAsync(CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _begun, null) is { } begun ? begun.WaitAsync(cancellationToken) : OpenNowAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // What was begun and nobody waited for ends in order, and leaves no server running.
        await _ending.CancelAsync();
        await _turn.WaitAsync();
        await database.DisposeAsync();
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }

        _turn.Dispose();
        _ending.Dispose();
    }

    private async Task OpenNowAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (server, owner) = IsLocal(configuration)
                ? await StartLocalAsync(cancellationToken)
                : (configuration.GetConnectionString("Glossary")!, configuration.GetConnectionString("GlossaryOwner"));
            foreach (var migration in await database.OpenAsync(server, string.IsNullOrWhiteSpace(owner) ? null : owner, cancellationToken))
            {
                logger.LogInformation("Migrated the database: {Migration}", migration);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<(string Server, string? Owner)> StartLocalAsync(CancellationToken cancellationToken)
    {
        if (_local is null)
        {
            _local = await LocalCluster.StartAsync(new(DirectoryOf(options.Value)), logger, cancellationToken);
        }
        else
        {
            await _local.EnsureRunningAsync(cancellationToken);
        }

        return (_local.ServerConnectionString, _local.ConnectionString);
    }
}
