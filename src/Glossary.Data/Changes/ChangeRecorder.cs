using System.Globalization;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Glossary.Data.Changes;

/// <summary>
/// One write: a transaction that holds the writers' lock and puts a <see cref="Revision"/> and a <see cref="Change"/> beside
/// each thing it alters. Nothing is kept unless <see cref="CommitAsync"/> returns.
/// </summary>
public sealed class ChangeRecorder : IAsyncDisposable
{
    /// <summary>The channel on which a commit is announced.</summary>
    internal const string Channel = "glossary_changes";

    private readonly GlossaryDbContext _db;
    private readonly IDbContextTransaction _transaction;
    private readonly string _author;
    private readonly List<Change> _changes = [];
    private readonly List<Revision> _revisions = [];
    private CopiedRows? _copied;

    private ChangeRecorder(GlossaryDbContext db, IDbContextTransaction transaction, string author, DateTimeOffset now) =>
        (_db, _transaction, _author, Now) = (db, transaction, author, now);

    /// <summary>The moment that everything in this write carries.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Begins a write and waits for its turn.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ChangeRecorder> BeginAsync(GlossaryDbContext db, string author, TimeProvider clock, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // Before anything is read or numbered: a number taken by a writer that commits late would become visible
            // after a higher one, and a follower that had passed it would never come back for it.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Write})", cancellationToken);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }

        // PostgreSQL keeps microseconds; what the caller holds must equal what is read back.
        var now = clock.GetUtcNow();
        return new(db, transaction, author, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
    }

    /// <summary>From here on new things are copied into PostgreSQL in one go: for a write of very many that changes nothing else.</summary>
    internal void CopyFromHere() => _copied = new(_db);

    /// <summary>What was copied; null where nothing is.</summary>
    internal IReadOnlyCollection<object>? Copied => _copied?.Entities;

    /// <summary>Puts in a new thing.</summary>
    internal void Add(object entity)
    {
        if (_copied is null)
        {
            _db.Add(entity);
        }
        else
        {
            _copied.Add(entity);
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

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    /// <returns>The number of the last Change; null when nothing was recorded.</returns>
    public async Task<long?> CommitAsync(CancellationToken cancellationToken)
    {
        var last = await SaveAsync(cancellationToken);
        if (last is not null)
        {
            await _db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {last.Value.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        }

        await _transaction.CommitAsync(cancellationToken);
        return last;
    }

    /// <summary>Saves everything, and answers the last number, if any; the lock sees to it that no other writer has taken a later one.</summary>
    private async Task<long?> SaveAsync(CancellationToken cancellationToken)
    {
        await ChainAsync(cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        if (_copied is not null)
        {
            await _copied.WriteAsync(cancellationToken);
            return _changes.Count == 0 ? null : await _db.Changes.MaxAsync(change => change.Number, cancellationToken);
        }

        return _changes.Count == 0 ? null : _changes.Max(change => change.Number);
    }

    /// <summary>Puts a link on the audit log's chain for each Revision; the lock sees to it that no other writer puts one on the same tip.</summary>
    private async Task ChainAsync(CancellationToken cancellationToken)
    {
        if (_revisions.Count == 0)
        {
            return;
        }

        var tip = await AuditLog.TipAsync(_db, cancellationToken);
        foreach (var (revision, change) in _revisions.Zip(_changes))
        {
            var entry = new AuditEntry(tip, new(CamelCaseConverter<ChangeAction>.Write(change.Action), revision.Author, revision.Key), revision.At, revision.Id, AuditHash.OfRevision(revision));
            Add(entry);
            tip = new(entry.Number, entry.Hash);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

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
