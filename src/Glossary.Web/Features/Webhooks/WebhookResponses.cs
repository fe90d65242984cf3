using Glossary.Core.Webhooks;

namespace Glossary.Web.Features.Webhooks;

/// <summary>What an administrator says of a webhook.</summary>
public sealed record WebhookBody
{
    /// <summary>What stands at the other end.</summary>
    public string? Name { get; init; }

    /// <summary>Where to send to: https, on the public Internet or where the operator allows it.</summary>
    public string? Address { get; init; }

    /// <summary>Of what to tell: <c>term.agreed</c>, <c>term.changed</c>, <c>term.deprecated</c>, <c>mapping.changed</c>, <c>procedure.changed</c>, <c>proposal.opened</c>, <c>proposal.decided</c>.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>Slugs of the vocabularies that it is for; none for all of them.</summary>
    public IReadOnlyList<string>? Vocabularies { get; init; }

    /// <summary>Whether it is in use; true when left out. A new one always is.</summary>
    public bool? Enabled { get; init; }

    internal WebhookContent Content => new(Name ?? string.Empty, Address ?? string.Empty, Events ?? [], Vocabularies ?? []);
}

/// <summary>A program that is told of changes.</summary>
public sealed record WebhookResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What stands at the other end.</summary>
    public required string Name { get; init; }

    /// <summary>Where to send to.</summary>
    public required string Address { get; init; }

    /// <summary>Of what to tell.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Slugs of the vocabularies that it is for; none for all of them.</summary>
    public required IReadOnlyList<string> Vocabularies { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Why the glossary itself took it out of use; null when it did not.</summary>
    public required string? WhyDisabled { get; init; }

    /// <summary>Since when nothing has arrived; null while all is well.</summary>
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether a former secret signs as well.</summary>
    public required bool HasFormerSecret { get; init; }

    /// <summary>How many deliveries wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many were given up.</summary>
    public required int Dead { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts what was changed of it; also its ETag.</summary>
    public required int Revision { get; init; }

    internal static WebhookResponse Of(WebhookView view) => new()
    {
        Id = view.Webhook.Id,
        Name = view.Webhook.Name,
        Address = view.Webhook.Address,
        Events = view.Webhook.Events,
        Vocabularies = view.Webhook.Vocabularies,
        Enabled = view.Webhook.EnabledAt is not null,
        WhyDisabled = view.Webhook.WhyDisabled,
        FailingSince = view.Webhook.FailingSince,
        HasFormerSecret = view.Webhook.FormerSecret is not null,
        Waiting = view.Waiting,
        Dead = view.Dead,
        CreatedAt = view.Webhook.CreatedAt,
        Revision = view.Webhook.Version,
    };
}

/// <summary>A webhook that was just made.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">What signs; it is not shown again.</param>
public sealed record MadeWebhookResponse(WebhookResponse Webhook, string Secret);

/// <summary>A new secret.</summary>
/// <param name="Secret">What signs from now on; it is not shown again.</param>
public sealed record WebhookSecretResponse(string Secret);

/// <summary>One event on its way to a webhook.</summary>
/// <param name="Number">Its place in the order of all deliveries.</param>
/// <param name="MessageId">The header <c>webhook-id</c> that it is sent with, each time the same.</param>
/// <param name="Type">What happened.</param>
/// <param name="Change">The number of the Change; null where there is none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="TriedAt">When it was last sent; null when it was not.</param>
/// <param name="Status">The last HTTP status; null when there was no answer.</param>
/// <param name="Milliseconds">How long the last answer took.</param>
/// <param name="Failure">What went wrong the last time; null when nothing did.</param>
/// <param name="NextTry">When it is sent next; null when it isn't.</param>
public sealed record DeliveryResponse(
    long Number, string MessageId, string Type, long? Change, DeliveryState State, DateTimeOffset CreatedAt, int Attempts, DateTimeOffset? TriedAt, int? Status, int? Milliseconds, string? Failure, DateTimeOffset? NextTry)
{
    internal static DeliveryResponse Of(WebhookDelivery delivery) => new(
        delivery.Number,
        delivery.MessageId,
        delivery.Type,
        delivery.Change,
        delivery.State,
        delivery.CreatedAt,
        delivery.Attempts,
        delivery.TriedAt,
        delivery.Status,
        delivery.Milliseconds,
        delivery.Failure,
        delivery.State == DeliveryState.Waiting ? delivery.DueAt : null);
}
