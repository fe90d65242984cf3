using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Webhooks;

/// <summary>What a webhook is sent: what happened, when, and to what; as Standard Webhooks lays it out.</summary>
/// <param name="Type">What happened, such as <c>term.agreed</c>.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">The thing it happened to.</param>
internal sealed record EventBody(string Type, DateTimeOffset Timestamp, EventData Data);

/// <summary>The thing it happened to: what the API shows everybody, and no person.</summary>
internal sealed record EventData
{
    /// <summary>The event's id, also the header <c>webhook-id</c>: the same however often it is sent.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the Change: ask the API with it as <c>Glossary-After</c>. Null where there is none.</summary>
    public long? Change { get; init; }

    /// <summary>What the change means: created, changed, agreed or deprecated; null of a Proposal.</summary>
    public ChangeKind? Kind { get; init; }

    /// <summary>The revision that it made; null of a Proposal.</summary>
    public int? Revision { get; init; }

    /// <summary>The page to read it on; null of a test.</summary>
    public string? Url { get; init; }

    /// <summary>The Term, when one changed.</summary>
    public TermSummaryResponse? Term { get; init; }

    /// <summary>The Mapping, when one changed.</summary>
    public EventMapping? Mapping { get; init; }

    /// <summary>The procedure, when one changed.</summary>
    public ProcedureSummaryResponse? Procedure { get; init; }

    /// <summary>The Proposal, when one was opened or decided.</summary>
    public EventProposal? Proposal { get; init; }
}

/// <summary>A Mapping as the API has it, without those who signed.</summary>
internal sealed record EventMapping(
    Guid Id, TermSummaryResponse Source, MappingRelation Relation, TermSummaryResponse Target, string Rationale, string Bridge, double Confidence, MappingJustification Justification, Status Status);

/// <summary>A Proposal, without those who take part and what they say: not everybody may read it.</summary>
internal sealed record EventProposal(Guid Id, ProposalState State, IReadOnlyList<string> Subjects, IReadOnlyList<string> Vocabularies);
