using Glossary.Core.Search;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Glossary.Web.Hosting;

/// <summary>Prints the address to open, once there is something to read at it.</summary>
internal sealed class Announcement(IServer server, Lazy<ITermIndex> index, IHostApplicationLifetime lifetime, ILogger<Announcement> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await AnnounceAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It stops before it was ready, which whoever stops it knows.
        }
    }

    private async Task AnnounceAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
        while (!await index.Value.WaitForAsync(0, TimeSpan.FromMinutes(1), stoppingToken))
        {
            logger.LogInformation("Still getting ready");
        }

        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        logger.LogInformation("Glossary is ready: open {Address} (Ctrl+C stops it)", string.Join(" or ", addresses.Select(Openable)));
    }

    /// <summary>An address that a browser on this machine can open: "any interface" is not one.</summary>
    private static string Openable(string address) => address
        .Replace("//[::]:", "//localhost:", StringComparison.Ordinal)
        .Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal)
        .Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal)
        .Replace("//+:", "//localhost:", StringComparison.Ordinal)
        .Replace("//*:", "//localhost:", StringComparison.Ordinal);
}
