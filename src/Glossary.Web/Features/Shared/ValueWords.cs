using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Shared;

/// <summary>How the pages say the values that the model knows by name, which a difference holds as the API spells them.</summary>
internal static class ValueWords
{
    /// <summary>Whether a field holds such values, and not what somebody wrote.</summary>
    internal static bool Has(string field) => field is "status" or "relation" or "relations" or "stage" or "stages" or "justification" or "steps.who";

    internal static IReadOnlyList<Stretch> Of(string field, IReadOnlyList<Stretch> stretches) =>
        Has(field) ? [.. stretches.Select(stretch => stretch with { Text = Of(field, stretch.Text) })] : stretches;

    private static string Of(string field, string value) => field switch
    {
        "status" => Read<Status>(value) is { } status ? Phrases.Of(Of(status)) : value,
        "relation" => Read<MappingRelation>(value) is { } relation ? Words.Of(relation) : value,
        "relations" => Read<RelationKind>(value) is { } relation ? Words.Of(relation) : value,
        "justification" => Read<MappingJustification>(value) is { } justification ? Phrases.Of(Of(justification)) : value,
        "steps.who" => Read<ProcedureRole>(value) is { } who ? Words.Of(who) : value,
        _ => Read<Stage>(value) is { } stage ? Words.Of(stage) : value,
    };

    private static string Of(Status status) => status switch
    {
        Status.Draft => "a draft",
        Status.Proposed => "proposed",
        Status.Agreed => "agreed",
        _ => "out of use",
    };

    private static string Of(MappingJustification justification) => justification switch
    {
        MappingJustification.ManualMappingCuration => "thought through by people",
        MappingJustification.MappingReview => "a review",
        MappingJustification.LexicalMatching => "the words alone",
        _ => "conclusion from other mappings",
    };

    private static TValue? Read<TValue>(string value)
        where TValue : struct, Enum => Enum.TryParse<TValue>(value, ignoreCase: true, out var known) ? known : null;
}
