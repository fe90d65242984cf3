using System.Diagnostics;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Matching;
using Glossary.Search.Storage;

namespace Glossary.Search;

/// <summary>
/// The index on Lucene: held in memory, kept on disk by <see cref="Commit"/>. Any number of threads may read while one writes;
/// writers wait for one another.
/// </summary>
public sealed class LuceneTermIndex : ITermIndex, IDisposable
{
    private const int Batch = 256;

    private readonly IndexFolder? _folder;
    private readonly SemaphoreSlim _writing = new(1);
    private IndexInMemory _index;
    private Snapshot? _snapshot;
    private IndexState? _committed;
    private bool _isFresh;
    private TaskCompletionSource _nextShown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens the index in a folder, which is made when missing; <see cref="OpenedAs"/> says what was found. Never throws for what is on disk.</summary>
    public LuceneTermIndex(string directory)
        : this(new IndexFolder(directory))
    {
    }

    private LuceneTermIndex(IndexFolder? folder)
    {
        _folder = folder;
        var found = OpenedAs.Missing;
        if (folder?.Load(IndexInMemory.Open, out found) is var (index, snapshot))
        {
            (_index, _snapshot, _committed) = (index, snapshot, snapshot.State);
        }
        else
        {
            (_index, _isFresh) = (IndexInMemory.Empty(), true);
            _snapshot = _index.Show(null);
        }

        OpenedAs = folder is { IsWritable: false } ? OpenedAs.Unwritable : found;
        PrepareForTexts();
    }

    /// <summary>What was found on disk when it was opened.</summary>
    public OpenedAs OpenedAs { get; }

    /// <summary>Whether there is nothing to read yet, or writing has failed for good: <c>RebuildAsync</c> cures both. Readers keep what they have.</summary>
    public bool NeedsRebuild => Volatile.Read(ref _index).IsBroken || Change is null;

    /// <summary>Whether it shows something that a restart would have to catch up with.</summary>
    public bool HasUncommitted => !ReferenceEquals(Current.State, Volatile.Read(ref _committed));

    /// <inheritdoc/>
    public long? Change => Current.State?.Change;

    /// <inheritdoc/>
    public Catalogue Catalogue => Current.State?.Catalogue ?? Catalogue.Empty;

    private Snapshot Current => Volatile.Read(ref _snapshot) ?? throw new ObjectDisposedException(nameof(LuceneTermIndex));

    /// <summary>An empty index that is kept nowhere.</summary>
    public static LuceneTermIndex InMemory() => new(folder: null);

    /// <inheritdoc/>
    public TermHits Search(TermQuery query) => Read(query, static (query, snapshot) => Answer.To(query, snapshot));

    /// <inheritdoc/>
    public Suggestions Suggest(SuggestQuery query) => Read(query, static (query, snapshot) => Answer.To(query, snapshot));

    /// <inheritdoc/>
    public PublishedTerm? Find(TermKey key) => Read(snapshot => snapshot.Find(key));

    /// <inheritdoc/>
    public MappingReading? FindMapping(Guid id) => Read(snapshot => snapshot.FindMapping(id));

    /// <inheritdoc/>
    public TResult ReadAll<TResult>(Func<IEnumerable<PublishedTerm>, TResult> read) => Read(snapshot => read(snapshot.Terms()));

    /// <inheritdoc/>
    public IReadOnlyList<PublishedProcedure> Procedures() => Read(snapshot => snapshot.Procedures.InUse);

    /// <inheritdoc/>
    public IReadOnlyList<PublishedProcedure> ProceduresUsing(TermKey key) => Read(snapshot => snapshot.Procedures.Using(key));

    /// <inheritdoc/>
    public ProcedureReading? FindProcedure(string slug) => Read(snapshot => snapshot.FindProcedure(slug));

    /// <inheritdoc/>
    public IReadOnlyList<PublishedPath> Paths() => Read(snapshot => snapshot.Paths.InUse);

    /// <inheritdoc/>
    public PublishedPath? FindPath(string slug) => Read(snapshot => snapshot.Paths.Find(slug));

    /// <inheritdoc/>
    public IReadOnlyList<SharedName> SharedNames() => Read(snapshot => snapshot.SharedNames);

    /// <inheritdoc/>
    public IReadOnlyList<Collision> Collisions() => Read(snapshot => snapshot.Collisions);

    /// <inheritdoc/>
    public IReadOnlyList<Confusion> Confusions() => Read(snapshot => snapshot.Confusions);

    /// <inheritdoc/>
    public NameList Names(NameQuery query) => Read(snapshot => snapshot.Names.List(query));

    /// <inheritdoc/>
    public IReadOnlyList<FalseFriend> FalseFriends() => Read(snapshot => snapshot.FalseFriends);

    /// <inheritdoc/>
    public GlossaryFigures Figures(DateOnly today) => Read(snapshot => snapshot.Figures(today));

