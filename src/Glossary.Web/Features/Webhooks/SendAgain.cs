using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Sends a dead letter again, or a test.</summary>
internal static class SendAgain
{
    internal static void MapSendAgain(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{id:guid}/tests", TestAsync)
            .WithName("testWebhook")
            .WithSummary("Send a test")
            .WithDescription("Of type glossary.test, once, and also to a webhook that is out of use. What came of it stands among its deliveries a moment later.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/{id:guid}/deliveries/{number:long}/again", HandleAsync)
            .WithName("sendDeliveryAgain")
            .WithSummary("Send again what was given up")
            .WithDescription("With the same webhook-id, so that a receiver which has it after all can tell. What waits is tried at once, too.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<DeliveryResponse>, ProblemHttpResult>> TestAsync(Guid id, WebhookDesk desk, CancellationToken cancellationToken) =>
        await desk.EditAsync(id, cancellationToken) is { } webhook
            ? TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", DeliveryResponse.Of(await desk.TestAsync(webhook, cancellationToken)))
            : ListWebhooks.Missing(id);

    private static async Task<Results<Accepted, ProblemHttpResult>> HandleAsync(Guid id, long number, WebhookDesk desk, CancellationToken cancellationToken) =>
        await desk.EditAsync(id, cancellationToken) is { } webhook && await desk.SendAgainAsync(webhook, number, cancellationToken)
            ? TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries")
            : Problems.NotFound($"No delivery {number} waits for {id} or was given up; /api/v1/webhooks/{id}/deliveries lists them.");
}
