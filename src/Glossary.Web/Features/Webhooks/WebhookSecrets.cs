using Glossary.Core.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Makes, seals and opens what signs: whoever sees the table alone can't sign with it.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("webhooks");

    /// <summary>A new secret, and the same sealed.</summary>
    internal (string Secret, string Sealed) New()
    {
        var secret = WebhookSignature.NewSecret();
        return (secret, _seal.Protect(secret));
    }

    /// <summary>What signs for a webhook, the newest first.</summary>
    internal IReadOnlyList<string> Of(Webhook webhook) => [.. new[] { webhook.Secret, webhook.FormerSecret }.OfType<string>().Select(_seal.Unprotect)];
}
