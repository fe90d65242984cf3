using Glossary.Core.Terms;

namespace Glossary.Core.Mappings;

/// <summary>
/// A statement of how a Term of one vocabulary stands to a Term of another. Two Terms have at most one Mapping in use,
/// whichever of them is its source; read from the other end it shows the inverse relation.
/// </summary>
public sealed class Mapping
{
    private readonly List<MappingSignOff> _signOffs = [];

    /// <summary>Maps <paramref name="source"/> to <paramref name="target"/>, at revision 1.</summary>
    /// <exception cref="ArgumentException">Both are of one vocabulary, or <paramref name="content"/> has faults.</exception>
    public Mapping(Guid id, Term source, Term target, MappingContent content, Status status, DateTimeOffset now)
        : this(id, source.Id, source.VocabularyId, target.Id, target.VocabularyId, string.Empty, string.Empty)
    {
        if (source.VocabularyId == target.VocabularyId)
        {
            throw new ArgumentException("A Mapping joins two vocabularies; inside one, use a relation.", nameof(target));
        }

        Source = source;
        Target = target;
        CreatedAt = now;
        Write(content, status, now);
    }

    private Mapping(Guid id, Guid sourceId, Guid sourceVocabularyId, Guid targetId, Guid targetVocabularyId, string rationale, string bridge)
    {
        Id = id;
        SourceId = sourceId;
        SourceVocabularyId = sourceVocabularyId;
        TargetId = targetId;
        TargetVocabularyId = targetVocabularyId;
        Rationale = rationale;
        Bridge = bridge;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The id of <see cref="Source"/>.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The vocabulary of <see cref="Source"/>.</summary>
    public Guid SourceVocabularyId { get; private set; }

    /// <summary>The Term it is said of; null until it is loaded.</summary>
    public Term? Source { get; private set; }

    /// <summary>The id of <see cref="Target"/>.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>The vocabulary of <see cref="Target"/>.</summary>
    public Guid TargetVocabularyId { get; private set; }

    /// <summary>The Term it points to; null until it is loaded.</summary>
    public Term? Target { get; private set; }

    /// <summary>How the target stands to the source.</summary>
    public MappingRelation Relation { get; private set; }

    /// <summary>Why.</summary>
    public string Rationale { get; private set; }

    /// <summary>What to say so that both sides understand.</summary>
    public string Bridge { get; private set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; private set; }

    /// <summary>How it was arrived at.</summary>
    public MappingJustification Justification { get; private set; }

    /// <summary>How far it has come.</summary>
    public Status Status { get; private set; }

    /// <summary>Counts the changes to this Mapping, from 1; its ETag.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who agreed to what it says, one steward for each end's vocabulary; empty while it is not agreed.</summary>
    public IReadOnlyList<MappingSignOff> SignOffs => _signOffs;

    /// <summary>What it says now.</summary>
    public MappingContent Content => new(Relation, Rationale, Bridge, Confidence, Justification);

    /// <summary>Maps <paramref name="source"/> to <paramref name="target"/> as a steward of each side has signed, at revision 1.</summary>
    /// <exception cref="ArgumentException">As the constructor and <see cref="Agree"/> say.</exception>
    public static Mapping Agreed(Guid id, Term source, Term target, MappingContent content, IReadOnlyList<MappingSignOff> signOffs, DateTimeOffset now)
    {
        var mapping = new Mapping(id, source, target, content, Status.Proposed, now) { Revision = 0 };
        mapping.Agree(content, signOffs, now);
        return mapping;
    }

    /// <summary>Gives the Mapping new content and status.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults, or <paramref name="status"/> is one that only sign-off or <see cref="Deprecate"/> gives.</exception>
    /// <exception cref="InvalidOperationException">It is agreed: only those who may agree change it, by <see cref="Agree"/>.</exception>
    public void Revise(MappingContent content, Status status, DateTimeOffset now)
    {
        if (Status == Status.Agreed)
        {
            throw new InvalidOperationException("An agreed Mapping is changed by a proposal that both sides sign.");
        }

        Write(content, status, now);
    }

    /// <summary>Gives the Mapping the content that a steward of each side has signed.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults, or <paramref name="signOffs"/> are not of two people, one for each side.</exception>
    public void Agree(MappingContent content, IReadOnlyList<MappingSignOff> signOffs, DateTimeOffset now)
    {
        string[] sides = [Source?.Vocabulary?.Slug ?? string.Empty, Target?.Vocabulary?.Slug ?? string.Empty];
        if (!MappingSignOff.AreOfBothSides(signOffs, sides[0], sides[1]))
        {
            throw new ArgumentException($"A steward of {sides[0]} and another one of {sides[1]} have to sign.", nameof(signOffs));
        }

        // Written as proposed first: what is not yet signed has no other way to become agreed than the line below it.
        Write(content, Status.Proposed, now);
        Status = Status.Agreed;
        _signOffs.AddRange(signOffs);
    }

    /// <summary>Takes the Mapping out of use; it stays in the history.</summary>
    public void Deprecate(DateTimeOffset now)
    {
        Status = Status.Deprecated;
        Changed(now);
    }

    private void Write(MappingContent content, Status status, DateTimeOffset now)
    {
        if (content.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults.SelectMany(fault => fault.Value)), nameof(content));
        }

        if (status is not (Status.Draft or Status.Proposed))
        {
            throw new ArgumentException("A Mapping is written as draft or proposed; stewards of both sides make it agreed.", nameof(status));
        }

        (Relation, Rationale, Bridge, Confidence, Justification) =
            (content.Relation, content.Rationale, content.Bridge, content.Confidence, content.Justification);
        Status = status;
        _signOffs.Clear();
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        Revision++;
        UpdatedAt = now;
    }
}
