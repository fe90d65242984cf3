namespace Glossary.Data.Webhooks;

/// <summary>
/// That a Proposal was opened or decided, written in the transaction that did it: Proposals have no place in the change feed, and webhooks
/// tell of them all the same. It goes when the deliveries are queued.
/// </summary>
public sealed class ProposalNews
{
    /// <summary>Writes it down.</summary>
    /// <param name="id">UUIDv7.</param>
    /// <param name="proposalId">The Proposal.</param>
    /// <param name="type">What happened, as <see cref="Core.Webhooks.WebhookEvent"/> names it.</param>
    /// <param name="at">When.</param>
    public ProposalNews(Guid id, Guid proposalId, string type, DateTimeOffset at) => (Id, ProposalId, Type, At) = (id, proposalId, type, at);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The Proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>What happened, as <see cref="Core.Webhooks.WebhookEvent"/> names it.</summary>
    public string Type { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
