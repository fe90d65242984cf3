using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Glossary.Core.Webhooks;

/// <summary>Signatures as Standard Webhooks (https://www.standardwebhooks.com) wants them, and the secrets that make them.</summary>
public static class WebhookSignature
{
    /// <summary>What every secret begins with.</summary>
    public const string Prefix = "whsec_";

    private const int SecretBytes = 32;

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The header <c>webhook-signature</c>: one signature a secret, so that a receiver which knows either can check it.</summary>
    /// <param name="secrets">The secrets, the newest first.</param>
    /// <param name="messageId">The header <c>webhook-id</c>.</param>
    /// <param name="at">When it is sent: the header <c>webhook-timestamp</c>.</param>
    /// <param name="body">The payload.</param>
    public static string Of(IEnumerable<string> secrets, string messageId, DateTimeOffset at, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{messageId}.{Timestamp(at)}.{body}");
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))}"));
    }

    /// <summary>The header <c>webhook-timestamp</c>: seconds since 1970.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
