using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Lists the programs that are told of changes, and reads one.</summary>
internal static class ListWebhooks
{
    internal static void MapListWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HandleAsync)
            .WithName("listWebhooks")
            .WithSummary("Programs that are told of changes")
            .WithDescription("All of them, by name, each with how many deliveries wait and were given up.");
        routes.MapGet("/{id:guid}", GetAsync)
            .WithName("getWebhook")
            .WithSummary("A webhook")
            .WithDescription("Answers with its revision as ETag. Its secret was shown when it was made, and is not shown again.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static ProblemHttpResult Missing(Guid id) => Problems.NotFound($"There is no webhook {id}; /api/v1/webhooks lists them.");

    private static async Task<Ok<Page<WebhookResponse>>> HandleAsync(WebhookDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Page<WebhookResponse>([.. (await desk.ListAsync(cancellationToken)).Select(WebhookResponse.Of)], null));

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> GetAsync(Guid id, WebhookDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } view)
        {
            return Missing(id);
        }

        http.Response.Headers.ETag = Etag.Of(view.Webhook.Version);
        return TypedResults.Ok(WebhookResponse.Of(view));
    }
}
