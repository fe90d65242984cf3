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
    private readonly CancellationTokenSource _closing = new();
    private NpgsqlConnection? _listener;
    private Catalogue? _catalogue;
    private Task _waiting = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<Guid> IdentifyAsync(CancellationToken cancellationToken) =>
        (Guid)(await PlainQuery.ScalarAsync(database.DataSource, "SELECT id FROM glossary", cancellationToken))!;

    /// <inheritdoc/>
    public async Task<FeedBatch?> ReadAfterAsync(long change, CancellationToken cancellationToken)
    {
        var step = await FeedStep.ReadAfterAsync(database.DataSource, change, cancellationToken);
        if (step is null)
        {
            return null;
        }

        if (_catalogue is { } catalogue && step is { IsOfCatalogue: false, Guides.Count: 0 })
        {
            return Batch(step, catalogue, GuideChanges.None);
        }

        // What more there is to read must be of the same moment as the Terms, so these are read once more.
        await using var db = database.CreateContext();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        step = (await FeedStep.ReadAfterAsync(db, change, cancellationToken))!;
        _catalogue = await CatalogueAsync(db, cancellationToken);
        return Batch(step, _catalogue, await PublishedGuides.ChangesAsync(db, step.Guides, cancellationToken));
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
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var waiting = ListenAsync(atMost, cancellationToken);
        _waiting = waiting;
        return waiting;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A server that is stopped in haste doesn't wait for whoever follows, and a connection that waits can't be closed.
        await _closing.CancelAsync();
        await _waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await StopListeningAsync();
        _closing.Dispose();
    }

    private async Task<bool> ListenAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            if (_listener is null)
            {
                _listener = await database.DataSource.OpenConnectionAsync(ending.Token);
                await using var listen = new NpgsqlCommand($"LISTEN {ChangeRecorder.Channel}", _listener);
                await listen.ExecuteNonQueryAsync(ending.Token);

                // What was announced before we listened is only in the table: have the caller look once more.
                return false;
            }

            return await _listener.WaitAsync(atMost, ending.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await StopListeningAsync();
            throw;
        }
    }

    private async ValueTask StopListeningAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync();
        }
    }

    private static FeedBatch Batch(FeedStep step, Catalogue catalogue, GuideChanges guides) =>
        new(catalogue, step.Present, step.Absent, guides, step.Change, step.Count == FeedStep.Most);

    private static async Task<Catalogue> CatalogueAsync(GlossaryDbContext db, CancellationToken cancellationToken) => Catalogue.Of(
        await db.Vocabularies.OrderBy(vocabulary => vocabulary.Position).ThenBy(vocabulary => vocabulary.Slug)
            .Select(vocabulary => new CatalogueVocabulary(vocabulary.Slug, vocabulary.Name, vocabulary.Description, 0))
            .ToListAsync(cancellationToken),
        await db.Topics.Select(topic => new CatalogueTopic(topic.Slug, topic.Name, 0)).ToListAsync(cancellationToken));
}
