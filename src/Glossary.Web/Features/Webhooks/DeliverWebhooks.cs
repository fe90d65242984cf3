using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Data.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>
/// One round: queues what has changed, and sends what is due, each webhook's in order. While a receiver is not well, what comes later waits
/// behind what it could not take; what it merely refuses is tried again by itself.
/// </summary>
public sealed class DeliverWebhooks(
    GlossaryDatabase database, QueueDeliveries queue, PostWebhook post, DisableWebhook disable, IOptions<WebhookOptions> options, TimeProvider clock)
{
    /// <summary>Gives others their turn.</summary>
    private const int MostInARound = 100;

    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private DateTimeOffset _swept;

    /// <summary>Does a round, unless another replica is at it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await DeliveryTurn.IsNeededAsync(database, cancellationToken))
        {
            return;
        }

        await using var turn = await DeliveryTurn.TakeAsync(database, cancellationToken);
        if (turn is null)
        {
            return;
        }

        bool more;
        do
        {
            more = await queue.RunAsync(cancellationToken);
        }
        while (more);

        await using var db = database.CreateContext();
        await SweepAsync(db, cancellationToken);
        var now = clock.GetUtcNow();
        var ready = await Ready(db, now).Select(delivery => delivery.WebhookId).Distinct().ToListAsync(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ready, parallel, async (webhook, stop) => await DeliverAsync(webhook, stop));
    }

    /// <summary>What may be sent now. A test is also sent by what is out of use: that is what it is for.</summary>
    private static IQueryable<WebhookDelivery> Ready(GlossaryDbContext db, DateTimeOffset now) =>
        from delivery in db.WebhookDeliveries
        join webhook in db.Webhooks on delivery.WebhookId equals webhook.Id
        where delivery.State == DeliveryState.Waiting && delivery.DueAt <= now
            && (webhook.HeldUntil == null || webhook.HeldUntil <= now) && (webhook.EnabledAt != null || delivery.Type == WebhookEvent.Test)
        select delivery;

    private async Task DeliverAsync(Guid id, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        for (var sent = 0; sent < MostInARound && clock.GetElapsedTime(begun) < LongestRound; sent++)
        {
            await using var db = database.CreateContext();
            var delivery = await Ready(db, clock.GetUtcNow()).Where(row => row.WebhookId == id)
                .OrderByDescending(row => row.Type == WebhookEvent.Test).ThenBy(row => row.Number).FirstOrDefaultAsync(cancellationToken);
            if (delivery is null || !await SendAsync(db, delivery, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Sends one, and notes what came of it.</summary>
    /// <returns>Whether the next may follow.</returns>
    private async Task<bool> SendAsync(GlossaryDbContext db, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.SingleAsync(row => row.Id == delivery.WebhookId, cancellationToken);
        var answer = await post.SendAsync(webhook, delivery, cancellationToken);
        var now = clock.GetUtcNow();
        delivery.Tried(answer, now, Random.Shared.NextDouble());
        if (answer.IsTaken)
        {
            webhook.Arrived();
        }
        else if (answer.IsGone)
        {
            await disable.NowAsync(db, webhook, "The receiver says that nobody is there any more (410).", cancellationToken);
        }
        else if (webhook.Failed(answer.HoldsTheRest && delivery.State == DeliveryState.Waiting ? delivery.DueAt : null, now, options.Value.Patience))
        {
            await disable.TellAsync(db, webhook, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An administrator has changed it meanwhile, or taken it away: what holds now, the next round reads.
            return false;
        }

        return answer.IsTaken || (!answer.HoldsTheRest && !answer.IsGone);
    }

    /// <summary>Takes away what arrived, or was given up, a long time ago.</summary>
    private async Task SweepAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _swept < BetweenSweeps)
        {
            return;
        }

        var before = now - options.Value.KeepFor;
        await db.WebhookDeliveries.Where(delivery => delivery.State != DeliveryState.Waiting && delivery.TriedAt < before).ExecuteDeleteAsync(cancellationToken);
        _swept = now;
    }
}
