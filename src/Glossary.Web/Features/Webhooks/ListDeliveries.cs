using Glossary.Core;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Lists what was sent to a webhook, waits for it, or was given up.</summary>
internal static class ListDeliveries
{
    internal static void MapListDeliveries(this IEndpointRouteBuilder routes) => routes.MapGet("/{id:guid}/deliveries", HandleAsync)
        .WithName("listWebhookDeliveries")
        .WithSummary("What was sent to a webhook, or waits for it")
        .WithDescription("The latest first, each with the last answer and when it is sent next. What arrived, or was given up, is kept for 30 days.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>A part of them, the latest first, and one more.</summary>
    internal static Task<List<WebhookDelivery>> ReadAsync(GlossaryDbContext db, Guid webhook, DeliveryState? state, long? before, int limit, CancellationToken cancellationToken) =>
        db.WebhookDeliveries.AsNoTracking()
            .Where(delivery => delivery.WebhookId == webhook && (state == null || delivery.State == state) && (before == null || delivery.Number < before))
            .OrderByDescending(delivery => delivery.Number).Take(limit + 1).ToListAsync(cancellationToken);

    private static async Task<Results<Ok<Page<DeliveryResponse>>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        Guid id, OneOf<DeliveryState>? state, int? limit, string? cursor, GlossaryDbContext db, WebhookDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        if (await desk.FindAsync(id, cancellationToken) is null)
        {
            return ListWebhooks.Missing(id);
        }

        var deliveries = await ReadAsync(db, id, state?.Value, position?.Number, take, cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, deliveries.ConvertAll(DeliveryResponse.Of), take, delivery => new Position(delivery.Number)));
    }

    internal sealed record Position(long Number);
}
