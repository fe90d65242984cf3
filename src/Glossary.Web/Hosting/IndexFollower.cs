using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Data.LocalPostgres;
using Glossary.Web.Features.Accounts;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>
/// Keeps this replica's index in step with PostgreSQL: opens the database, loads the seed, then applies changes in order for as
/// long as the program runs. While PostgreSQL is away readers keep what the index has, and this tries again.
/// </summary>
internal sealed class IndexFollower(
    Storage storage, FirstStart firstStart, SeedFolder seed, IChangeFeed feed, Lazy<ITermIndex> opened, IHostApplicationLifetime lifetime, IOptions<GlossaryOptions> options, TimeProvider clock, ILogger<IndexFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private Guid _glossary;

    /// <summary>Waits for the index to be read from disk when it is asked for before that.</summary>
    private ITermIndex Index => opened.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        var seeded = !options.Value.LoadSeed;
        FirstIndex? ahead = null;
        if (Index.Change is null && !seeded)
        {
            // A first start: nobody can read anything yet, so what can be done while PostgreSQL is being made is done meanwhile.
            ahead = new(Index, seed.ReadAheadAsync(), stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await storage.OpenAsync(stoppingToken);

                // Beside the seed, which takes longer; and before anybody is told that all is ready.
                var firstOfAll = firstStart.EnsureAsync(stoppingToken);
                if (!seeded)
                {
                    await seed.LoadAsync(stoppingToken);
                    seeded = true;
                }

                await firstOfAll;
                await ShowAsync(Interlocked.Exchange(ref ahead, null), stoppingToken);
                await CatchUpAsync(stoppingToken);
                pause = FirstPause;
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (LocalPostgresException exception) when (Index.Change is null)
            {
                // Nothing to read and nowhere to get it from: say what to do, and stop.
                logger.LogCritical("{Message}", exception.Message);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning("PostgreSQL is out of reach, trying again in {Pause}: {Message}", pause, exception.Message);
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        Commit();
    }

    /// <summary>Shows what was built ahead, if anything was. Nobody holds on to it afterwards: it is the whole glossary once more.</summary>
    private async Task ShowAsync(FirstIndex? ahead, CancellationToken cancellationToken)
    {
        if (ahead is not null)
        {
            await ahead.ShowAsync(await feed.IdentifyAsync(cancellationToken));
            Commit();
        }
    }

    /// <summary>What the disk does not take now it may take at the next beat; readers have it in memory.</summary>
    private void Commit()
    {
        try
        {
            Index.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The index could not be written to disk: {Message}", exception.Message);
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        _glossary = await feed.IdentifyAsync(cancellationToken);
        if (Index.WhyRebuild(_glossary) is { } reason)
        {
            logger.LogInformation("Building the index anew. {Reason}", reason);
            await using var everything = await feed.ReadAllAsync(cancellationToken);
            await Index.RebuildAsync(_glossary, everything.Catalogue, everything.Terms, everything.Guides, everything.Change, cancellationToken);
            Commit();
        }

        await TakeNewAsync(cancellationToken);
    }

    private async Task TakeNewAsync(CancellationToken cancellationToken)
    {
        // After a step that isn't full there is nothing to ask for: what is committed meanwhile is announced, and whoever has just saved shares the machine with each question.
        for (var isMore = true; isMore;)
        {
            var step = await feed.ReadAfterAsync(Index.Change ?? 0, cancellationToken);
            isMore = step is { IsFull: true };
            if (step is not null)
            {
                Index.Apply(step.Catalogue, step.Present, step.Absent, step.Guides, step.Change);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var committed = clock.GetTimestamp();
        while (true)
        {
            var isAnnounced = await feed.WaitAsync(options.Value.ChangePollInterval, cancellationToken);
            if (isAnnounced && Index.WhyRebuild(_glossary) is null)
            {
                await TakeNewAsync(cancellationToken);
            }
            else
            {
                await CatchUpAsync(cancellationToken);
            }

            if (clock.GetElapsedTime(committed) >= options.Value.IndexCommitInterval)
            {
                Commit();
                committed = clock.GetTimestamp();
            }
        }
    }
}
