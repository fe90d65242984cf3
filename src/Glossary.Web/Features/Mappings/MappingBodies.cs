using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Mappings;

/// <summary>What a Mapping says, in the direction from its source to its target.</summary>
public record MappingBody
{
    /// <summary>How the target stands to the source; <c>broadMatch</c>: the target is broader.</summary>
    public MappingRelation? Relation { get; init; }

    /// <summary>Why.</summary>
    public string? Rationale { get; init; }

    /// <summary>What to say in a mixed meeting so that both sides understand.</summary>
    public string? Bridge { get; init; }

    /// <summary>0 to 1; 1 when left out.</summary>
    public double? Confidence { get; init; }

    /// <summary>How it was arrived at; <c>manualMappingCuration</c> when left out.</summary>
    public MappingJustification? Justification { get; init; }

    /// <summary><c>draft</c> or <c>proposed</c>; <c>proposed</c> when left out. Only sign-off by both sides makes it <c>agreed</c>.</summary>
    public Status? Status { get; init; }

    /// <summary>Why the change is made, for the history.</summary>
    public string? Reason { get; init; }

    internal MappingContent Content => new(Relation.GetValueOrDefault(), Rationale!, Bridge!, Confidence ?? 1, Justification ?? MappingJustification.ManualMappingCuration);

    internal Status WantedStatus => Status ?? Core.Terms.Status.Proposed;

    /// <summary>Adds what is wrong with this body whatever the database holds.</summary>
    internal void Check(Faults faults)
    {
        faults.Require(Relation is not null, "relation", "Say how the target stands to the source, such as closeMatch or falseFriend.");
        foreach (var (field, messages) in Content.Faults())
        {
            foreach (var message in messages)
            {
                faults.Add(field, message);
            }
        }

        faults.Require(WantedStatus is Core.Terms.Status.Draft or Core.Terms.Status.Proposed, "status", "Write draft or proposed: a mapping becomes agreed when a steward of each side has signed it.");
        faults.RequireText(Reason, "reason", MappingContent.MaxText, whenBlank: null);
    }
}

/// <summary>A new Mapping.</summary>
public sealed record NewMappingBody : MappingBody
{
    /// <summary>The key of the Term it is said of.</summary>
    public string? Source { get; init; }

    /// <summary>The key of the Term of another vocabulary that it points to.</summary>
    public string? Target { get; init; }
}

/// <summary>A Mapping.</summary>
public sealed record MappingResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The Term it is said of.</summary>
    public required TermSummaryResponse Source { get; init; }

    /// <summary>How the target stands to the source; <c>broadMatch</c>: the target is broader.</summary>
    public required MappingRelation Relation { get; init; }

    /// <summary>The Term it points to.</summary>
    public required TermSummaryResponse Target { get; init; }

    /// <summary>Why.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to say in a mixed meeting.</summary>
    public required string Bridge { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How it was arrived at.</summary>
    public required MappingJustification Justification { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Who agreed to it, a steward of each side; empty while it is not agreed.</summary>
    public required IReadOnlyList<MappingSignOffResponse> SignOffs { get; init; }

    /// <summary>Counts the changes to it; also its ETag.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
