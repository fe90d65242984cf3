using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>Lessons that lead a learner into the other department's language, in order.</summary>
public sealed class LearningPath
{
    private readonly List<Lesson> _lessons = [];

    /// <summary>Starts a path at revision 1.</summary>
    /// <param name="id">UUIDv7.</param>
    /// <param name="slug">Its public key, e.g. <c>new-biomedical-technician</c>.</param>
    /// <param name="content">What it says.</param>
    /// <param name="terms">The ids of at least the Terms that <paramref name="content"/> names.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentException"><paramref name="slug"/> is not a slug, or <paramref name="content"/> has faults.</exception>
    public LearningPath(Guid id, string slug, PathContent content, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now)
        : this(id, Core.Slug.Require(slug, nameof(slug)), string.Empty, string.Empty, string.Empty)
    {
        CreatedAt = now;
        Write(content, terms, status, now);
    }

    private LearningPath(Guid id, string slug, string title, string audience, string purpose) =>
        (Id, Slug, Title, Audience, Purpose) = (id, slug, title, audience, purpose);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its public key; unique and never changed, since links and learners hold it.</summary>
    public string Slug { get; private set; }

    /// <summary>Whom it leads where.</summary>
    public string Title { get; private set; }

    /// <summary>For whom it is, in one sentence.</summary>
    public string Audience { get; private set; }

    /// <summary>What its learner can do afterwards, in one sentence.</summary>
    public string Purpose { get; private set; }

    /// <summary>The slug of the vocabulary that the learner speaks; null when it is for both sides.</summary>
    public string? Reader { get; private set; }

    /// <summary>How far it has come.</summary>
    public Status Status { get; private set; }

    /// <summary>Counts the changes to this path, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>What is learnt, in order.</summary>
    public IReadOnlyList<Lesson> Lessons => _lessons;

    /// <summary>What it says now.</summary>
    /// <param name="keys">The keys of at least the Terms that its lessons name.</param>
    public PathContent Content(IReadOnlyDictionary<Guid, TermKey> keys) =>
        new(Title, Audience, Purpose, Reader, [.. _lessons.OrderBy(lesson => lesson.Position).Select(lesson => lesson.Content(keys))]);

    /// <summary>Gives the path new content and status; a deprecated one comes back into use by it.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults, or <paramref name="status"/> is <see cref="Status.Deprecated"/>.</exception>
    public void Revise(PathContent content, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now) => Write(content, terms, status, now);

    /// <summary>Takes the path out of use; it stays, for those who are on it and for those who hold a link to it.</summary>
    public void Deprecate(DateTimeOffset now)
    {
        Status = Status.Deprecated;
        Changed(now);
    }

    private void Write(PathContent content, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now)
    {
        if (content.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults.SelectMany(fault => fault.Value)), nameof(content));
        }

        if (status == Status.Deprecated)
        {
            throw new ArgumentException("Deprecate a path by Deprecate.", nameof(status));
        }

        (Title, Audience, Purpose, Reader, Status) = (content.Title, content.Audience, content.Purpose, content.Reader, status);
        Lesson[] lessons = [.. content.Lessons.Select((lesson, i) => new Lesson(lesson, i, terms))];
        _lessons.Clear();
        _lessons.AddRange(lessons);
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        Revision++;
        UpdatedAt = now;
    }
}
