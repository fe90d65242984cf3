using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Terms;

/// <summary>A Term in brief.</summary>
public sealed record TermSummaryResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public key: <c>{vocabulary}/{slug}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The vocabulary whose meaning it is.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>The second half of its key.</summary>
    public required string Slug { get; init; }

    /// <summary>Its preferred label.</summary>
    public required string Label { get; init; }

    /// <summary>Its first abbreviation; null when it has none.</summary>
    public required string? Abbreviation { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Short { get; init; }

    /// <summary>How far it has come towards being shared language.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }
}

/// <summary>A whole Term.</summary>
public sealed record TermResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public key: <c>{vocabulary}/{slug}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The vocabulary whose meaning it is.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>The second half of its key.</summary>
    public required string Slug { get; init; }

    /// <summary>Its preferred label.</summary>
    public required string Label { get; init; }

    /// <summary>Its first abbreviation; null when it has none.</summary>
    public required string? Abbreviation { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Short { get; init; }

    /// <summary>How far it has come towards being shared language.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>All its names; hidden ones are misspellings, mishearings and descriptions in everyday words, for searching only.</summary>
    public required IReadOnlyList<LabelBody> Labels { get; init; }

    /// <summary>What it means, one a language.</summary>
    public required IReadOnlyList<DefinitionBody> Definitions { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<NoteBody> Notes { get; init; }

    /// <summary>Where the meaning comes from.</summary>
    public required IReadOnlyList<SourceBody> Sources { get; init; }

    /// <summary>Slugs of its subject areas.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Stages of an equipment's life at which the word is used.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Terms of its own vocabulary that it is linked to.</summary>
    public required IReadOnlyList<RelationResponse> Relations { get; init; }

    /// <summary>Terms of other vocabularies that it is mapped to, read from this Term's end.</summary>
    public required IReadOnlyList<TermMappingResponse> Mappings { get; init; }

    /// <summary>Vocabularies that are agreed to have no such thing.</summary>
    public required IReadOnlyList<NoCounterpartResponse> NoCounterparts { get; init; }

    /// <summary>The Term to use instead, when this one is deprecated and has a successor; the last one, where that was replaced in its turn.</summary>
    public required TermSummaryResponse? ReplacedBy { get; init; }

    /// <summary>The day by which its steward should look at it again: a year after it last changed, unless a steward has named another.</summary>
    public required DateOnly? ReviewOn { get; init; }

    /// <summary>Counts the changes to it; also its ETag.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What has changed since, where a revision was asked for; null otherwise.</summary>
    public AsItStoodResponse? AsItStood { get; init; }
}

/// <summary>How a Term as it stood at a revision compares with the one that stands now.</summary>
/// <param name="Latest">The revision that stands now.</param>
/// <param name="HasChanged">Whether it says something else now.</param>
/// <param name="Fields">What has changed; empty when nothing has.</param>
/// <param name="Difference">Where the difference is, word by word; null when there is none.</param>
public sealed record AsItStoodResponse(int Latest, bool HasChanged, IReadOnlyList<string> Fields, string? Difference);

/// <summary>A name of a Term.</summary>
/// <param name="Text">The name as written, up to 200 characters.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Language">BCP 47 tag; <c>en</c> when left out.</param>
public sealed record LabelBody(string Text, LabelKind Kind, string Language = LanguageTag.Default);

/// <summary>What a Term means, in one language.</summary>
/// <param name="Short">One plain sentence, up to 500 characters.</param>
/// <param name="Full">What matters in practice, in Markdown; null when the sentence says it all.</param>
/// <param name="Language">BCP 47 tag; <c>en</c> when left out.</param>
public sealed record DefinitionBody(string Short, string? Full = null, string Language = LanguageTag.Default);

/// <summary>A remark on a Term.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">Plain sentences.</param>
/// <param name="Language">BCP 47 tag; <c>en</c> when left out.</param>
public sealed record NoteBody(NoteKind Kind, string Text, string Language = LanguageTag.Default);

/// <summary>Where a meaning comes from.</summary>
/// <param name="Title">The document.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Section">Clause, section or page.</param>
/// <param name="Url">A whole http or https address.</param>
public sealed record SourceBody(string Title, string? Publisher = null, string? Section = null, string? Url = null);

/// <summary>A link to a Term of the same vocabulary.</summary>
public sealed record RelationResponse
{
    /// <summary>How the other Term stands to this one.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>The other Term.</summary>
    public required TermSummaryResponse Term { get; init; }
}

/// <summary>A Mapping as a Term shows it, read from that Term's end.</summary>
public sealed record TermMappingResponse
{
    /// <summary>The Mapping's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>How the other Term stands to this one; <c>broadMatch</c>: the other is broader.</summary>
    public required MappingRelation Relation { get; init; }

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

    /// <summary>The Term at the other end.</summary>
    public required TermSummaryResponse Term { get; init; }
}

/// <summary>A steward's approval of a Mapping, for their side.</summary>
public sealed record MappingSignOffResponse
{
    /// <summary>The slug of the vocabulary that it speaks for.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>Who signed.</summary>
    public required string Steward { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The agreed answer that a vocabulary has no such thing.</summary>
public sealed record NoCounterpartResponse
{
    /// <summary>That vocabulary's slug.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>Why.</summary>
    public required string Rationale { get; init; }

    /// <summary>Who agreed to it, a steward of each side.</summary>
    public required IReadOnlyList<MappingSignOffResponse> SignOffs { get; init; }
}
