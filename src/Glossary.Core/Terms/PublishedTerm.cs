using Glossary.Core.Mappings;

namespace Glossary.Core.Terms;

/// <summary>
/// A whole Term as everybody reads it, with what links it to others: the read model that the index stores. Drafts have none.
/// </summary>
/// <param name="Summary">The Term in brief.</param>
/// <param name="Labels">All its names, hidden ones too, in order.</param>
/// <param name="Definitions">What it means, one a language.</param>
/// <param name="Notes">Remarks.</param>
/// <param name="Sources">Where the meaning comes from.</param>
/// <param name="Topics">Slugs of its subject areas.</param>
/// <param name="Stages">Stages at which it is used.</param>
/// <param name="Relations">Terms of its own vocabulary it is linked to.</param>
/// <param name="Mappings">Terms of other vocabularies it is mapped to, read from this Term's end.</param>
/// <param name="ReplacedBy">Its successor, when it is deprecated and has one.</param>
/// <param name="Revision">Its revision; the ETag.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record PublishedTerm(
    TermSummary Summary,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<string> Topics,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<PublishedRelation> Relations,
    IReadOnlyList<PublishedMapping> Mappings,
    TermSummary? ReplacedBy,
    int Revision,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The day by which its steward should look at it again; null where that is not known.</summary>
    public DateOnly? ReviewOn { get; init; }
    /// <summary>Vocabularies that are agreed to have no such thing; null when none is.</summary>
    public IReadOnlyList<PublishedNoCounterpart>? NoCounterparts { get; init; }
}

/// <summary>A relation as it reads from one Term's end.</summary>
/// <param name="Kind">How the other Term stands to this one.</param>
/// <param name="Term">The other Term.</param>
public sealed record PublishedRelation(RelationKind Kind, TermSummary Term);

/// <summary>A Mapping as it reads from one Term's end.</summary>
/// <param name="Id">The Mapping's id, the same from either end.</param>
/// <param name="Content">What it says, the relation already inverted where this Term is the Mapping's target.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Term">The Term at the other end.</param>
public sealed record PublishedMapping(Guid Id, MappingContent Content, Status Status, TermSummary Term)
{
    /// <summary>Who agreed to it, one steward a side; null while it is not agreed.</summary>
    public IReadOnlyList<MappingSignOff>? SignOffs { get; init; }
}

/// <summary>The agreed answer that a vocabulary has no such thing.</summary>
/// <param name="Vocabulary">The slug of that vocabulary.</param>
/// <param name="Rationale">Why.</param>
/// <param name="SignOffs">Who agreed to it, one steward a side.</param>
public sealed record PublishedNoCounterpart(string Vocabulary, string Rationale, IReadOnlyList<MappingSignOff> SignOffs);
