using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Gives a webhook a new secret without a moment at which its receiver knows none that signs.</summary>
internal static class RotateSecret
{
    internal static void MapRotateSecret(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{id:guid}/secret", RotateAsync)
            .WithName("rotateWebhookSecret")
            .WithSummary("Give a webhook a new secret")
            .WithDescription("From now on everything carries two signatures, one of the new secret and one of the one before, until that one is retired. The new one is not shown again.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapDelete("/{id:guid}/secret/former", RetireAsync)
            .WithName("retireWebhookSecret")
            .WithSummary("Sign with the new secret alone")
            .WithDescription("When the receiver knows the new one.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<WebhookSecretResponse>, ProblemHttpResult>> RotateAsync(Guid id, WebhookDesk desk, CancellationToken cancellationToken) =>
        await desk.EditAsync(id, cancellationToken) is { } webhook
            ? TypedResults.Ok(new WebhookSecretResponse(await desk.RotateAsync(webhook, cancellationToken)))
            : ListWebhooks.Missing(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> RetireAsync(Guid id, WebhookDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.EditAsync(id, cancellationToken) is not { } webhook)
        {
            return ListWebhooks.Missing(id);
        }

        await desk.RetireAsync(webhook, cancellationToken);
        return TypedResults.NoContent();
    }
}
