using Lucene.Net.Index;

namespace Glossary.Search.Storage;

/// <summary>
/// Merges segments one after the other away from the threads that write, so that no change waits for a merge. What is derived from
/// the merged segment is made here too, before a snapshot first has it.
/// </summary>
internal sealed class BackgroundMerges : MergeScheduler
{
    private readonly Lock _lock = new();
    private readonly Action<Exception> _failed;
    private Task _merging = Task.CompletedTask;
    private bool _isWanted;
    private bool _isMerging;

    /// <summary>Makes the scheduler of one writer.</summary>
    /// <param name="failed">Is told of a merge that failed; nobody else would notice.</param>
    public BackgroundMerges(Action<Exception> failed) => _failed = failed;

    /// <inheritdoc/>
    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        lock (_lock)
        {
            _isWanted = true;
            if (!_isMerging)
            {
                _isMerging = true;
                _merging = Task.Run(() => MergeAll(writer));
            }
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
            lock (_lock)
            {
                merging = _merging;
            }

            merging.Wait();
        }
    }

    private void MergeAll(IndexWriter writer)
    {
        while (true)
        {
            lock (_lock)
            {
                if (!_isWanted)
                {
                    _isMerging = false;
                    return;
                }

                _isWanted = false;
            }

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
}
