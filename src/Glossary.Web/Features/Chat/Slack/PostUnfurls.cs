using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Hosting.Outbound;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>Hands explanations of links to Slack (<c>chat.unfurl</c>), and tries again when Slack is busy. It calls Slack and nobody else, whatever a message says.</summary>
internal sealed partial class PostUnfurls(UnfurlQueue queue, OutboundGuard guard, IOptions<SlackOptions> options, TimeProvider clock, ILogger<PostUnfurls> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private const int MostAttempts = 4;
    private const int MostAnswer = 64 * 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(guard.CreateHandler()) { Timeout = Patience, MaxResponseContentBufferSize = MostAnswer };

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Parallel.ForEachAsync(queue.TakeAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (arguments, stop) => await PostAsync(arguments, stop));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; a link that is not explained is still a link.
        }
    }

    private async Task PostAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        var body = arguments.ToJsonString();
        for (var attempt = 1; ; attempt++)
        {
            var (why, again, asked) = await TryAsync(body, cancellationToken);
            if (why is null)
            {
                return;
            }

            if (!again || attempt == MostAttempts)
            {
                logger.LogWarning("Slack did not take the explanation of a link: {Why}", why);
                return;
            }

            var pause = FirstPause * Math.Pow(4, attempt - 1);
            await Task.Delay(asked is { } wanted && wanted > pause ? (wanted < LongestPause ? wanted : LongestPause) : pause, clock, cancellationToken);
        }
    }

    /// <summary>Calls once.</summary>
    /// <returns>Why it did not work, whether it may later, and how long Slack asks to be left alone.</returns>
    private async Task<(string? Why, bool Again, TimeSpan? Asked)> TryAsync(string body, CancellationToken cancellationToken)
    {
        var address = options.Value.ApiBase + "chat.unfurl";
        if (guard.FaultOf(address, out _) is { } fault)
        {
            return (fault, false, null);
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken);
            using var answer = await _http.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return ($"it answered {(int)answer.StatusCode}", answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500, answer.Headers.RetryAfter?.Delta);
            }

            var said = SentJson.Read(await answer.Content.ReadAsStringAsync(cancellationToken));
            var error = said?.Text("error") is { } code && Code().IsMatch(code) ? code : "no reason given";
            return said?.Find("ok")?.Element.ValueKind == System.Text.Json.JsonValueKind.True ? (null, false, null) : (error, error is "ratelimited" or "internal_error" or "service_unavailable", null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("it did not answer in time", true, null);
        }
        catch (HttpRequestException exception)
        {
            return ($"it could not be reached ({exception.HttpRequestError})", true, null);
        }
    }

    /// <summary>As Slack writes its reasons: anything else is not for a log.</summary>
    [GeneratedRegex("^[a-z_]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
