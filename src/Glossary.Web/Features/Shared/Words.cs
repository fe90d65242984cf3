using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Proposals;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Shared;

/// <summary>How the pages say what the model knows by name.</summary>
internal static class Words
{
    private static string Say(string english) => Translation<Texts>.Of(english);

    /// <summary>How a counterpart stands to the Term beside it.</summary>
    internal static string Of(MappingRelation relation) => Say(relation switch
    {
        MappingRelation.ExactMatch => "means the same",
        MappingRelation.CloseMatch => "means nearly the same",
        MappingRelation.BroadMatch => "is broader",
        MappingRelation.NarrowMatch => "is narrower",
        MappingRelation.RelatedMatch => "is related",
        _ => "means something else",
    });

    /// <summary>The heading over a list of related Terms.</summary>
    internal static string Of(RelationKind kind) => Say(kind switch
    {
        RelationKind.Broader => "More general",
        RelationKind.Narrower => "More specific",
        _ => "Related",
    });

    /// <summary>Why a Term was found, before the label that matched.</summary>
    internal static string Of(MatchKind kind) => Say(kind switch
    {
        MatchKind.Exact => "exactly",
        MatchKind.Abbreviation => "abbreviated",
        MatchKind.Synonym => "also called",
        MatchKind.Prefix => "begins like",
        MatchKind.Words => "has the words of",
        MatchKind.Typo => "spelt nearly like",
        MatchKind.Phonetic => "sounds like",
        _ => "fits the description",
    });

    /// <summary>The heading over a remark.</summary>
    internal static string Of(NoteKind kind) => Say(kind switch
    {
        NoteKind.Scope => "Where the meaning ends",
        NoteKind.Example => "In a sentence",
        NoteKind.PatientSafety => "Patient safety",
        _ => "What the other department needs",
    });

    /// <summary>A stage as it is listed.</summary>
    internal static string Of(Stage stage) => Say(stage switch
    {
        Stage.Plan => "Plan",
        Stage.Install => "Install",
        Stage.Operate => "Operate",
        Stage.Service => "Service",
        _ => "Decommission",
    });

    /// <summary>A stage as part of an address.</summary>
    internal static string Anchor(Stage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>How far something has come, to whoever reads it.</summary>
    internal static string Of(Status status) => Say(status switch
    {
        Status.Agreed => "Agreed by the stewards",
        Status.Deprecated => "No longer used",
        _ => "Proposed: in use, not agreed yet",
    });

    /// <summary>Who does a step.</summary>
    internal static string Of(ProcedureRole who) => Say(who switch
    {
        ProcedureRole.Htm => "HTM",
        ProcedureRole.It => "IT",
        ProcedureRole.Both => "HTM and IT",
        ProcedureRole.Vendor => "Vendor",
        _ => "Clinical staff",
    });

    /// <summary>The heading over what is told or given before a step that one of the two does, or neither alone.</summary>
    internal static string NeedsOf(ProcedureRole who) => who is ProcedureRole.Htm or ProcedureRole.It ? Of(NoteKind.WhatTheOtherSideNeeds) : Say("What each department needs");

    /// <summary>How far a proposal has come.</summary>
    internal static string Of(ProposalState state) => Say(state switch
    {
        ProposalState.Draft => "draft",
        ProposalState.Open => "open",
        ProposalState.ChangesRequested => "a change is asked for",
        ProposalState.Approved => "agreed",
        ProposalState.Declined => "declined",
        _ => "taken back",
    });

    /// <summary>What a change does, before what it is about.</summary>
    internal static string Of(ProposalItem item) => Say(item switch
    {
        NewTerm => "A new word",
        RevisedTerm => "A better text for",
        DeprecatedTerm => "No longer to be used:",
        NewMapping => "A new mapping",
        RevisedMapping => "A better mapping",
        DeprecatedMapping => "No longer to be mapped:",
        _ => "No such thing",
    });

    /// <summary>A field of a Term or Mapping, as <see cref="Core.Changes.FieldDifference"/> names it.</summary>
    internal static string OfField(string field, string? part)
    {
        var name = field.Split('[', '.')[0] switch
        {
            "labels" => Say(part?.Split(' ')[0] switch { "preferred" => "The word", "abbreviation" => "Abbreviation", "synonym" => "Other name", "hidden" => "Also found as", _ => "Names" }),
            "definitions" => Say(part?.StartsWith("full", StringComparison.Ordinal) == true || field.EndsWith(".full", StringComparison.Ordinal) ? "In practice" : "What it means"),
            "notes" => Enum.TryParse<NoteKind>(part?.Split(' ')[0], ignoreCase: true, out var kind) ? Of(kind) : Say("Note"),
            "relation" => Say("How they stand"),
            "bridge" => Say("To be understood"),
            "rationale" => Say("Why"),
            "sources" => Say("Sources"),
            "topics" => Say("Topics"),
            "stages" => Say("Stages"),
            "relations" => Say("Relations"),
            "status" => Say("Status"),
            "replacedBy" => Say("Replaced by"),
            "reviewOn" => Say("Review by"),
            "source" => Say("Source"),
            "target" => Say("Target"),
            "confidence" => Say("Confidence"),
            "justification" => Say("Justification"),
            "vocabulary" => Say("Vocabulary"),
            "title" => Say("Title"),
            "purpose" => Say("Purpose"),
            "stage" => Say("Stage"),
            "steps" => Say("Steps"),
            var other => char.ToUpperInvariant(other[0]) + other[1..],
        };
        return part?.IndexOf('(', StringComparison.Ordinal) is >= 0 and var language ? $"{name} {part[language..]}" : name;
    }

    /// <summary>What somebody holds to be wrong with a mapping.</summary>
    internal static string Of(VoteReason reason) => Say(reason switch
    {
        VoteReason.WrongScope => "It holds elsewhere, not here",
        VoteReason.WrongLevel => "One is broader than it says",
        VoteReason.OnlyOverlaps => "The two only overlap",
        _ => "The two have nothing in common",
    });
}
