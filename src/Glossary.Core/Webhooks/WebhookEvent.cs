namespace Glossary.Core.Webhooks;

/// <summary>What a webhook tells of, by the names that its payload carries as <c>type</c>.</summary>
public static class WebhookEvent
{
    /// <summary>The stewards have agreed on a Term.</summary>
    public const string TermAgreed = "term.agreed";

    /// <summary>A Term has come into use, or says something else.</summary>
    public const string TermChanged = "term.changed";

    /// <summary>A Term has gone out of use.</summary>
    public const string TermDeprecated = "term.deprecated";

    /// <summary>A Mapping has come into use, says something else, was agreed or has gone out of use.</summary>
    public const string MappingChanged = "mapping.changed";

    /// <summary>The same of a procedure.</summary>
    public const string ProcedureChanged = "procedure.changed";

    /// <summary>A Proposal waits on its stewards.</summary>
    public const string ProposalOpened = "proposal.opened";

    /// <summary>A Proposal was agreed or declined.</summary>
    public const string ProposalDecided = "proposal.decided";

    /// <summary>Nothing happened: an administrator tries whether the way is open. Nobody subscribes to it.</summary>
    public const string Test = "glossary.test";

    /// <summary>Those that one can subscribe to.</summary>
    public static IReadOnlyList<string> All { get; } = [TermAgreed, TermChanged, TermDeprecated, MappingChanged, ProcedureChanged, ProposalOpened, ProposalDecided];
}
