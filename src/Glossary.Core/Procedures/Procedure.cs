using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Core.Procedures;

/// <summary>What HTM and IT do together at one stage of an equipment's life, step by step.</summary>
public sealed class Procedure
{
    private readonly List<ProcedureStep> _steps = [];
    private readonly List<Source> _sources = [];
    private readonly List<Topic> _topics = [];

    /// <summary>Starts a procedure at revision 1.</summary>
    /// <param name="id">UUIDv7.</param>
    /// <param name="slug">Its public key, e.g. <c>patch-a-device</c>.</param>
    /// <param name="content">What it says.</param>
    /// <param name="topics">The topics that <paramref name="content"/> names.</param>
    /// <param name="terms">The ids of at least the Terms that <paramref name="content"/> names.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentException"><paramref name="slug"/> is not a slug, or <paramref name="content"/> has faults.</exception>
    public Procedure(Guid id, string slug, ProcedureContent content, IEnumerable<Topic> topics, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now)
        : this(id, Core.Slug.Require(slug, nameof(slug)), string.Empty, string.Empty)
    {
        CreatedAt = now;
        Write(content, topics, terms, status, now);
    }

    private Procedure(Guid id, string slug, string title, string purpose)
    {
        Id = id;
        Slug = slug;
        Title = title;
        Purpose = purpose;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its public key; unique and never changed, since links hold it.</summary>
    public string Slug { get; private set; }

    /// <summary>What is done, beginning with a verb.</summary>
    public string Title { get; private set; }

    /// <summary>What it is for, in one plain sentence.</summary>
    public string Purpose { get; private set; }

    /// <summary>The stage at which it is done.</summary>
    public Stage Stage { get; private set; }

    /// <summary>What to know before beginning, in Markdown; null when the steps say it all.</summary>
    public string? Full { get; private set; }

    /// <summary>How far it has come.</summary>
    public Status Status { get; private set; }

    /// <summary>Counts the changes to this procedure, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<ProcedureStep> Steps => _steps;

    /// <summary>Where it comes from.</summary>
    public IReadOnlyList<Source> Sources => _sources;

    /// <summary>The subject areas it belongs to.</summary>
    public IReadOnlyList<Topic> Topics => _topics;

    /// <summary>What it says now.</summary>
    /// <param name="keys">The keys of at least the Terms that its steps use.</param>
    public ProcedureContent Content(IReadOnlyDictionary<Guid, TermKey> keys) => new(
        Title,
        Purpose,
        Stage,
        [.. _topics.Select(topic => topic.Slug).Order(StringComparer.Ordinal)],
        Full,
        [.. _sources.OrderBy(source => source.Position)],
        [.. _steps.OrderBy(step => step.Position).Select(step => step.Content(keys))]);

    /// <summary>Gives the procedure new content and status; a deprecated one comes back into use by it.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults, or <paramref name="status"/> is <see cref="Status.Deprecated"/>.</exception>
    public void Revise(ProcedureContent content, IEnumerable<Topic> topics, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now) =>
        Write(content, topics, terms, status, now);

    /// <summary>Takes the procedure out of use; it stays, for those who hold a link to it.</summary>
    public void Deprecate(DateTimeOffset now)
    {
        Status = Status.Deprecated;
        Changed(now);
    }

    private void Write(ProcedureContent content, IEnumerable<Topic> topics, IReadOnlyDictionary<TermKey, Guid> terms, Status status, DateTimeOffset now)
    {
        if (content.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults.SelectMany(fault => fault.Value)), nameof(content));
        }

        if (status == Status.Deprecated)
        {
            throw new ArgumentException("Deprecate a procedure by Deprecate.", nameof(status));
        }

        (Title, Purpose, Stage, Full, Status) = (content.Title, content.Purpose, content.Stage, content.Full, status);
        Replace(_steps, content.Steps.Select((step, i) => new ProcedureStep(step, i, terms)));
        Replace(_sources, content.Sources.Select((source, i) => source with { Position = i }));
        Replace(_topics, topics);
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        Revision++;
        UpdatedAt = now;
    }

    private static void Replace<T>(List<T> items, IEnumerable<T> with)
    {
        T[] fresh = [.. with];
        items.Clear();
        items.AddRange(fresh);
    }
}
