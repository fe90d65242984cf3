using System.Text;
using Glossary.Core.Webhooks;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>Knows what a ticket system sends by its signature over the body as it came: Jira's own, or that of Standard Webhooks.</summary>
/// <remarks>
/// Standard Webhooks signs the time, too: what is older than five minutes is refused, and so is the same once more; sent again by its sender
/// it has another time. Jira's signature has no time, but Jira's body has, and that is kept to; a body without one is answered each time. All
/// that a replay of it brings is an answer, which changes nothing.
/// </remarks>
public sealed class TicketSignature(IOptions<TicketOptions> options, SignedWindow window)
{
    private const string Jira = "X-Hub-Signature";
    private const string Standard = "webhook-signature";
    private const string JiraKind = "sha256=";
    private const string StandardKind = "v1,";
    private const int MostSignatures = 8;
    private const int MostId = 256;

    private readonly SharedSecrets _letters = SharedSecrets.Read(options.Value.Secrets, SharedSecrets.Letters);
    private readonly SharedSecrets _standard = SharedSecrets.Read(options.Value.Secrets, secret => secret.StartsWith(WebhookSignature.Prefix, StringComparison.Ordinal) ? SharedSecrets.Base64Key(secret[WebhookSignature.Prefix.Length..]) : null);

    /// <summary>Whether the headers show any signature, good or bad.</summary>
    internal static bool IsShown(IHeaderDictionary headers) => headers.ContainsKey(Jira) || headers.ContainsKey(Standard);

    /// <summary>Why the signature does not hold; null when it does.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body as it came.</param>
    public string? WhyNot(IHeaderDictionary headers, byte[] body) =>
        headers.ContainsKey(Jira) && headers.ContainsKey(Standard) ? "it has signatures of two kinds"
        : headers.ContainsKey(Standard) ? WhyNotStandard(headers, body)
        : WhyNotJira(headers, body);

    private string? WhyNotJira(IHeaderDictionary headers, byte[] body)
    {
        if (headers[Jira] is not [{ } signature] || !signature.StartsWith(JiraKind, StringComparison.Ordinal))
        {
            return "it has not one signature of sha256";
        }

        if (!_letters.Made(SharedSecrets.FromHex(signature[JiraKind.Length..]), body))
        {
            return "the signature is another's";
        }

        if (RawBody.TextOf(body) is not { } text || SentJson.Read(text)?.Number("timestamp") is not { } written)
        {
            return null;
        }

        return written is < 0 or > 253402300799999 || !window.Holds(DateTimeOffset.FromUnixTimeMilliseconds(written)) ? "it was written more than five minutes ago, or ahead"
            : window.Take($"jira {signature}", DateTimeOffset.FromUnixTimeMilliseconds(written)) ? null
            : "it was sent before";
    }

    private string? WhyNotStandard(IHeaderDictionary headers, byte[] body)
    {
        if (headers["webhook-id"] is not [{ Length: > 0 and <= MostId } id] || headers["webhook-timestamp"] is not [{ } timestamp] || headers[Standard] is not [{ } signatures])
        {
            return "it has not one id, one time and one signature";
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var made = false;
        foreach (var signature in signatures.Split(' ', MostSignatures + 1).Take(MostSignatures))
        {
            made |= signature.StartsWith(StandardKind, StringComparison.Ordinal) && _standard.Made(SharedSecrets.FromBase64(signature[StandardKind.Length..]), signed);
        }

        return !made ? "the signature is another's"
            : window.Read(timestamp) is not { } at ? "it was signed more than five minutes ago, or ahead"
            : window.Take($"ticket {timestamp} {id}", at) ? null
            : "it was sent before";
    }
}
