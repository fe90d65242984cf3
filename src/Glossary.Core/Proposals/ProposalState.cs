namespace Glossary.Core.Proposals;

/// <summary>How far a <see cref="Proposal"/> has come.</summary>
public enum ProposalState
{
    /// <summary>Being written; only its author sees it.</summary>
    Draft,

    /// <summary>Before the stewards, who may sign it.</summary>
    Open,

    /// <summary>A steward asked its author for a change.</summary>
    ChangesRequested,

    /// <summary>Signed for every vocabulary that it touches, and applied as a whole.</summary>
    Approved,

    /// <summary>A steward declined it, with a reason; what it was about is as before.</summary>
    Declined,

    /// <summary>Its author took it back.</summary>
    Withdrawn,
}
