using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Proposals;

/// <summary>All that a Term says of itself; its relations stay as they are.</summary>
public sealed record TermContentBody
{
    /// <summary>Its names; one of them preferred.</summary>
    public IReadOnlyList<LabelBody>? Labels { get; init; }

    /// <summary>What it means, one a language.</summary>
    public IReadOnlyList<DefinitionBody>? Definitions { get; init; }

    /// <summary>Remarks.</summary>
    public IReadOnlyList<NoteBody>? Notes { get; init; }

    /// <summary>Where the meaning comes from.</summary>
    public IReadOnlyList<SourceBody>? Sources { get; init; }

    /// <summary>Slugs of its subject areas.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Stages of an equipment's life at which the word is used.</summary>
    public IReadOnlyList<Stage>? Stages { get; init; }

    internal TermContent Content => new TermBody { Labels = Labels, Definitions = Definitions, Notes = Notes, Sources = Sources, Topics = Topics, Stages = Stages }.Content;

    internal static TermContentBody Of(TermContent content) => new()
    {
        Labels = [.. content.Labels.Select(label => new LabelBody(label.Text, label.Kind, label.Language))],
        Definitions = [.. content.Definitions.Select(definition => new DefinitionBody(definition.Short, definition.Full, definition.Language))],
        Notes = [.. content.Notes.Select(note => new NoteBody(note.Kind, note.Text, note.Language))],
        Sources = [.. content.Sources.Select(source => new SourceBody(source.Title, source.Publisher, source.Section, source.Url))],
        Topics = content.Topics,
        Stages = content.Stages,
    };
}

/// <summary>What a Mapping says, in the direction from its source to its target.</summary>
public sealed record MappingStatementBody
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

    internal MappingContent Content => new(Relation.GetValueOrDefault(), Rationale!, Bridge!, Confidence ?? 1, Justification ?? MappingJustification.ManualMappingCuration);

    internal static MappingStatementBody Of(MappingContent content) => new()
    {
        Relation = content.Relation,
        Rationale = content.Rationale,
        Bridge = content.Bridge,
        Confidence = content.Confidence,
        Justification = content.Justification,
    };
}
