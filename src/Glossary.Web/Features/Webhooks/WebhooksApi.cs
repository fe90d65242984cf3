using System.Net;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>The webhooks part of the API, for administrators; and what sends.</summary>
internal static class WebhooksApi
{
    internal static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<WebhookOptions>>().Value;
            return InsideHosts.Read(options.AllowedHosts, options.AllowedPorts);
        });
        services.AddSingleton<ResolveHost>(Dns.GetHostAddressesAsync);
        services.AddSingleton<OutboundGuard>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<PostWebhook>();
        services.AddSingleton<DisableWebhook>();
        services.AddSingleton<QueueDeliveries>();
        services.AddSingleton<DeliverWebhooks>();
        services.AddHostedService<WebhookRounds>();
        services.AddScoped<WebhookDesk>();
        return services;
    }

    internal static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").RequireAuthorization(Author.AdministerPolicy).AddEndpointFilter(InTurnAsync)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        webhooks.MapListWebhooks();
        webhooks.MapSaveWebhook();
        webhooks.MapRotateSecret();
        webhooks.MapListDeliveries();
        webhooks.MapSendAgain();
    }

    /// <summary>Two administrators at once, or one that deletes what the other changes.</summary>
    private static async ValueTask<object?> InTurnAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.Conflict("Somebody else changed this webhook at the same moment. Read it again, and do what is still to be done.");
        }
    }
}
