using Glossary.Core.Vocabularies;

namespace Glossary.Core.Terms;

/// <summary>One meaning in one vocabulary: two meanings of "PM" are two Terms. SKOS: Concept.</summary>
public sealed class Term
{
    private readonly List<Label> _labels = [];
    private readonly List<Definition> _definitions = [];
    private readonly List<Note> _notes = [];
    private readonly List<Source> _sources = [];
    private readonly List<Topic> _topics = [];

    /// <summary>Starts a Term at revision 1.</summary>
    /// <exception cref="ArgumentException"><paramref name="slug"/> is not a slug, or <paramref name="content"/> has faults.</exception>
    public Term(Guid id, Vocabulary vocabulary, string slug, TermContent content, IEnumerable<Topic> topics, Status status, DateTimeOffset now)
        : this(id, vocabulary.Id, Core.Slug.Require(slug, nameof(slug)))
    {
        Vocabulary = vocabulary;
        CreatedAt = now;
        Write(content, topics, status, now);
    }

    private Term(Guid id, Guid vocabularyId, string slug)
    {
        Id = id;
        VocabularyId = vocabularyId;
        Slug = slug;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The id of <see cref="Vocabulary"/>.</summary>
    public Guid VocabularyId { get; private set; }

    /// <summary>The vocabulary whose meaning this is; null until it is loaded.</summary>
    public Vocabulary? Vocabulary { get; private set; }

    /// <summary>The second half of its key; unique in its vocabulary and never changed.</summary>
    public string Slug { get; private set; }

    /// <summary>How far it has come.</summary>
    public Status Status { get; private set; }

    /// <summary>The Term to use instead, when this one is deprecated and has a successor.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>Counts the changes to this Term, from 1; the Term's ETag.</summary>
    public int Revision { get; private set; }

    /// <summary>When the Term was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The day by which somebody should look at it again: a year after it last changed, unless a steward has named another.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>The stages of an equipment's life at which the word is used.</summary>
    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    /// <summary>Its names, in the order they are shown.</summary>
    public IReadOnlyList<Label> Labels => _labels;

    /// <summary>What it means, one a language.</summary>
    public IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>Remarks.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>Where the meaning comes from.</summary>
    public IReadOnlyList<Source> Sources => _sources;

    /// <summary>The subject areas it belongs to.</summary>
    public IReadOnlyList<Topic> Topics => _topics;

    /// <summary>What the Term says of itself now.</summary>
    public TermContent Content => new(
        [.. _labels.OrderBy(label => label.Position)],
        [.. _definitions.OrderBy(definition => definition.Position)],
        [.. _notes.OrderBy(note => note.Position)],
        [.. _sources.OrderBy(source => source.Position)],
        [.. _topics.Select(topic => topic.Slug).Order(StringComparer.Ordinal)],
        Stages);

    /// <summary>Gives the Term new content and status; a deprecated Term comes back into use by it.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults, or <paramref name="status"/> is <see cref="Status.Deprecated"/>.</exception>
    public void Revise(TermContent content, IEnumerable<Topic> topics, Status status, DateTimeOffset now) => Write(content, topics, status, now);

    /// <summary>Counts a change that stands beside the Term's own content: its relations to other Terms.</summary>
    public void RelationsChanged(DateTimeOffset now) => Changed(now);

    /// <summary>Counts that somebody has looked at it and found it still right.</summary>
    /// <param name="reviewOn">When to look again; a year on when null.</param>
    /// <param name="now">When they looked.</param>
    /// <exception cref="InvalidOperationException">It is a draft, or out of use.</exception>
    public void Confirm(DateOnly? reviewOn, DateTimeOffset now)
    {
        if (Status is Status.Draft or Status.Deprecated)
        {
            throw new InvalidOperationException("Only a Term in use is looked at again.");
        }

        ReviewOn = reviewOn ?? AYearAfter(now);
        Changed(now);
    }

    /// <summary>Takes the Term out of use; it stays, to be found with its successor.</summary>
    /// <exception cref="ArgumentException">The Term would replace itself.</exception>
    public void Deprecate(Guid? replacedById, DateTimeOffset now)
    {
        if (replacedById == Id)
        {
            throw new ArgumentException("A Term cannot replace itself.", nameof(replacedById));
        }

        Status = Status.Deprecated;
        ReplacedById = replacedById;
        Changed(now);
    }

    private void Write(TermContent content, IEnumerable<Topic> topics, Status status, DateTimeOffset now)
    {
        if (content.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults.SelectMany(fault => fault.Value)), nameof(content));
        }

        if (status == Status.Deprecated)
        {
            throw new ArgumentException("Deprecate a Term by Deprecate, which asks for its successor.", nameof(status));
        }

        Status = status;
        ReplacedById = null;
        ReviewOn = AYearAfter(now);
        Stages = [.. content.Stages.Order()];
        Replace(_labels, content.Labels.Select((label, i) => label with { Position = i }));
        Replace(_definitions, content.Definitions.Select((definition, i) => definition with { Position = i }));
        Replace(_notes, content.Notes.Select((note, i) => note with { Position = i }));
        Replace(_sources, content.Sources.Select((source, i) => source with { Position = i }));
        Replace(_topics, topics);
        Changed(now);
    }

    private static DateOnly AYearAfter(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddYears(1);

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
