using Glossary.Core;
using Glossary.Core.Proposals;

namespace Glossary.Web.Features.Proposals;

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
public sealed record ProposedChangeBody
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
    internal static ProposedChangeBody Of(ProposalItem item) => item switch
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
