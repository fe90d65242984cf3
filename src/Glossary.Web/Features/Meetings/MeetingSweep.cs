using Glossary.Data;
using Glossary.Data.Meetings;

namespace Glossary.Web.Features.Meetings;

/// <summary>Deletes meetings whose time is over, on a beat. That one is gone does not depend on it: what has expired is not read.</summary>
public sealed class MeetingSweep(GlossaryDatabase database, TimeProvider clock, ILogger<MeetingSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>Deletes what has expired by now.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken) => ExpiredMeetings.DeleteAsync(database, clock.GetUtcNow(), cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await SweepAsync(stoppingToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    logger.LogDebug("Expired meetings wait for PostgreSQL: {Reason}", exception.Message);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start sweeps.
        }
    }
}
