using System.Data;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data.Changes;

/// <summary>The change feed in PostgreSQL. Each read sees one moment: changes, Terms and catalogue fit together.</summary>
public sealed class ChangeFeed(GlossaryDatabase database) : IChangeFeed, IAsyncDisposable
{
    private const int BatchSize = 500;
    private NpgsqlConnection? _listener;
    private Catalogue? _catalogue;

    /// <inheritdoc/>
    public async Task<Guid> IdentifyAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        return (Guid)(await PlainQuery.ScalarAsync(db, "SELECT id FROM glossary", cancellationToken))!;
    }

    /// <inheritdoc/>
    public async Task<FeedBatch?> ReadAfterAsync(long change, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var changes = await db.Changes.AsNoTracking().Where(row => row.Number > change).OrderBy(row => row.Number).Take(BatchSize)
            .Select(row => new { row.Number, row.Subject, row.SubjectId, row.TermIds }).ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return null;
        }

        HashSet<Guid> touched = [.. changes.SelectMany(row => row.TermIds)];
        var present = await PublishedTerms.ReadAsync(db, touched, cancellationToken);
        touched.ExceptWith(present.Select(term => term.Summary.Id));
        HashSet<Guid> guides = [.. changes.Where(row => row.Subject is Subject.Procedure or Subject.Path).Select(row => row.SubjectId)];
        if (_catalogue is null || changes.Any(row => row.Subject is Subject.Vocabulary or Subject.Topic))
        {
            _catalogue = await CatalogueAsync(db, cancellationToken);
        }

        return new(_catalogue, present, touched, await PublishedGuides.ChangesAsync(db, guides, cancellationToken), changes[^1].Number);
    }

    /// <inheritdoc/>
    public async Task<FeedSnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        var db = database.CreateContext();
        try
        {
            // Ends with the context, which the snapshot disposes.
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var change = await db.Changes.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
            _catalogue = await CatalogueAsync(db, cancellationToken);
            return new(
                _catalogue,
                PublishedTerms.ReadAllAsync(db, cancellationToken),
                await PublishedGuides.ReadAllAsync(db, cancellationToken),
                change,
                db.DisposeAsync);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            if (_listener is null)
            {
                _listener = await database.DataSource.OpenConnectionAsync(cancellationToken);
                await using var listen = new NpgsqlCommand($"LISTEN {ChangeRecorder.Channel}", _listener);
                await listen.ExecuteNonQueryAsync(cancellationToken);

                // What was announced before we listened is only in the table: have the caller look once more.
                return false;
            }

            return await _listener.WaitAsync(atMost, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await StopListeningAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => StopListeningAsync();

    private async ValueTask StopListeningAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync();
        }
    }

    private static async Task<Catalogue> CatalogueAsync(GlossaryDbContext db, CancellationToken cancellationToken) => Catalogue.Of(
        await db.Vocabularies.OrderBy(vocabulary => vocabulary.Position).ThenBy(vocabulary => vocabulary.Slug)
            .Select(vocabulary => new CatalogueVocabulary(vocabulary.Slug, vocabulary.Name, vocabulary.Description, 0))
            .ToListAsync(cancellationToken),
        await db.Topics.Select(topic => new CatalogueTopic(topic.Slug, topic.Name, 0)).ToListAsync(cancellationToken));
}
