using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Web.Hosting.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Where administrators make webhooks, change them and send again, by the API and the pages alike.</summary>
internal sealed class WebhookDesk(GlossaryDbContext db, OutboundGuard guard, WebhookSecrets secrets, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>All of them by name, each with how its deliveries stand.</summary>
    internal async Task<IReadOnlyList<WebhookView>> ListAsync(CancellationToken cancellationToken) =>
        await Views(db.Webhooks.AsNoTracking().OrderBy(webhook => webhook.Name).ThenBy(webhook => webhook.Id).Take(Most)).ToListAsync(cancellationToken);

    /// <summary>One of them; null when there is no such.</summary>
    internal Task<WebhookView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Views(db.Webhooks.AsNoTracking().Where(webhook => webhook.Id == id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Makes one.</summary>
    /// <returns>It with its secret, which is told here and nowhere else; null when something in it is wrong.</returns>
    internal async Task<(Webhook Webhook, string Secret)?> CreateAsync(WebhookContent content, string by, Faults faults, CancellationToken cancellationToken)
    {
        await CheckAsync(content, faults, cancellationToken);
        faults.Require(await db.Webhooks.CountAsync(cancellationToken) < Most, "name", $"There are {Most} webhooks. Delete those that nobody listens to.");
        if (!faults.None)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (secret, kept) = secrets.New();
        var webhook = new Webhook(Guid.CreateVersion7(now), content, kept, by, now);
        db.Add(webhook);
        await db.SaveChangesAsync(cancellationToken);
        return (webhook, secret);
    }

    /// <summary>Changes one, if it may be and nobody else did meanwhile.</summary>
    internal async Task<bool> ReviseAsync(Webhook webhook, WebhookContent content, bool enabled, Faults faults, CancellationToken cancellationToken)
    {
        await CheckAsync(content, faults, cancellationToken);
        if (!faults.None)
        {
            return false;
        }

        webhook.Revise(content, enabled, clock.GetUtcNow());
        await HurryAsync(webhook.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives it a new secret; the one before goes on signing as well.</summary>
    internal async Task<string> RotateAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var (secret, kept) = secrets.New();
        webhook.Rotate(kept);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>Lets the former secret sign no longer.</summary>
    internal Task RetireAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        webhook.RetireFormerSecret();
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes it with all that waits for it.</summary>
    internal Task DeleteAsync(Guid id, CancellationToken cancellationToken) => db.Webhooks.Where(webhook => webhook.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Sends a test, before whatever waits.</summary>
    internal async Task<WebhookDelivery> TestAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever numbers deliveries waits here until this one is kept.
        await db.WebhookPositions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Delivery, row => row.Delivery + 1), cancellationToken);
        var number = await db.WebhookPositions.Select(row => row.Delivery).SingleAsync(cancellationToken);
        var delivery = new WebhookDelivery(number, webhook.Id, id, WebhookEvent.Test, null, JsonSerializer.Serialize(ChangeEvents.Test(id, now), GlossaryJson.Options), now);
        db.Add(delivery);
        webhook.Release();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return delivery;
    }

    /// <summary>Sends a dead letter again, and at once whatever waits.</summary>
    /// <returns>False when it is none.</returns>
    internal async Task<bool> SendAgainAsync(Webhook webhook, long number, CancellationToken cancellationToken)
    {
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.WebhookId == webhook.Id && row.Number == number && row.State != DeliveryState.Delivered, cancellationToken);
        if (delivery is null)
        {
            return false;
        }

        delivery.SendAgain(clock.GetUtcNow());
        webhook.Release();
        await HurryAsync(webhook.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>One of them, to be changed.</summary>
    internal Task<Webhook?> EditAsync(Guid id, CancellationToken cancellationToken) => db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken);

    private async Task CheckAsync(WebhookContent content, Faults faults, CancellationToken cancellationToken)
    {
        content.Check(faults);
        var known = await db.Vocabularies.Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken);
        foreach (var unknown in content.Vocabularies.Where(slug => Slug.IsValid(slug) && !known.Contains(slug)))
        {
            faults.Add("vocabularies", $"There is no vocabulary {unknown}.");
        }

        if (!string.IsNullOrWhiteSpace(content.Address) && await guard.FaultAsync(content.Address.Trim(), cancellationToken) is { } fault)
        {
            faults.Add("address", fault);
        }
    }

    /// <summary>What waits is sent in its order, and so all of it as soon as the first.</summary>
    private Task<int> HurryAsync(Guid webhook, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.WebhookDeliveries.Where(row => row.WebhookId == webhook && row.State == DeliveryState.Waiting && row.DueAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellationToken);
    }

    private IQueryable<WebhookView> Views(IQueryable<Webhook> webhooks) => webhooks.Select(webhook => new WebhookView(
        webhook,
        db.WebhookDeliveries.Count(delivery => delivery.WebhookId == webhook.Id && delivery.State == DeliveryState.Waiting),
        db.WebhookDeliveries.Count(delivery => delivery.WebhookId == webhook.Id && delivery.State == DeliveryState.Dead),
        db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook.Id && delivery.State == DeliveryState.Delivered).Max(delivery => delivery.TriedAt)));
}

/// <summary>A webhook, and how its deliveries stand.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Dead">How many were given up.</param>
/// <param name="LastArrived">When something last arrived, as far as it is kept.</param>
public sealed record WebhookView(Webhook Webhook, int Waiting, int Dead, DateTimeOffset? LastArrived);
