using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Web.Features.Proposals;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The examples of what is proposed: that PM is a false friend.</summary>
internal static class ProposalExamples
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private const string Subject = "htm/preventive-maintenance → it/project-manager";

    internal static readonly ProposedChangeBody Change = new()
    {
        Kind = ProposalItemKind.NewMapping,
        Source = "htm/preventive-maintenance",
        Target = "it/project-manager",
        Statement = new() { Relation = MappingRelation.FalseFriend, Rationale = "Both say PM.", Bridge = "Say the whole word.", Confidence = 1, Justification = MappingJustification.ManualMappingCuration },
    };

    internal static readonly ProposalResponse Whole = new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000005"),
        State = ProposalState.Open,
        Author = "Ann",
        Rationale = "A PM was missed because IT waited for a person.",
        Items =
        [
            new()
            {
                Subject = Subject,
                Change = Change,
                Difference = [new("bridge", null, [new(StretchKind.Added, "Say the whole word.")])],
                Meanwhile = [],
                Conflicts = [],
            },
        ],
        Vocabularies = ["htm", "it"],
        WaitsOn = ["it"],
        ContentHash = "7d1a54127b222502f5b79b5fb0803061152a44f92b37e23c6527baf665d4da9a",
        SignOffs = [new("htm", "Hal", Then)],
        Comments = [new("Ida", CommentKind.Remark, "So do the vendors.", Then)],
        HasMoved = false,
        Obstacles = [],
        Version = 3,
        CreatedAt = Then,
        UpdatedAt = Then,
        SubmittedAt = Then,
        DecidedAt = null,
        DecidedBy = null,
        Reason = null,
        Url = "/proposals/0198a3c1-5f00-7000-8000-000000000005",
    };

    internal static readonly ProposalSummaryResponse Summary = new()
    {
        Id = Whole.Id,
        State = Whole.State,
        Author = Whole.Author,
        Rationale = Whole.Rationale,
        Subjects = [Subject],
        Vocabularies = Whole.Vocabularies,
        WaitsOn = Whole.WaitsOn,
        SubmittedAt = Whole.SubmittedAt,
        DecidedAt = null,
        UpdatedAt = Whole.UpdatedAt,
        Url = Whole.Url,
    };
}
