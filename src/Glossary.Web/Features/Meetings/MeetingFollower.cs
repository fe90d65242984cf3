using Glossary.Data;
using Glossary.Data.Meetings;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Meetings;

/// <summary>Tells the screens of this replica what happens in their meetings on any replica. It holds a connection only while somebody follows one.</summary>
internal sealed class MeetingFollower(MeetingRooms rooms, MeetingSignals signals, IOptions<GlossaryOptions> options, TimeProvider clock, ILogger<MeetingFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rooms.WaitAsync(stoppingToken);

                // What happened before it listened, or while it could not, nobody told.
                await signals.ListenAsync(rooms.RingAll, rooms.Ring, () => !rooms.AreEmpty, options.Value.ChangePollInterval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                if (!DatabaseFault.IsOutOfReach(exception))
                {
                    logger.LogWarning("Meetings can't be followed, trying again in {Pause}: {Reason}", Pause, exception.Message);
                }

                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
