using Glossary.Core;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Makes a webhook, changes it, or deletes it.</summary>
internal static class SaveWebhook
{
    internal static void MapSaveWebhook(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/", CreateAsync)
            .WithName("createWebhook")
            .WithSummary("Have a program told of changes")
            .WithDescription("Answers with the secret that signs what is sent, after the Standard Webhooks specification; it is not shown again. What happened before is not told.");
        routes.MapPut("/{id:guid}", ReviseAsync)
            .WithName("reviseWebhook")
            .WithSummary("Change a webhook, or take it out of use")
            .WithDescription("Send all of it, with the ETag of the revision that you edited as If-Match. What waits is sent as soon as it is in use.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        routes.MapDelete("/{id:guid}", DeleteAsync)
            .WithName("deleteWebhook")
            .WithSummary("Delete a webhook")
            .WithDescription("With all that waits for it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<MadeWebhookResponse>, ValidationProblem>> CreateAsync(WebhookBody body, WebhookDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        return await desk.CreateAsync(body.Content, new Author(http.User).Name, faults, cancellationToken) is var (webhook, secret)
            ? TypedResults.Created($"/api/v1/webhooks/{webhook.Id}", new MadeWebhookResponse(WebhookResponse.Of(new(webhook, 0, 0, null)), secret))
            : Problems.Invalid(faults);
    }

    private static async Task<Results<Ok<WebhookResponse>, ValidationProblem, ProblemHttpResult>> ReviseAsync(
        Guid id, WebhookBody body, WebhookDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (await desk.EditAsync(id, cancellationToken) is not { } webhook)
        {
            return ListWebhooks.Missing(id);
        }

        switch (Etag.Check(http.Request, webhook.Version))
        {
            case Precondition.Missing:
                return Problems.IfMatchMissing();
            case Precondition.Stale:
                return Problems.Stale(webhook.Version);
        }

        var faults = new Faults();
        if (!await desk.ReviseAsync(webhook, body.Content, body.Enabled ?? true, faults, cancellationToken))
        {
            return Problems.Invalid(faults);
        }

        http.Response.Headers.ETag = Etag.Of(webhook.Version);
        return TypedResults.Ok(WebhookResponse.Of((await desk.FindAsync(id, cancellationToken))!));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, WebhookDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is null)
        {
            return ListWebhooks.Missing(id);
        }

        await desk.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
