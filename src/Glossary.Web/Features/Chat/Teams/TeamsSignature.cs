using System.Globalization;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>Knows what an outgoing webhook of Teams sends by its signature over the body as it came.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook. The signature holds no time of
/// its own. Teams writes one into what it signs, and that is kept to: what is older than five minutes is refused, and so is the same once
/// more. What comes without a time is answered each time; all that a replay of it brings is an answer, which changes nothing.
/// </remarks>
public sealed class TeamsSignature(IOptions<TeamsOptions> options, SignedWindow window)
{
    private const string Scheme = "HMAC ";
    private readonly SharedSecrets _secrets = SharedSecrets.Read(options.Value.WebhookSecrets, SharedSecrets.Base64Key);

    /// <summary>Whether a secret is set.</summary>
    internal bool IsOn => !_secrets.None;

    /// <summary>Why what was sent is not taken for Teams'; null when it is.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body as it came.</param>
    public string? WhyNot(IHeaderDictionary headers, byte[] body)
    {
        if (headers.Authorization is not [{ } shown] || !shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "it has not one signature";
        }

        if (!_secrets.Made(SharedSecrets.FromBase64(shown[Scheme.Length..]), body))
        {
            return "the signature is another's";
        }

        return RawBody.TextOf(body) is { } text && SentJson.Read(text)?.Text("timestamp") is { } written ? WhyNot(written, shown) : null;
    }

    private string? WhyNot(string written, string signature) =>
        !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || !window.Holds(at) ? "it was written more than five minutes ago, or ahead"
        : window.Take($"teams {signature}", at) ? null
        : "it was sent before";
}