    /// <inheritdoc/>
    public async Task<bool> WaitForAsync(long change, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            // Taken before looking: a snapshot shown in between completes it.
            var nextShown = Volatile.Read(ref _nextShown).Task;
            if (Change >= change)
            {
                return true;
            }

            var left = atMost == Timeout.InfiniteTimeSpan ? atMost : atMost - waiting.Elapsed;
            if (left < TimeSpan.Zero && left != Timeout.InfiniteTimeSpan)
            {
                return false;
            }

            try
            {
                await nextShown.WaitAsync(left > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : left, cancellationToken);
            }
            catch (TimeoutException)
            {
                // The loop looks once more.
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index must be rebuilt first; see <see cref="NeedsRebuild"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index already shows a later Change.</exception>
    public void Apply(Catalogue catalogue, IReadOnlyCollection<PublishedTerm> present, IReadOnlyCollection<Guid> absent, GuideChanges guides, long change)
    {
        _writing.Wait();
        try
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(change, Change ?? long.MinValue);
            if (_index.IsBroken)
            {
                throw new InvalidOperationException("The index failed while it was written and takes nothing more; rebuild it.");
            }

            var count = new CatalogueCount(Current, present.Select(term => term.Summary.Id).Concat(absent));
            foreach (var term in present)
            {
                count.Add(term);
            }

            _index.Write(present, absent, guides);
            Show(_index.Show(new(Current.State?.Glossary ?? Guid.Empty, change, count.Of(catalogue))));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public string? WhyRebuild(Guid glossary)
    {
        if (Volatile.Read(ref _index).IsBroken)
        {
            return "The index failed while it was written.";
        }

        return Current.State switch
        {
            null => OpenedAs switch
            {
                OpenedAs.Damaged => "The index on disk was damaged.",
                OpenedAs.OtherSchema => "The index on disk was written by another version of the program.",
                OpenedAs.Unwritable => "The index's folder cannot be written.",
                _ => "There is no index yet.",
            },
            { } state when state.Glossary != glossary => "The index was built from another database.",
            _ => null,
        };
    }

    /// <inheritdoc/>
    public Task RebuildAsync(
        Guid glossary, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, Guides guides, long change, CancellationToken cancellationToken) =>
        RebuildAsync(Task.FromResult(new GlossaryMoment(glossary, change)), catalogue, terms, guides, cancellationToken);

    /// <inheritdoc/>
    public async Task RebuildAsync(
        Task<GlossaryMoment> moment, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, Guides guides, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_snapshot is null, this);
            var (next, count) = (IndexInMemory.Empty(), new CatalogueCount());
            Snapshot snapshot;
            try
            {
                await foreach (var batch in terms.Chunk(Batch).WithCancellation(cancellationToken))
                {
                    Array.ForEach(batch, count.Add);
                    next.Fill(batch);
                }

                next.Write([], [], new(guides, []));
                next.Compact();
                if (!moment.IsCompleted)
                {
                    next.Derive();
                }

                var (glossary, change) = await moment.WaitAsync(cancellationToken);
                snapshot = next.Show(new(glossary, change, count.Of(catalogue)));
            }
            catch
            {
                next.Dispose();
                throw;
            }

            var old = _index;
            (_index, _isFresh) = (next, true);
            Show(snapshot);
            old.Dispose();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>
    /// Keeps on disk what is shown now, and makes good what was damaged or deleted there since the last time. Call it on a beat and
    /// after a rebuild; with nothing to do it only looks at the files' sizes and times. Does nothing for an index that is kept nowhere.
    /// </summary>
    /// <exception cref="IOException">The disk is full or gone. Readers don't notice; the next call tries again.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may no longer be written.</exception>
    public void Commit()
    {
        _writing.Wait();
        try
        {
            if (_folder is not { IsWritable: true } || _index.IsBroken || Current.State is not { } state)
            {
                return;
            }

            if (!ReferenceEquals(state, _committed))
            {
                _index.Commit();
            }

            _folder.Save(_index.Files, _isFresh);
            _isFresh = false;
            Volatile.Write(ref _committed, state);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Commits and closes. What the disk doesn't take is caught up with from Postgres at the next start.</summary>
    public void Dispose()
    {
        if (Volatile.Read(ref _snapshot) is null)
        {
            return;
        }

        try
        {
            Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost that Postgres doesn't have.
        }

        _writing.Wait();
        Interlocked.Exchange(ref _snapshot, null)?.Release();
        _index.Dispose();
        _folder?.Dispose();
        _nextShown.TrySetResult();
        _writing.Release();
    }

    /// <summary>Reads one state of the glossary, which stays as it is until <paramref name="read"/> returns.</summary>
    internal T Read<T>(Func<Snapshot, T> read) => Read(read, static (read, snapshot) => read(snapshot));

    private TAnswer Read<TQuery, TAnswer>(TQuery query, Func<TQuery, Snapshot, TAnswer> read)
    {
        while (true)
        {
            var snapshot = Current;
            if (!snapshot.TryAcquire())
            {
                // It was replaced between the two; the newer one is there already.
                continue;
            }

            try
            {
                return read(query, snapshot);
            }
            finally
            {
                snapshot.Release();
            }
        }
    }

    private void Show(Snapshot snapshot)
    {
        Interlocked.Exchange(ref _snapshot, snapshot)?.Release();
        Interlocked.Exchange(ref _nextShown, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        PrepareForTexts();
    }

    /// <summary>Makes what texts are read with beside what goes on: look-ups don't need it, and of a large glossary it takes seconds.</summary>
    private void PrepareForTexts() => Task.Run(() =>
    {
        try
        {
            Read(snapshot => snapshot.PrepareForTexts());
        }
        catch (ObjectDisposedException)
        {
            // It was closed before anybody brought a text.
        }
    });
}
