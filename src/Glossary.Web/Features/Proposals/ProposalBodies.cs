using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Proposals;

/// <summary>What somebody proposes.</summary>
public record ProposalBody
{
    /// <summary>Why, for the stewards.</summary>
    public string? Rationale { get; init; }

    /// <summary>The changes, 1 to 20: all of them take effect, or none.</summary>
    public IReadOnlyList<ProposalItemBody>? Items { get; init; }

    /// <summary>What it asks for; what is wrong with it whatever the glossary holds is added to <paramref name="faults"/>.</summary>
    internal ProposalContent? Read(Faults faults)
    {
        var items = new List<ProposalItem>();
        for (var i = 0; i < Math.Min(Items?.Count ?? 0, ProposalContent.MaxItems + 1); i++)
        {
            if (Items![i]?.Read(faults, $"items[{i}]") is { } item)
            {
                items.Add(item);
            }
        }

        if (!faults.None)
        {
            return null;
        }

        var content = new ProposalContent(Rationale ?? string.Empty, items);
        foreach (var (field, messages) in content.Faults())
        {
            foreach (var message in messages)
            {
                faults.Add(field, message);
            }
        }

        return faults.None ? content : null;
    }
}

/// <summary>A new Proposal.</summary>
public sealed record NewProposalBody : ProposalBody
{
    /// <summary>Whether it goes to the stewards at once; otherwise it stays a draft that only you see.</summary>
    public bool Submit { get; init; }
}

/// <summary>What one change of a Proposal does.</summary>
public enum ProposalItemKind
{
    /// <summary>Makes a Term: <c>term</c>, <c>content</c>.</summary>
    NewTerm,

    /// <summary>Gives a Term other content: <c>term</c>, <c>baseRevision</c>, <c>content</c>.</summary>
    RevisedTerm,

    /// <summary>Takes a Term out of use: <c>term</c>, <c>replacedBy</c>.</summary>
    DeprecatedTerm,

    /// <summary>Makes a Mapping: <c>source</c>, <c>target</c>, <c>statement</c>.</summary>
    NewMapping,

    /// <summary>Gives a Mapping another statement: <c>mapping</c>, <c>baseRevision</c>, <c>statement</c>.</summary>
    RevisedMapping,

    /// <summary>Takes a Mapping out of use: <c>mapping</c>.</summary>
    DeprecatedMapping,

    /// <summary>Says that a vocabulary has no such thing: <c>term</c>, <c>vocabulary</c>, <c>rationale</c>.</summary>
    NoCounterpart,
}

/// <summary>One change; <c>kind</c> says which of the other members count.</summary>
public sealed record ProposalItemBody
{
    /// <summary>What it does.</summary>
    public ProposalItemKind? Kind { get; init; }

    /// <summary>The key of the Term.</summary>
    public string? Term { get; init; }

    /// <summary>What the Term should say, as a whole.</summary>
    public TermContentBody? Content { get; init; }

    /// <summary>The revision (ETag) that you began from. What others have changed since is merged, or asked about.</summary>
    public int? BaseRevision { get; init; }

    /// <summary>The key of the Term to use instead.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The Mapping's id.</summary>
    public Guid? Mapping { get; init; }

    /// <summary>The key of the Term that a new Mapping is said of.</summary>
    public string? Source { get; init; }

    /// <summary>The key of the Term that a new Mapping points to.</summary>
    public string? Target { get; init; }

    /// <summary>What the Mapping should say, as a whole.</summary>
    public MappingStatementBody? Statement { get; init; }

    /// <summary>The slug of the vocabulary that has no such thing.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Why that vocabulary has no such thing.</summary>
    public string? Rationale { get; init; }

    internal ProposalItem? Read(Faults faults, string field)
    {
        switch (Kind)
        {
            case ProposalItemKind.NewTerm or ProposalItemKind.RevisedTerm when Content is null:
                faults.Add($"{field}.content", "Give what the Term should say, as a whole.");
                return null;
            case ProposalItemKind.NewMapping or ProposalItemKind.RevisedMapping when Statement?.Relation is null:
                faults.Add($"{field}.statement.relation", "Say how the target stands to the source, such as closeMatch or falseFriend.");
                return null;
        }

        return Kind switch
        {
            ProposalItemKind.NewTerm => new NewTerm(Term ?? string.Empty, Content!.Content),
            ProposalItemKind.RevisedTerm => new RevisedTerm(Term ?? string.Empty, BaseRevision ?? 0, null, Content!.Content, []),
            ProposalItemKind.DeprecatedTerm => new DeprecatedTerm(Term ?? string.Empty, 0, ReplacedBy, []),
            ProposalItemKind.NewMapping => new NewMapping(Source ?? string.Empty, Target ?? string.Empty, Statement!.Content),

            // A Mapping's ends are its own; until they are looked up, its id tells it from others.
            ProposalItemKind.RevisedMapping => new RevisedMapping(Mapping.GetValueOrDefault(), $"{Mapping}", string.Empty, BaseRevision ?? 0, null, Statement!.Content),
            ProposalItemKind.DeprecatedMapping => new DeprecatedMapping(Mapping.GetValueOrDefault(), $"{Mapping}", string.Empty, 0),
            ProposalItemKind.NoCounterpart => new NewNoCounterpart(Term ?? string.Empty, Vocabulary ?? string.Empty, Rationale ?? string.Empty),
            _ => Unknown(faults, field),
        };
    }

    /// <summary>The same as it would be sent.</summary>
    internal static ProposalItemBody Of(ProposalItem item) => item switch
    {
        NewTerm made => new() { Kind = ProposalItemKind.NewTerm, Term = made.Term, Content = TermContentBody.Of(made.Content) },
        RevisedTerm revised => new() { Kind = ProposalItemKind.RevisedTerm, Term = revised.Term, BaseRevision = revised.BaseRevision, Content = TermContentBody.Of(revised.Content) },
        DeprecatedTerm deprecated => new() { Kind = ProposalItemKind.DeprecatedTerm, Term = deprecated.Term, BaseRevision = deprecated.BaseRevision, ReplacedBy = deprecated.ReplacedBy },
        NewMapping made => new() { Kind = ProposalItemKind.NewMapping, Source = made.Source, Target = made.Target, Statement = MappingStatementBody.Of(made.Content) },
        RevisedMapping revised => new() { Kind = ProposalItemKind.RevisedMapping, Mapping = revised.Mapping, Source = revised.Source, Target = revised.Target, BaseRevision = revised.BaseRevision, Statement = MappingStatementBody.Of(revised.Content) },
        DeprecatedMapping deprecated => new() { Kind = ProposalItemKind.DeprecatedMapping, Mapping = deprecated.Mapping, Source = deprecated.Source, Target = deprecated.Target, BaseRevision = deprecated.BaseRevision },
        NewNoCounterpart answer => new() { Kind = ProposalItemKind.NoCounterpart, Term = answer.Term, Vocabulary = answer.Vocabulary, Rationale = answer.Rationale },
        _ => throw new InvalidOperationException($"Nobody knows how to answer {item.GetType().Name}."),
    };

    private static ProposalItem? Unknown(Faults faults, string field)
    {
        faults.Add($"{field}.kind", "A change is newTerm, revisedTerm, deprecatedTerm, newMapping, revisedMapping, deprecatedMapping or noCounterpart.");
        return null;
    }
}

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
