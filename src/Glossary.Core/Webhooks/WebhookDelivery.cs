namespace Glossary.Core.Webhooks;

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>It is still to be sent, or to be sent again.</summary>
    Waiting,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>It was given up: a dead letter, which an administrator can send again.</summary>
    Dead,
}

/// <summary>One event on its way to one webhook. It stays as the record that it arrived, for a while.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Puts it in the queue.</summary>
    /// <param name="number">Its place in the order of all deliveries.</param>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="eventId">Tells the event from every other, however often it is sent.</param>
    /// <param name="type">What happened, as <see cref="WebhookEvent"/> names it.</param>
    /// <param name="change">The number of the Change; null where there is none.</param>
    /// <param name="body">The payload, letter by letter as it is signed.</param>
    /// <param name="now">Now.</param>
    public WebhookDelivery(long number, Guid webhookId, Guid eventId, string type, long? change, string body, DateTimeOffset now)
    {
        (Number, WebhookId, EventId, Type, Change, Body) = (number, webhookId, eventId, type, change, body);
        (CreatedAt, DueAt) = (now, now);
    }

    private WebhookDelivery() => (Type, Body) = (string.Empty, string.Empty);

    /// <summary>Its place in the order of all deliveries.</summary>
    public long Number { get; private set; }

    /// <summary>The webhook.</summary>
    public Guid WebhookId { get; private set; }

    /// <summary>Tells the event from every other, however often it is sent.</summary>
    public Guid EventId { get; private set; }

    /// <summary>What happened, as <see cref="WebhookEvent"/> names it.</summary>
    public string Type { get; private set; }

    /// <summary>The number of the Change; null where there is none.</summary>
    public long? Change { get; private set; }

    /// <summary>The payload, letter by letter as it is signed.</summary>
    public string Body { get; private set; }

    /// <summary>When it was put in the queue.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to send it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was last sent; null when it was not.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>The last HTTP status; null when there was no answer.</summary>
    public int? Status { get; private set; }

    /// <summary>How long the last answer took, in milliseconds.</summary>
    public int? Milliseconds { get; private set; }

    /// <summary>What went wrong the last time, in words; null when nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>The id by which a receiver knows one that it has already: <c>webhook-id</c>.</summary>
    public string MessageId => MessageIdOf(EventId);

    /// <summary>The same, of an event.</summary>
    public static string MessageIdOf(Guid eventId) => $"msg_{eventId:n}";

    /// <summary>Notes what came of sending it, and when to send it again.</summary>
    /// <param name="answer">What came of it.</param>
    /// <param name="now">Now.</param>
    /// <param name="spread">0 to 1, by chance.</param>
    public void Tried(WebhookAnswer answer, DateTimeOffset now, double spread)
    {
        Attempts++;
        (TriedAt, Status, Milliseconds, Failure) = (now, answer.Status, (int)Math.Min(answer.Took.TotalMilliseconds, int.MaxValue), answer.Failure);
        if (answer.IsTaken)
        {
            State = DeliveryState.Delivered;
        }
        else if (answer.IsGone || Attempts >= RetryPause.MostAttempts || Type == WebhookEvent.Test)
        {
            State = DeliveryState.Dead;
        }
        else
        {
            DueAt = now + RetryPause.After(Attempts, spread, answer.RetryAfter);
        }
    }

    /// <summary>Puts a dead letter back in the queue; a receiver that had it after all knows it by its id.</summary>
    public void SendAgain(DateTimeOffset now) => (State, Attempts, DueAt) = (DeliveryState.Waiting, 0, now);
}
