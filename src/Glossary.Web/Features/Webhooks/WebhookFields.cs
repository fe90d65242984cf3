using Glossary.Core.Webhooks;

namespace Glossary.Web.Features.Webhooks;

/// <summary>What an administrator fills in of a webhook.</summary>
public sealed record WebhookFields
{
    /// <summary>What stands at the other end.</summary>
    public string? Name { get; init; }

    /// <summary>Where to send to.</summary>
    public string? Address { get; init; }

    /// <summary>Of what to tell; none that is ticked arrives as none at all.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>For which vocabularies; none for all of them.</summary>
    public IReadOnlyList<string>? Vocabularies { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool Enabled { get; init; }

    internal WebhookContent Content => new(Name ?? string.Empty, Address ?? string.Empty, Events ?? [], Vocabularies ?? []);

    internal static WebhookFields Of(Webhook webhook) => new()
    {
        Name = webhook.Name,
        Address = webhook.Address,
        Events = webhook.Events,
        Vocabularies = webhook.Vocabularies,
        Enabled = webhook.EnabledAt is not null,
    };
}

/// <summary>The form and what may be chosen in it.</summary>
/// <param name="Fields">What stands in it.</param>
/// <param name="Vocabularies">Slugs and names.</param>
/// <param name="IsNew">Whether it makes one: it is in use then, without being asked.</param>
public sealed record WebhookFieldsView(WebhookFields Fields, IReadOnlyList<KeyValuePair<string, string>> Vocabularies, bool IsNew);
