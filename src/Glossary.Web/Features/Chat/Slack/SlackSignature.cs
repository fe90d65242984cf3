using System.Text;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>Knows what Slack sends by its signature, of version 0: over the time and the body as it came.</summary>
/// <remarks>Source: https://docs.slack.dev/authentication/verifying-requests-from-slack.</remarks>
public sealed class SlackSignature(IOptions<SlackOptions> options, SignedWindow window)
{
    private const string Version = "v0";
    private const int MostBody = 64 * 1024;
    private readonly SharedSecrets _secrets = SharedSecrets.Read(options.Value.SigningSecret, SharedSecrets.Letters);

    /// <summary>Whether a secret is set.</summary>
    internal bool IsOn => !_secrets.None;

    /// <summary>Why what was sent is not taken for Slack's; null when it is.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body as it came.</param>
    /// <remarks>
    /// The same once more is refused, although all that is asked for here is an answer: Slack never sends a command twice, and an event
    /// that it sends again it signs anew.
    /// </remarks>
    public string? WhyNot(IHeaderDictionary headers, byte[] body)
    {
        if (headers["X-Slack-Request-Timestamp"] is not [{ } timestamp] || headers["X-Slack-Signature"] is not [{ } signature] || !signature.StartsWith(Version + "=", StringComparison.Ordinal))
        {
            return "it has not one time and one signature";
        }

        if (!_secrets.Made(SharedSecrets.FromHex(signature[(Version.Length + 1)..]), [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body]))
        {
            return "the signature is another's";
        }

        return window.Read(timestamp) is not { } at ? "it was signed more than five minutes ago, or ahead"
            : window.Take($"slack {timestamp} {signature}", at) ? null
            : "it was sent before";
    }

    /// <summary>Reads a request's body.</summary>
    /// <returns>The body; null when the request is not taken for Slack's.</returns>
    internal async Task<string?> ReadAsync(HttpRequest request, string sender, InboundCounts counts)
    {
        var body = await RawBody.ReadAsync(request, MostBody);
        if (WhyNot(request.Headers, body) is { } why)
        {
            counts.Refused(sender, why);
            return null;
        }

        counts.Answered(sender);
        return RawBody.TextOf(body) ?? throw new BadHttpRequestException("The body is no UTF-8.");
    }
}
