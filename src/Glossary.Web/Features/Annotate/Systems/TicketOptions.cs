using System.ComponentModel.DataAnnotations;
using Glossary.Core.Webhooks;
using Glossary.Web.Features.Shared.Inbound;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>The section <c>Glossary:Tickets</c> of the configuration.</summary>
public sealed class TicketOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Tickets";

    /// <summary>A shorter secret could be guessed out of what it signs.</summary>
    private const int Shortest = 16;

    /// <summary>
    /// The secrets with which ticket systems sign what they send, with commas between several; one that begins with <c>whsec_</c> signs as
    /// Standard Webhooks wants it. Default: none, then only who shows a key is answered.
    /// </summary>
    public string? Secrets { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SharedSecrets.Split(Secrets).Any(secret => secret.Length < Shortest || (secret.StartsWith(WebhookSignature.Prefix, StringComparison.Ordinal) && SharedSecrets.Base64Key(secret[WebhookSignature.Prefix.Length..]) is null)))
        {
            yield return new($"{Section}:{nameof(Secrets)} has one that is shorter than {Shortest} characters, or one that begins with {WebhookSignature.Prefix} and is no Base64; make one with: openssl rand -hex 32.", [nameof(Secrets)]);
        }
    }
}
