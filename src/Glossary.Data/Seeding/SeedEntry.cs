using Glossary.Core.Changes;

namespace Glossary.Data.Seeding;

/// <summary>How a Term, Mapping, procedure or learning path stood in glossary-seed when it was last taken from there: tells the seed's own text from people's edits.</summary>
public sealed class SeedEntry(Guid subjectId, Subject subject, string key, byte[] hash, int revision)
{
    /// <summary>The id of the Term, Mapping, procedure or learning path.</summary>
    public Guid SubjectId { get; private set; } = subjectId;

    /// <summary>Which of the four it is.</summary>
    public Subject Subject { get; private set; } = subject;

    /// <summary>Its key in the seed: <c>htm/work-order</c>, <c>htm/work-order → it/ticket</c>, or the slug of a procedure or learning path.</summary>
    public string Key { get; private set; } = key;

    /// <summary>SHA-256 of what the seed said.</summary>
    public byte[] Hash { get; private set; } = hash;

    /// <summary>The revision that this made. When the subject has moved on since, people have edited it.</summary>
    public int Revision { get; private set; } = revision;

    /// <summary>Notes that the seed was taken again.</summary>
    public void Taken(byte[] hash, int revision)
    {
        Hash = hash;
        Revision = revision;
    }
}
