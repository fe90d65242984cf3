using System.Runtime.CompilerServices;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Glossary.Search.Storage;

/// <summary>An index that was read from disk.</summary>
/// <param name="Index">The index.</param>
/// <param name="Snapshot">What it shows.</param>
internal sealed record OpenedIndex(IndexInMemory Index, Snapshot Snapshot);

/// <summary>
/// A Lucene index in memory and its writer. It is small, and thus no reader ever meets a torn, truncated or deleted file;
/// <see cref="IndexFolder"/> keeps its commits on disk.
/// </summary>
internal sealed class IndexInMemory : IDisposable
{
    private const int FewSegments = 4;
    private const int ManySegments = 1000;

    /// <summary>Segments that are as small as this or smaller count as equally large. With more, every few changes all the latest hundreds would be merged once more, and whoever makes one waits meanwhile.</summary>
    private const int SmallSegment = 16;

    private readonly LogDocMergePolicy _merges = new() { MergeFactor = FewSegments, MinMergeDocs = SmallSegment, NoCFSRatio = 1 };
    private readonly IndexWriter _writer;
    private readonly ConditionalWeakTable<object, SegmentContent> _contents = [];
    private bool _isBroken;

    private IndexInMemory(RAMDirectory files)
    {
        Files = files;
        _writer = new(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            MergeScheduler = new BackgroundMerges(_ => IsBroken = true),
            MergedSegmentWarmer = new Warmer(this),
            // Few segments make fast look-ups, and merging is cheap at this size.
            MergePolicy = _merges,
            RAMBufferSizeMB = 64,
        });
    }

    /// <summary>What the last commit is made of.</summary>
    public RAMDirectory Files { get; }

    /// <summary>Whether it still takes what it is given; a writer that once ran out of memory doesn't.</summary>
    public bool IsBroken
    {
        get => Volatile.Read(ref _isBroken);
        private set => Volatile.Write(ref _isBroken, value);
    }

    /// <summary>An empty index.</summary>
    public static IndexInMemory Empty() => new(new());

    /// <summary>An index of files that were read from disk, and what it shows.</summary>
    public static OpenedIndex Open(RAMDirectory files)
    {
        var index = new IndexInMemory(files);
        var commit = new SegmentInfos();
        commit.Read(files);
        return new(index, index.Show(IndexState.Read(commit.UserData)));
    }

    /// <summary>Puts in Terms, procedures and learning paths, or replaces them, and takes out others; not shown before <see cref="Show"/>.</summary>
    public void Write(IEnumerable<PublishedTerm> present, IEnumerable<Guid> absent, GuideChanges guides)
    {
        // Made first: a Term that can't be written must not leave half a batch.
        var documents = present.Select(term => (Id: TermDocument.IdTerm(term.Summary.Id), Document: TermDocument.Of(term)))
            .Concat(GuideDocument.Of(guides.Present)).ToArray();
        try
        {
            foreach (var (id, document) in documents)
            {
                _writer.UpdateDocument(id, document);
            }

            foreach (var id in absent.Select(TermDocument.IdTerm).Concat(guides.Absent.Select(GuideDocument.IdTerm)))
            {
                _writer.DeleteDocuments(id);
            }
        }
        catch
        {
            // Half a batch is in; showing it would break the promise of all or nothing.
            IsBroken = true;
            throw;
        }
    }

    /// <summary>A snapshot of everything written so far, to be committed as <paramref name="state"/>.</summary>
    public Snapshot Show(IndexState? state)
    {
        try
        {
            if (state is not null)
            {
                _writer.SetCommitData(state.ToCommitData());
            }

            return new(DirectoryReader.Open(_writer, applyAllDeletes: true), state, ContentOf);
        }
        catch
        {
            IsBroken = true;
            throw;
        }
    }

    /// <summary>What is derived from a segment, made when it is first seen and kept as long as the segment is.</summary>
    private SegmentContent ContentOf(AtomicReader reader) => _contents.GetValue(reader.CoreCacheKey, _ => new(reader));

    /// <summary>Commits to <see cref="Files"/>.</summary>
    public void Commit()
    {
        try
        {
            _writer.Commit();
        }
        catch
        {
            IsBroken = true;
            throw;
        }
    }

    /// <summary>Puts Terms into an index that has none of them yet; nothing is merged before <see cref="Compact"/>.</summary>
    public void Fill(IEnumerable<PublishedTerm> terms)
    {
        _merges.MergeFactor = ManySegments;
        foreach (var term in terms)
        {
            _writer.AddDocument(TermDocument.Of(term));
        }
    }

    /// <summary>Brings everything into one segment.</summary>
    public void Compact()
    {
        _writer.ForceMerge(1);
        _merges.MergeFactor = FewSegments;
    }

    /// <summary>Makes what is derived from the content before it is shown, so that showing it takes no time.</summary>
    public void Derive() => Show(null).Release();

    /// <summary>Ends writing; snapshots that are still acquired stay readable.</summary>
    public void Dispose()
    {
        try
        {
            _writer.Rollback();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A broken writer may fail to close; what it holds is memory alone.
        }
    }

    /// <summary>Derives what look-ups and texts need from a merged segment before any snapshot has it.</summary>
    private sealed class Warmer(IndexInMemory index) : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader) => index.ContentOf(reader).Phrases();
    }
}
