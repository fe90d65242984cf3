using Glossary.Data;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Does a round of deliveries on a beat; while PostgreSQL is away nothing is sent, and nothing is lost.</summary>
internal sealed class WebhookRounds(GlossaryDatabase database, DeliverWebhooks deliver, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookRounds> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (database.IsOpen)
            {
                await deliver.RunAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning("Webhooks could not be told, trying again later: {Message}", exception.Message);
        }
    }
}
