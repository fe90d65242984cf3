using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Webhooks;
using Glossary.Web.Hosting.Outbound;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Sends one delivery once, signed. Of what the receiver answers only the status is read; its words are nobody's business here.</summary>
public sealed class PostWebhook(OutboundGuard guard, WebhookSecrets secrets, IOptions<WebhookOptions> options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new(guard.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    internal async Task<WebhookAnswer> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            // What is allowed may have changed since it was saved.
            if (guard.FaultOf(webhook.Address, out _) is { } fault)
            {
                return new(null, TimeSpan.Zero, fault);
            }

            using var request = RequestOf(webhook, delivery);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return new((int)answer.StatusCode, clock.GetElapsedTime(begun), FailureOf(answer.StatusCode), RetryAfterOf(answer.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, clock.GetElapsedTime(begun), $"No answer within {options.Value.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException exception)
        {
            return new(null, clock.GetElapsedTime(begun), FailureOf(exception));
        }
        catch (CryptographicException)
        {
            return new(null, TimeSpan.Zero, "Its secret can't be opened any more. Give it a new one.");
        }
    }

    private HttpRequestMessage RequestOf(Webhook webhook, WebhookDelivery delivery)
    {
        var now = clock.GetUtcNow();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        return new(HttpMethod.Post, webhook.Address)
        {
            Content = content,
            Headers =
            {
                { "User-Agent", "Glossary-Webhooks/1" },
                { "webhook-id", delivery.MessageId },
                { "webhook-timestamp", WebhookSignature.Timestamp(now) },
                { "webhook-signature", WebhookSignature.Of(secrets.Of(webhook), delivery.MessageId, now, delivery.Body) },
            },
        };
    }

    private static string? FailureOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => "It points elsewhere, which is not followed. Give the address where it has moved to.",
        410 => "It says that nobody is there any more.",
        429 => "It asks to be sent less.",
        401 or 403 => "It does not let the glossary in. Check its secret.",
        >= 500 => "It has trouble of its own.",
        _ => "It did not take it.",
    };

    private static string FailureOf(HttpRequestException exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is RefusedAddressException refused)
            {
                return refused.Message;
            }
        }

        return exception.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => "No encrypted connection came about: check its certificate.",
            HttpRequestError.ConnectionError => "Nothing answers there.",
            _ => "The connection broke off.",
        };
    }

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? wanted)
    {
        var pause = wanted?.Delta ?? (wanted?.Date - clock.GetUtcNow());
        return pause > TimeSpan.Zero ? pause : null;
    }
}
