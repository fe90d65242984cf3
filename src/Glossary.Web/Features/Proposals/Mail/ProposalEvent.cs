namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>What people are told of a Proposal by mail.</summary>
internal enum ProposalEvent
{
    /// <summary>It waits on its stewards.</summary>
    Submitted,

    /// <summary>A steward asks its author for a change.</summary>
    ChangeRequested,

    /// <summary>It is signed for every vocabulary and has taken effect.</summary>
    Approved,

    /// <summary>A steward declined it.</summary>
    Declined,
}
