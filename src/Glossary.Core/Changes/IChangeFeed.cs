using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Core.Changes;

/// <summary>The truth, as a follower reads it: what has changed, in order, and what the glossary publishes since.</summary>
public interface IChangeFeed
{
    /// <summary>The id of the glossary's database; change numbers of another one mean nothing here.</summary>
    Task<Guid> IdentifyAsync(CancellationToken cancellationToken);

    /// <summary>What must be shown to come from the state after <paramref name="change"/> to a later one; null when there is nothing later.</summary>
    Task<FeedBatch?> ReadAfterAsync(long change, CancellationToken cancellationToken);

    /// <summary>Everything as it stands at one moment; the reader disposes it when done.</summary>
    Task<FeedSnapshot> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Waits until a change is announced, or for <paramref name="atMost"/>: an announcement is a wake-up and can be missed.</summary>
    /// <returns>Whether one was announced. Where none was, nobody may have been listening, and the glossary may be another one.</returns>
    Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}

/// <summary>A step from one state of the glossary to a later one.</summary>
/// <param name="Catalogue">Vocabularies and topics as they stand after it.</param>
/// <param name="Present">The published form, after the step, of every Term that the step touched.</param>
/// <param name="Absent">Terms that it touched and that are not published after it.</param>
/// <param name="Guides">What it did to procedures and learning paths.</param>
/// <param name="Change">The number of the last Change in the step.</param>
/// <param name="IsFull">Whether the step took as much as a step may, so that more may follow; all else is announced to whoever waits.</param>
public sealed record FeedBatch(
    Catalogue Catalogue, IReadOnlyCollection<PublishedTerm> Present, IReadOnlyCollection<Guid> Absent, GuideChanges Guides, long Change, bool IsFull);

/// <summary>The whole glossary at one moment.</summary>
/// <param name="catalogue">Vocabularies and topics.</param>
/// <param name="terms">Every published Term, read as it is enumerated; enumerate once.</param>
/// <param name="guides">Every published procedure and learning path.</param>
/// <param name="change">The number of the last Change before that moment; 0 when there is none.</param>
/// <param name="end">Ends the transaction that holds the moment.</param>
public sealed class FeedSnapshot(
    Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, Guides guides, long change, Func<ValueTask> end) : IAsyncDisposable
{
    /// <summary>Vocabularies and topics.</summary>
    public Catalogue Catalogue { get; } = catalogue;

    /// <summary>Every published Term, read as it is enumerated; enumerate once.</summary>
    public IAsyncEnumerable<PublishedTerm> Terms { get; } = terms;

    /// <summary>Every published procedure and learning path.</summary>
    public Guides Guides { get; } = guides;

    /// <summary>The number of the last Change before that moment; 0 when there is none.</summary>
    public long Change { get; } = change;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => end();
}
