using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Proposals;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Core.Webhooks;
using Glossary.Web.Features.Annotate;
using Glossary.Web.Features.Audit;
using Glossary.Web.Features.Figures;
using Glossary.Web.Features.History;
using Glossary.Web.Features.Insights;
using Glossary.Web.Features.Learning.Paths;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Proposals;
using Glossary.Web.Features.Review;
using Glossary.Web.Features.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Terms;
using Glossary.Web.Features.Vocabularies;
using Glossary.Web.Features.Webhooks;
using Microsoft.OpenApi;
using SearchResult = Glossary.Web.Features.Search.SearchResult;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>One coherent set of examples for the API's description: PACS and PM as both departments know them.</summary>
internal static class ApiExamples
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly TermSummaryResponse Maintenance = Summary(
        "0198a3c1-5f00-7000-8000-000000000001", "htm", "preventive-maintenance", "preventive maintenance", "PM", "Work done on equipment at planned intervals to keep failures from happening.");

    private static readonly TermSummaryResponse Manager = Summary(
        "0198a3c1-5f00-7000-8000-000000000002", "it", "project-manager", "project manager", "PM", "Person who plans a project and answers for its time, cost and result.");

    private static readonly TermMappingResponse Mapping = new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000003"),
        Relation = MappingRelation.FalseFriend,
        Rationale = "HTM hears planned maintenance of equipment; IT hears the person who runs a project.",
        Bridge = "Say \"preventive maintenance visit\" or \"project manager\", never \"the PM\".",
        Confidence = 0.95,
        Justification = MappingJustification.ManualMappingCuration,
        Status = Status.Proposed,
        SignOffs = [],
        Term = Manager,
    };

    private static readonly LabelBody[] Labels = [new("preventive maintenance", LabelKind.Preferred), new("PM", LabelKind.Abbreviation)];
    private static readonly DefinitionBody[] Definitions = [new(Maintenance.Short)];
    private static readonly SourceBody[] Sources = [new("ANSI/AAMI EQ56:2013, Recommended practice for a medical equipment management program", "AAMI")];

    private static readonly TermResponse Term = new()
    {
        Id = Maintenance.Id,
        Key = Maintenance.Key,
        Vocabulary = Maintenance.Vocabulary,
        Slug = Maintenance.Slug,
        Label = Maintenance.Label,
        Abbreviation = Maintenance.Abbreviation,
        Short = Maintenance.Short,
        Status = Maintenance.Status,
        Url = Maintenance.Url,
        Labels = Labels,
        Definitions = Definitions,
        Notes = [new(NoteKind.WhatTheOtherSideNeeds, "IT needs to know which devices go offline, and for how long.")],
        Sources = Sources,
        Topics = ["maintenance"],
        Stages = [Stage.Service],
        Relations = [],
        Mappings = [Mapping],
        NoCounterparts = [],
        ReplacedBy = null,
        ReviewOn = new(2027, 3, 2),
        Revision = 3,
        UpdatedAt = Then,
    };

    private static readonly TermState State = new(
        Maintenance.Key, Status.Proposed, null, new([new("preventive maintenance", LabelKind.Preferred)], [new(Maintenance.Short)], [], [], ["maintenance"], [Stage.Service]), []);

    private static readonly MappingResponse WholeMapping = new()
    {
        Id = Mapping.Id,
        Source = Maintenance,
        Relation = Mapping.Relation,
        Target = Manager,
        Rationale = Mapping.Rationale,
        Bridge = Mapping.Bridge,
        Confidence = Mapping.Confidence,
        Justification = Mapping.Justification,
        Status = Mapping.Status,
        SignOffs = [],
        Revision = 1,
        UpdatedAt = Then,
    };

    private static readonly SearchResult Result = new(
        Maintenance,
        new() { Kind = MatchKind.Abbreviation, Label = "PM", Highlights = [new(0, 2)], Score = 900 },
        [new() { Relation = Mapping.Relation, Bridge = Mapping.Bridge, Term = Manager }]);

    private static readonly RevisionResponse Revision = new() { Number = 1, Author = "glossary-seed", At = Then, Reason = "As glossary-seed has it.", Before = null, After = State };

    private static readonly VocabularyResponse Vocabulary = new() { Slug = "htm", Name = "HTM", Description = "Healthcare technology management.", Terms = 450 };

    private static readonly ProcedureStepResponse Step = new()
    {
        Title = "Agree on when the pumps are out of use",
        Who = ProcedureRole.Both,
        Action = "Agree with the care units on a day, and on how many pumps are taken at a time.",
        WhatTheOtherSideNeeds = "IT names the pumps that need the update. HTM says where they are and which are due.",
        PatientSafety = "A unit without a spare pump interrupts an infusion.",
        Terms = [Maintenance],
    };

    private static readonly ProcedureSummaryResponse ProcedureSummary = new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000004"),
        Slug = "update-infusion-pumps",
        Title = "Update infusion pumps",
        Purpose = "The pumps get their update while nobody waits for one.",
        Stage = Stage.Service,
        Topics = ["maintenance"],
        Steps = 4,
        Status = Status.Proposed,
        Url = "/procedures/update-infusion-pumps",
        Revision = 2,
        UpdatedAt = Then,
    };

    private static readonly ProcedureResponse Procedure = new()
    {
        Id = ProcedureSummary.Id,
        Slug = ProcedureSummary.Slug,
        Title = ProcedureSummary.Title,
        Purpose = ProcedureSummary.Purpose,
        Stage = ProcedureSummary.Stage,
        Topics = ProcedureSummary.Topics,
        Full = null,
        Steps =
        [
            Step,
            Step with { Title = "Take the pumps out of use", Who = ProcedureRole.Clinical },
            Step with { Title = "Put in the update", Who = ProcedureRole.Vendor },
            Step with { Title = "Test each pump and give it back", Who = ProcedureRole.Htm },
        ],
        Sources = Sources,
        Status = ProcedureSummary.Status,
        Url = ProcedureSummary.Url,
        Revision = ProcedureSummary.Revision,
        UpdatedAt = Then,
    };

    private static readonly Dictionary<Type, object> Bodies = new()
    {
        [typeof(TermSummaryResponse)] = Maintenance,
        [typeof(TermResponse)] = Term,
        [typeof(TermBody)] = new TermBody { Labels = Labels, Definitions = Definitions, Sources = Sources, Topics = ["maintenance"], Stages = [Stage.Service], Relations = [new(RelationKind.Broader, "htm/maintenance")], Reason = "Clearer for IT." },
        [typeof(NewTermBody)] = new NewTermBody { Vocabulary = "htm", Slug = "preventive-maintenance", Labels = Labels, Definitions = Definitions, Sources = Sources, Topics = ["maintenance"], Stages = [Stage.Service], Relations = [new(RelationKind.Broader, "htm/maintenance")], Reason = "It was missing." },
        [typeof(TermMappingResponse)] = Mapping,
        [typeof(MappingResponse)] = WholeMapping,
        [typeof(MappingBody)] = new MappingBody { Relation = Mapping.Relation, Rationale = Mapping.Rationale, Bridge = Mapping.Bridge, Confidence = 0.95, Reason = "Both sides read it." },
        [typeof(NewMappingBody)] = new NewMappingBody { Source = Maintenance.Key, Target = Manager.Key, Relation = Mapping.Relation, Rationale = Mapping.Rationale, Bridge = Mapping.Bridge, Confidence = 0.95 },
        [typeof(SearchResponse)] = new SearchResponse("PM", 2, 0.084, null, [Result]),
        [typeof(SearchResult)] = Result,
        [typeof(AnnotateBody)] = new AnnotateBody("The PM of the monitors in bay 4 is due. See `pm.log`.", null, "it", true, "markdown", "linked"),
        [typeof(AnnotationsResponse)] = new AnnotationsResponse([new(4, 6, "PM", [Maintenance, Manager])]),
        [typeof(AnnotationResponse)] = new AnnotationResponse(4, 6, "PM", [Maintenance, Manager]),
        [typeof(SuggestResponse)] = new SuggestResponse("prev", [new() { Label = "preventive maintenance", MatchKind = MatchKind.Prefix, Term = Maintenance }]),
        [typeof(TranslateResponse)] = new TranslateResponse("PM", "htm", "it", [new(Mapping.Relation, Mapping.Bridge, Mapping.Confidence, Maintenance, Manager)]),
        [typeof(CollisionResponse)] = new CollisionResponse { Label = "PM", Terms = [Maintenance, Manager], Mapping = Mapping },
        [typeof(VocabularyResponse)] = Vocabulary,
        [typeof(FiguresResponse)] = FigureExamples.Whole,
        [typeof(ProcedureSummaryResponse)] = ProcedureSummary,
        [typeof(ProcedureResponse)] = Procedure,
        [typeof(ProcedureStepResponse)] = Step,
        [typeof(PathSummaryResponse)] = PathExamples.Summary,
        [typeof(PathResponse)] = PathExamples.Whole,
        [typeof(PathBody)] = PathExamples.Body,
        [typeof(NewPathBody)] = PathExamples.NewBody,
        [typeof(Page<PathSummaryResponse>)] = new Page<PathSummaryResponse>([PathExamples.Summary], null),
        [typeof(Page<PathRevisionResponse>)] = new Page<PathRevisionResponse>([PathExamples.Revision], null),
        [typeof(RevisionResponse)] = Revision,
        [typeof(DifferenceResponse)] = new DifferenceResponse(
            new(1, "glossary-seed", Then, "As glossary-seed has it."),
            new(2, "Ada Meier", Then.AddDays(7), "Clearer for IT."),
            [new("definitions", "short", "Work on equipment.", "Work on medical equipment.", [new(StretchKind.Kept, "Work on "), new(StretchKind.Added, "medical "), new(StretchKind.Kept, "equipment.")])]),
        [typeof(AuditHeadResponse)] = new AuditHeadResponse(6031, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        [typeof(AuditEntryResponse)] = new AuditEntryResponse(
            6031, Then, "keyMade", "Ada Meier", "glo_3fa85f", "Steward of htm, for the service desk", null, "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        [typeof(WantedWordResponse)] = new WantedWordResponse("biomed cart", 17, new(2026, 1, 12), new(2026, 3, 1), 2),
        [typeof(WordBody)] = new WordBody("biomed cart"),
        [typeof(FalseFriendResponse)] = new FalseFriendResponse(ConfusionKind.Same, "PM", Maintenance, "PM", Manager),
        [typeof(DismissedFriendBody)] = new DismissedFriendBody(Maintenance.Key, Manager.Key, "Nobody in either department says PM for the other."),
        [typeof(ReviewBody)] = new ReviewBody(new(2028, 3, 2), "Read it beside EQ56: nothing has changed."),
        [typeof(DueTermResponse)] = new DueTermResponse(Maintenance, new(2027, 3, 2), 3, Then),
        [typeof(NewMeetingBody)] = new NewMeetingBody("Pump rollout"),
        [typeof(StartedMeetingResponse)] = MeetingExamples.Started,
        [typeof(MeetingTextBody)] = new MeetingTextBody("The PM is due on the CT.", "plain"),
        [typeof(HeardResponse)] = MeetingExamples.Heard,
        [typeof(EndMeetingBody)] = MeetingExamples.End,
        [typeof(MeetingResponse)] = MeetingExamples.Whole(Maintenance, Manager, Mapping.Bridge),
        [typeof(WebhookBody)] = WebhookExamples.Body,
        [typeof(WebhookResponse)] = WebhookExamples.Whole,
        [typeof(MadeWebhookResponse)] = WebhookExamples.Made,
        [typeof(WebhookSecretResponse)] = WebhookExamples.NewSecret,
        [typeof(DeliveryResponse)] = WebhookExamples.Delivery,
        [typeof(Page<WebhookResponse>)] = new Page<WebhookResponse>([WebhookExamples.Whole], null),
        [typeof(Page<DeliveryResponse>)] = new Page<DeliveryResponse>([WebhookExamples.Delivery], null),
        [typeof(ProposalSummaryResponse)] = ProposalExamples.Summary,
        [typeof(ProposalResponse)] = ProposalExamples.Whole,
        [typeof(ProposalBody)] = new ProposalBody { Rationale = ProposalExamples.Whole.Rationale, Items = [ProposalExamples.Change] },
        [typeof(NewProposalBody)] = new NewProposalBody { Rationale = ProposalExamples.Whole.Rationale, Items = [ProposalExamples.Change], Submit = true },
        [typeof(ProposedChangeBody)] = ProposalExamples.Change,
        [typeof(SigningBody)] = new SigningBody { ContentHash = ProposalExamples.Whole.ContentHash, Vocabulary = "htm" },
        [typeof(TextBody)] = new TextBody { Text = "Which devices does it hold for?" },
        [typeof(LabelsBody)] = new LabelsBody { Vocabulary = "htm", Labels = ["project manger"] },
        [typeof(WarningsResponse)] = new WarningsResponse([], [new() { Label = "project manager", MatchKind = MatchKind.Typo, Term = Manager }]),
        [typeof(VoteBody)] = new VoteBody { IsInFavour = false, Reason = VoteReason.WrongLevel },
        [typeof(CastVoteResponse)] = new CastVoteResponse("Ann", false, VoteReason.WrongLevel, Then),
        [typeof(Page<ProposalSummaryResponse>)] = new Page<ProposalSummaryResponse>([ProposalExamples.Summary], null),
        [typeof(Page<CastVoteResponse>)] = new Page<CastVoteResponse>([new("Ann", true, null, Then)], null),
        [typeof(Page<TermSummaryResponse>)] = new Page<TermSummaryResponse>([Maintenance], null),
        [typeof(Page<MappingResponse>)] = new Page<MappingResponse>([WholeMapping], null),
        [typeof(Page<ProcedureSummaryResponse>)] = new Page<ProcedureSummaryResponse>([ProcedureSummary], null),
        [typeof(Page<VocabularyResponse>)] = new Page<VocabularyResponse>([Vocabulary], null),
        [typeof(Page<RevisionResponse>)] = new Page<RevisionResponse>([Revision], null),
    };

    /// <summary>Parameters that take one of the model's own words.</summary>
    private static readonly Dictionary<string, Type> Choices = new(StringComparer.Ordinal)
    {
        ["stage"] = typeof(Stage),
        ["status"] = typeof(Status),
        ["relation"] = typeof(MappingRelation),
        ["state"] = typeof(ProposalState),
        ["style"] = typeof(CopyStyle),
    };

    private static readonly Dictionary<string, JsonNode> Parameters = new(StringComparer.Ordinal)
    {
        ["q"] = "packs",
        ["code"] = MeetingExamples.Code,
        ["after"] = 12,
        ["vocabulary"] = "htm",
        ["slug"] = "preventive-maintenance",
        ["with"] = "it",
        ["from"] = "htm",
        ["to"] = "it",
        ["topic"] = "maintenance",
        ["stage"] = "service",
        ["status"] = "proposed",
        ["letter"] = "p",
        ["at"] = 1,
        ["relation"] = "falseFriend",
        ["term"] = "htm/preventive-maintenance",
        ["replacedBy"] = "htm/planned-maintenance",
        ["reason"] = "Nobody says it any more.",
        ["limit"] = 20,
        ["number"] = 2,
        ["by"] = "2027-03-31",
        ["state"] = "open",
        ["waitingOnMe"] = true,
        ["mine"] = true,
        ["id"] = "0198a3c1-5f00-7000-8000-000000000003",
        ["format"] = "markdown",
        ["sides"] = "both",
        ["style"] = "inline",
    };

    /// <summary>The example of a body; null where the parts' examples say enough.</summary>
    internal static JsonNode? Of(Type type) => Bodies.TryGetValue(type, out var example) ? JsonSerializer.SerializeToNode(example, type, GlossaryJson.Options) : null;

    /// <summary>Gives an operation's parameters camelCase names, descriptions and examples, and the headers that the contract knows.</summary>
    internal static void Describe(OpenApiOperation operation, Func<Type, IOpenApiSchema> schemaOf)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? string.Empty);
            if (Parameters.TryGetValue(parameter.Name, out var example))
            {
                parameter.Example = example.DeepClone();
            }

            if (Choices.TryGetValue(parameter.Name, out var choice))
            {
                parameter.Schema = schemaOf(choice);
            }

            if (operation.Tags?.Any(tag => tag.Name == "Webhooks") == true)
            {
                DescribeWebhook(parameter);
                continue;
            }

            if (operation.OperationId is "getProcedure" or "getProcedureHistory" or "compareProcedureRevisions" && parameter.Name == "slug")
            {
                (parameter.Example, parameter.Description) = (ProcedureSummary.Slug, "The procedure's slug.");
            }

            if (operation.OperationId is "getPath" or "revisePath" or "deprecatePath" or "getPathHistory" or "comparePathRevisions" && parameter.Name == "slug")
            {
                (parameter.Example, parameter.Description) = (PathExamples.Summary.Slug, "The learning path's slug.");
            }

            if (operation.OperationId is "compareTermRevisions" or "compareMappingRevisions" or "compareProcedureRevisions" or "comparePathRevisions" && parameter.Name is "from" or "to")
            {
                (parameter.Example, parameter.Description) = parameter.Name == "from" ? (1, "The number of the earlier revision; 0 for the time before there was one.") : (2, "The number of the later revision.");
            }

            if (operation.OperationId == "exportAudit" && parameter.Name == "from")
            {
                (parameter.Example, parameter.Description) = (6000, "The number of the first entry to write; all when left out.");
                continue;
            }

            parameter.Required |= parameter.Name is "q" or "from" or "to";
            parameter.Description ??= parameter.Name switch
            {
                "vocabulary" => "The vocabulary's slug.",
                "stage" => "Only those used at this stage of an equipment's life.",
                "status" => "Only of this status.",
                "relation" => "Only of this relation, as written from source to target.",
                "slug" => "The Term's slug.",
                "id" => operation.OperationId?.EndsWith("Proposal", StringComparison.Ordinal) == true ? "The proposal's id." : "The mapping's id.",
                "at" => "The number of the revision as which the Term is wanted; the present one when left out.",
                "limit" => "How many at a time, 1 to 100; 20 when left out.",
                "code" => "The meeting's code.",
                "after" => "Only what changed after this version of the meeting; all when left out.",
                "number" => "The number of the revision to bring back.",
                "cursor" => "Where the last answer ended: its next.",
                "reason" => "Why, for the history.",
                "state" => "Only of this state.",
                "mine" => "Only what you proposed.",
                "format" => "The place whose writing is wanted; the record itself as JSON when left out.",
                "sides" => "both, or the slug of the vocabulary whose side alone is told; both when left out.",
                "style" => "full, or one sentence, or the word with a footnote; full when left out.",
                "waitingOnMe" => "Only what you can sign now.",
                _ => null,
            };
        }
    }

    private static void DescribeWebhook(OpenApiParameter parameter)
    {
        (parameter.Example, parameter.Description) = parameter.Name switch
        {
            "id" => ((JsonNode)WebhookExamples.Whole.Id.ToString(), "The webhook's id."),
            "number" => (WebhookExamples.Delivery.Number, "The delivery's number."),
            "state" => ("dead", "Only of this state."),
            "limit" => (20, "How many at a time, 1 to 100; 20 when left out."),
            _ => (null, "Where the last answer ended: its next."),
        };
        if (parameter.Name == "state")
        {
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. OneOf<DeliveryState>.Spellings.Select(spelling => (JsonNode)spelling)] };
        }
    }

    /// <summary>What the text of a Term or Mapping looks like in each format.</summary>
    internal static readonly TakenAlong Copied = new(
        new("htm", "HTM", Maintenance.Label, ["PM"], Maintenance.Short, "https://glossary.example" + Maintenance.Url),
        [new Sense("it", "IT", Manager.Label, ["PM"], Manager.Short, "https://glossary.example" + Manager.Url).As(new(Mapping.Relation, Mapping.Rationale, Mapping.Bridge))]);

    private static TermSummaryResponse Summary(string id, string vocabulary, string slug, string label, string abbreviation, string meaning) => new()
    {
        Id = Guid.Parse(id),
        Key = $"{vocabulary}/{slug}",
        Vocabulary = vocabulary,
        Slug = slug,
        Label = label,
        Abbreviation = abbreviation,
        Short = meaning,
        Status = Status.Proposed,
        Url = $"/t/{vocabulary}/{slug}",
    };
}
