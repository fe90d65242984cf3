namespace Glossary.Data.Webhooks;

/// <summary>How far the change feed has been read for webhooks: the only row of its table, written in the transaction that queues what was read.</summary>
public sealed class WebhookPosition
{
    /// <summary>Always 1.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>The number of the last Change that was read.</summary>
    public long Change { get; set; }

    /// <summary>The number of the last delivery.</summary>
    public long Delivery { get; set; }
}
