using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Data.Webhooks;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>
/// Queues what has changed for each webhook that wants it. How far the feed has been read is kept in the same transaction as what was
/// queued, so that a program which is killed neither loses a change nor queues one twice; and what is not committed is not seen.
/// </summary>
public sealed class QueueDeliveries
{
    private const int BatchSize = 200;
    private readonly GlossaryDatabase _database;
    private readonly DisableWebhook _disable;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly ChangeEvents _events;

    /// <summary>Puts it together.</summary>
    public QueueDeliveries(GlossaryDatabase database, DisableWebhook disable, IOptions<WebhookOptions> options, TimeProvider clock, IServiceProvider services)
    {
        (_database, _disable, _options, _clock) = (database, disable, options.Value, clock);
        var glossary = services.GetRequiredService<IOptions<GlossaryOptions>>().Value;
        _events = new(services.GetRequiredService<ResponseMapper>(), glossary.PublicBaseUrl?.TrimEnd('/') ?? string.Empty);
    }

    /// <summary>Queues a part.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = _database.CreateContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Held until the end: an administrator's test takes a number as well.
        var position = await db.WebhookPositions.FromSql($"SELECT * FROM webhook_position FOR UPDATE").SingleAsync(cancellationToken);
        var webhooks = await db.Webhooks.Where(webhook => webhook.EnabledAt != null).OrderBy(webhook => webhook.Id).ToListAsync(cancellationToken);
        if (webhooks.Count == 0)
        {
            // Nobody listens: what happened meanwhile is not told later.
            await db.WebhookPositions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Change, row => db.Changes.Max(change => (long?)change.Number) ?? 0), cancellationToken);
            await db.ProposalNews.ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return false;
        }

        var changes = await (
            from change in db.Changes.AsNoTracking()
            where change.Number > position.Change
            join revision in db.Revisions.AsNoTracking() on change.RevisionId equals revision.Id
            orderby change.Number
            select new { change, revision }).Take(BatchSize).ToListAsync(cancellationToken);
        var news = await db.ProposalNews.OrderBy(one => one.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (changes.Count + news.Count == 0)
        {
            return false;
        }

        var events = (await _events.OfAsync(db, [.. changes.Select(pair => (pair.change, pair.revision))], cancellationToken))
            .Concat(await _events.OfAsync(db, news, cancellationToken)).OrderBy(happened => happened.Body.Timestamp).ToList();
        await QueueAsync(db, position, webhooks, events, cancellationToken);
        position.Change = changes.Count > 0 ? changes[^1].change.Number : position.Change;
        db.RemoveRange(news);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changes.Count == BatchSize || news.Count == BatchSize;
    }

    private async Task QueueAsync(GlossaryDbContext db, WebhookPosition position, List<Webhook> webhooks, List<ChangeEvent> events, CancellationToken cancellationToken)
    {
        var waiting = await db.WebhookDeliveries.Where(delivery => delivery.State == DeliveryState.Waiting)
            .GroupBy(delivery => delivery.WebhookId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var now = _clock.GetUtcNow();
        foreach (var happened in events)
        {
            var body = JsonSerializer.Serialize(happened.Body, GlossaryJson.Options);
            foreach (var webhook in webhooks.Where(webhook => webhook.Wants(happened.Body.Type, happened.Vocabularies, happened.Body.Timestamp)))
            {
                var count = waiting[webhook.Id] = waiting.GetValueOrDefault(webhook.Id) + 1;
                if (count > _options.MostWaiting)
                {
                    await _disable.NowAsync(db, webhook, "Too much waited for it.", cancellationToken);
                    continue;
                }

                db.Add(new WebhookDelivery(++position.Delivery, webhook.Id, happened.Id, happened.Body.Type, happened.Body.Data.Change, body, now));
            }
        }
    }
}
