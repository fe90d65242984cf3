using System.ComponentModel.DataAnnotations;
using Glossary.Web.Features.Shared.Inbound;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>The section <c>Glossary:Teams</c> of the configuration. What is not set, there is not.</summary>
public sealed class TeamsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Teams";

    /// <summary>The security tokens of outgoing webhooks, as Teams shows them once when one is made: one a team, with commas between several. Default: none.</summary>
    public string? WebhookSecrets { get; set; }

    /// <summary>The id of the bot that the app with the search belongs to. Default: none, there is no search.</summary>
    public string? AppId { get; set; }

    /// <summary>The id of the house's own tenant: nobody else's people are answered. Default: none, whoever has the app is.</summary>
    public string? TenantId { get; set; }

    /// <summary>Where the keys are told with which Microsoft signs. Default: the Bot Framework's.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SharedSecrets.Split(WebhookSecrets).Any(secret => SharedSecrets.Base64Key(secret) is null))
        {
            yield return new($"{Section}:{nameof(WebhookSecrets)} has one that is no Base64; copy the security token as Teams shows it, with commas between several.", [nameof(WebhookSecrets)]);
        }

        if (!Uri.TryCreate(OpenIdMetadata, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            yield return new($"{Section}:{nameof(OpenIdMetadata)} is no https address; leave it out for the Bot Framework's.", [nameof(OpenIdMetadata)]);
        }
    }
}
