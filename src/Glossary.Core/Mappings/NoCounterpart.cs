using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Core.Mappings;

/// <summary>
/// The agreed answer that another vocabulary has no such thing as a Term: a mapping to nothing. SSSOM writes it as a mapping to
/// <c>sssom:NoTermFound</c>.
/// </summary>
public sealed class NoCounterpart
{
    private readonly List<MappingSignOff> _signOffs = [];

    /// <summary>Agrees on the answer.</summary>
    /// <exception cref="ArgumentException">The vocabulary is the Term's own, or the sign-offs are not of two people, one for each side.</exception>
    public NoCounterpart(Guid id, Term term, Vocabulary vocabulary, string rationale, IReadOnlyList<MappingSignOff> signOffs, DateTimeOffset now)
        : this(id, term.Id, vocabulary.Id, rationale)
    {
        var own = term.Vocabulary?.Slug ?? string.Empty;
        if (!MappingSignOff.AreOfBothSides(signOffs, own, vocabulary.Slug))
        {
            throw new ArgumentException($"A steward of {own} and another one of {vocabulary.Slug} have to sign.", nameof(signOffs));
        }

        (Term, Vocabulary, Status, CreatedAt) = (term, vocabulary, Status.Agreed, now);
        _signOffs.AddRange(signOffs);
        Changed(now);
    }

    private NoCounterpart(Guid id, Guid termId, Guid vocabularyId, string rationale) =>
        (Id, TermId, VocabularyId, Rationale) = (id, termId, vocabularyId, rationale);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The id of <see cref="Term"/>.</summary>
    public Guid TermId { get; private set; }

    /// <summary>The Term that has no counterpart; null until it is loaded.</summary>
    public Term? Term { get; private set; }

    /// <summary>The id of <see cref="Vocabulary"/>.</summary>
    public Guid VocabularyId { get; private set; }

    /// <summary>The vocabulary that has no such thing; null until it is loaded.</summary>
    public Vocabulary? Vocabulary { get; private set; }

    /// <summary>Why.</summary>
    public string Rationale { get; private set; }

    /// <summary><see cref="Status.Agreed"/>, or <see cref="Status.Deprecated"/> once a counterpart was found.</summary>
    public Status Status { get; private set; }

    /// <summary>Counts the changes to it, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was agreed.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who agreed to it, one steward a side.</summary>
    public IReadOnlyList<MappingSignOff> SignOffs => _signOffs;

    /// <summary>Ends the answer: a counterpart was found.</summary>
    public void Deprecate(DateTimeOffset now)
    {
        Status = Status.Deprecated;
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        Revision++;
        UpdatedAt = now;
    }
}
