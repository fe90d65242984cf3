using Lucene.Net.Index;

namespace Glossary.Search.Storage;

/// <summary>
/// Merges segments one after the other on a thread of its own, so that no change waits for a merge, and nobody who waits for an
/// answer does: the thread pool of a small machine has no thread to spare. What is derived from the merged segment is made here
/// too, before a snapshot first has it.
/// </summary>
internal sealed class BackgroundMerges : MergeScheduler
{
    /// <summary>How long the thread stays for the next merge: whoever saves would wait for a new one to start.</summary>
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(10);

    private readonly object _turn = new();
    private readonly Action<Exception> _failed;
    private Task _merging = Task.CompletedTask;
    private bool _isWanted;
    private bool _isThere;
    private bool _isEnding;

    /// <summary>Makes the scheduler of one writer.</summary>
    /// <param name="failed">Is told of a merge that failed; nobody else would notice.</param>
    public BackgroundMerges(Action<Exception> failed) => _failed = failed;

    /// <inheritdoc/>
    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        if (!writer.HasPendingMerges())
        {
            return;
        }

        lock (_turn)
        {
            _isWanted = true;
            if (_isThere)
            {
                Monitor.Pulse(_turn);
                return;
            }

            _isThere = true;
            _merging = Task.Factory.StartNew(() => MergeAll(writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>A copy would merge for two writers; there is only ever one.</summary>
    public override object Clone() => new BackgroundMerges(_failed);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Task merging;
            lock (_turn)
            {
                _isEnding = true;
                Monitor.Pulse(_turn);
                merging = _merging;
            }

            merging.Wait();
        }
    }

    private void MergeAll(IndexWriter writer)
    {
        while (IsWanted())
        {
            try
            {
                while (writer.GetNextMerge() is { } merge)
                {
                    writer.Merge(merge);
                }
            }
            catch (Exception e) when (e is MergePolicy.MergeAbortedException or ObjectDisposedException)
            {
                // The writer is being closed.
            }
            catch (Exception e)
            {
                _failed(e);
            }
        }
    }

    private bool IsWanted()
    {
        lock (_turn)
        {
            if (!_isWanted && !_isEnding)
            {
                Monitor.Wait(_turn, Stay);
            }

            (_isThere, _isWanted) = (_isWanted, false);
            return _isThere;
        }
    }
}
