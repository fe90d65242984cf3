namespace Glossary.Core.Terms;

/// <summary>How a Term relates to another of its own vocabulary.</summary>
public enum RelationKind
{
    /// <summary>The other Term is more general. SKOS: broader.</summary>
    Broader,

    /// <summary>The other Term is more specific. SKOS: narrower.</summary>
    Narrower,

    /// <summary>The two are associated, neither above the other. SKOS: related.</summary>
    Related,
}

/// <summary>
/// A link between two Terms of one vocabulary, stored once: <see cref="RelationKind.Narrower"/> as the other Term's
/// <see cref="RelationKind.Broader"/>, <see cref="RelationKind.Related"/> with the lower id first.
/// </summary>
public sealed class Relation
{
    private Relation(Guid vocabularyId, Guid subjectId, RelationKind kind, Guid objectId)
    {
        VocabularyId = vocabularyId;
        SubjectId = subjectId;
        Kind = kind;
        ObjectId = objectId;
    }

    /// <summary>The vocabulary that both Terms belong to.</summary>
    public Guid VocabularyId { get; private set; }

    /// <summary>The Term that the statement is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary><see cref="RelationKind.Broader"/> or <see cref="RelationKind.Related"/>.</summary>
    public RelationKind Kind { get; private set; }

    /// <summary>The Term that it points to.</summary>
    public Guid ObjectId { get; private set; }

    /// <summary>States that <paramref name="term"/> has <paramref name="other"/> as broader, narrower or related Term.</summary>
    /// <exception cref="ArgumentException">The two are one Term.</exception>
    public static Relation Between(Guid vocabularyId, Guid term, RelationKind kind, Guid other)
    {
        if (term == other)
        {
            throw new ArgumentException("A Term has no relation to itself.", nameof(other));
        }

        return kind switch
        {
            RelationKind.Broader => new(vocabularyId, term, RelationKind.Broader, other),
            RelationKind.Narrower => new(vocabularyId, other, RelationKind.Broader, term),
            _ when term.CompareTo(other) < 0 => new(vocabularyId, term, RelationKind.Related, other),
            _ => new(vocabularyId, other, RelationKind.Related, term),
        };
    }

    /// <summary>The relation as it reads from <paramref name="term"/>'s end.</summary>
    public (RelationKind Kind, Guid Other) SeenFrom(Guid term) => (Kind, SubjectId == term) switch
    {
        (RelationKind.Broader, true) => (RelationKind.Broader, ObjectId),
        (RelationKind.Broader, false) => (RelationKind.Narrower, SubjectId),
        (_, true) => (RelationKind.Related, ObjectId),
        _ => (RelationKind.Related, SubjectId),
    };
}
