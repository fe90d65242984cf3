using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data.Audit;

namespace Glossary.Data.Changes;

/// <summary>What one write alters, noted down with a <see cref="Revision"/> and a <see cref="Change"/> beside each thing.</summary>
public abstract class ChangeNotes
{
    private readonly string _author;
    private readonly List<Change> _changes = [];
    private readonly List<Revision> _revisions = [];

    private protected ChangeNotes(string author, DateTimeOffset now) =>
        (_author, Now) = (author, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));

    /// <summary>The moment that everything in this write carries, in whole microseconds: PostgreSQL keeps no more, and what the caller holds must equal what is read back.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The changes so far.</summary>
    private protected IReadOnlyList<Change> Changes => _changes;

    /// <summary>Puts in a new thing.</summary>
    internal abstract void Add(object entity);

    /// <summary>Takes a thing out.</summary>
    internal abstract void Remove(object entity);

    /// <summary>A link on the audit log's chain for each Revision; whoever adds them holds the writers' lock, so that nobody else puts one on the same tip.</summary>
    private protected IEnumerable<AuditEntry> Links(AuditTip tip)
    {
        foreach (var (revision, change) in _revisions.Zip(_changes))
        {
            var entry = new AuditEntry(tip, new(CamelCaseConverter<ChangeAction>.Write(change.Action), revision.Author, revision.Key), revision.At, revision.Id, AuditHash.OfRevision(revision));
            tip = new(entry.Number, entry.Hash);
            yield return entry;
        }
    }

    /// <summary>Records what became of a Term.</summary>
    /// <param name="action">What happened.</param>
    /// <param name="term">The Term, already changed.</param>
    /// <param name="before">How it was; null when it is new.</param>
    /// <param name="after">How it is.</param>
    /// <param name="shownBy">Other Terms that show it, or showed it before.</param>
    /// <param name="reason">Why, in the author's words.</param>
    public void Record(ChangeAction action, Term term, TermState? before, TermState after, IEnumerable<Guid> shownBy, string reason) =>
        Record(action, Subject.Term, term.Id, after.Key, term.Revision, Write(before), Write(after)!, [term.Id, .. shownBy], reason);

    /// <summary>Records what became of a Mapping.</summary>
    public void Record(ChangeAction action, Mapping mapping, MappingState? before, MappingState after, string reason) =>
        Record(action, Subject.Mapping, mapping.Id, $"{after.Source} → {after.Target}", mapping.Revision, Write(before), Write(after)!, [mapping.SourceId, mapping.TargetId], reason);

    /// <summary>Records what became of the answer that a vocabulary has no such thing as a Term.</summary>
    public void Record(ChangeAction action, NoCounterpart answer, NoCounterpartState? before, NoCounterpartState after, string reason) =>
        Record(action, Subject.NoCounterpart, answer.Id, $"{after.Term} → nothing in {after.Vocabulary}", answer.Revision, Write(before), Write(after)!, [answer.TermId], reason);

    /// <summary>Records what became of a procedure. It shows Terms, and none shows it, so no Term's published form alters.</summary>
    public void Record(ChangeAction action, Procedure procedure, ProcedureState? before, ProcedureState after, string reason) =>
        Record(action, Subject.Procedure, procedure.Id, procedure.Slug, procedure.Revision, Write(before), Write(after)!, [], reason);

    /// <summary>Records what became of a learning path. It shows Terms, and none shows it.</summary>
    public void Record(ChangeAction action, LearningPath path, PathState? before, PathState after, string reason) =>
        Record(action, Subject.Path, path.Id, path.Slug, path.Revision, Write(before), Write(after)!, [], reason);

    /// <summary>Records that a vocabulary was made or described anew.</summary>
    /// <param name="action">What happened.</param>
    /// <param name="vocabulary">The vocabulary, already changed.</param>
    /// <param name="number">Its count of changes, from 1.</param>
    /// <param name="reason">Why.</param>
    public void Record(ChangeAction action, Vocabulary vocabulary, int number, string reason) =>
        Record(action, Subject.Vocabulary, vocabulary.Id, vocabulary.Slug, number, null, Write(vocabulary)!, [], reason);

    /// <summary>Records that a topic was made or renamed.</summary>
    /// <param name="action">What happened.</param>
    /// <param name="topic">The topic, already changed.</param>
    /// <param name="number">Its count of changes, from 1.</param>
    /// <param name="reason">Why.</param>
    public void Record(ChangeAction action, Topic topic, int number, string reason) =>
        Record(action, Subject.Topic, topic.Id, topic.Slug, number, null, Write(topic)!, [], reason);

    private void Record(ChangeAction action, Subject subject, Guid id, string key, int number, string? before, string after, IEnumerable<Guid> terms, string reason)
    {
        var revision = new Revision(Guid.CreateVersion7(Now), subject, id, key, number, _author, reason, before, after, Now);
        var change = new Change(revision, action, [.. terms.Distinct()]);
        _changes.Add(change);
        _revisions.Add(revision);
        Add(revision);
        Add(change);
    }

    private static string? Write<T>(T? state)
        where T : class => state is null ? null : JsonSerializer.Serialize(state, GlossaryJson.Options);
}
