using Glossary.Core.Insights;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Insights;

/// <summary>
/// Counts look-ups that found nothing, in memory, and writes the counts on a beat: a look-up never waits for PostgreSQL, and while
/// that is away the counts wait for it.
/// </summary>
public sealed class MissCounter(GlossaryDatabase database, TimeProvider clock, ILogger<MissCounter> logger) : BackgroundService, IMissedWords
{
    /// <summary>How many different queries wait at most; more than these between two beats are a machine's.</summary>
    private const int MostWaiting = 1000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Dictionary<string, int> _waiting = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Count(string query)
    {
        if (MissedQuery.Of(query) is { } words)
        {
            lock (_lock)
            {
                Add(_waiting, words, 1);
            }
        }
    }

    /// <summary>Writes what has been counted since the last time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, int> counted;
        lock (_lock)
        {
            (counted, _waiting) = (_waiting, new(StringComparer.Ordinal));
        }

        if (counted.Count == 0)
        {
            return;
        }

        try
        {
            await MissedSearches.AddAsync(database, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), counted, cancellationToken);
        }
        catch
        {
            lock (_lock)
            {
                foreach (var (words, count) in counted)
                {
                    Add(_waiting, words, count);
                }
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(stoppingToken))
            {
                await TryWriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is written by StopAsync.
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFault.IsOutOfReach(exception))
        {
            // Said already by whoever follows the changes; the counts wait for the next beat.
            logger.LogDebug("Counts of missed words wait for PostgreSQL");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning("Counts of missed words could not be written: {Reason}", exception.Message);
        }
    }

    private static void Add(Dictionary<string, int> counts, string words, int count)
    {
        if (counts.TryGetValue(words, out var before))
        {
            counts[words] = before + count;
        }
        else if (counts.Count < MostWaiting)
        {
            counts.Add(words, count);
        }
    }
}
