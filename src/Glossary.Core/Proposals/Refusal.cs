namespace Glossary.Core.Proposals;

/// <summary>Why something was not done to a <see cref="Proposal"/>.</summary>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Message">The same in words, with what to do.</param>
public sealed record Refusal(RefusalKind Kind, string Message);

/// <summary>What stands in the way.</summary>
public enum RefusalKind
{
    /// <summary>It is for somebody else to do.</summary>
    NotTheirs,

    /// <summary>The Proposal is not in a state in which it can be done.</summary>
    WrongState,

    /// <summary>The Proposal says something else than was read.</summary>
    OtherContent,

    /// <summary>Somebody has signed already.</summary>
    SignedAlready,
}
