using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>The section <c>Glossary:Slack</c> of the configuration. Without a signing secret there is nothing for Slack here.</summary>
public sealed class SlackOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Slack";

    private static readonly string[] Hosts = ["slack.com", "slack-gov.com"];

    /// <summary>The app's signing secret, with which Slack signs what it asks; with a comma between two while one takes the place of the other. Default: none.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The app's bot token (<c>xoxb-…</c>), with which links in messages are explained. Default: none, they are not.</summary>
    public string? BotToken { get; set; }

    /// <summary>Where Slack's Web API is. Default: <c>https://slack.com/api/</c>. Only Slack's own hosts are taken, and this machine for tests.</summary>
    public string ApiBase { get; set; } = "https://slack.com/api/";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var address) || !ApiBase.EndsWith('/') || (!address.IsLoopback && (address.Scheme != Uri.UriSchemeHttps || !Hosts.Contains(address.IdnHost))))
        {
            yield return new($"{Section}:{nameof(ApiBase)} is none of Slack's own; leave it out, or write https://slack-gov.com/api/.", [nameof(ApiBase)]);
        }
    }
}
