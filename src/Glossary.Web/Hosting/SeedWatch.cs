using Glossary.Data;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Glossary.Web.Hosting;

/// <summary>Loads the seed again whenever its files change, so that whoever edits it sees the result in the browser.</summary>
internal sealed class SeedWatch(SeedFolder seed, GlossaryDatabase database, IOptions<GlossaryOptions> options, TimeProvider clock, ILogger<SeedWatch> logger) : BackgroundService
{
    /// <summary>An editor writes a file in several steps, and a checkout writes many files.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.LoadSeed || seed.Location is null || !Directory.Exists(seed.Location))
        {
            return;
        }

        using var files = new PhysicalFileProvider(seed.Location);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ChangedAsync(files.Watch("**/*.yaml"), stoppingToken);
                await Task.Delay(Settle, clock, stoppingToken);
                if (database.IsOpen)
                {
                    await seed.LoadAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "The seed could not be loaded; nothing of it was kept");
            }
        }
    }

    private static async Task ChangedAsync(IChangeToken token, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = token.RegisterChangeCallback(_ => changed.TrySetResult(), null);
        await changed.Task.WaitAsync(cancellationToken);
    }
}
