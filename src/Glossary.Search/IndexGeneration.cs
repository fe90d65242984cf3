using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Glossary.Core.Search;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Glossary.Search;

/// <summary>One index on disk, written by one writer. Rebuilding makes a new one beside it, so that readers keep the old meanwhile.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string SchemaKey = "schema";
    private const string GlossaryKey = "glossary";
    private const string ChangeKey = "change";
    private const string CatalogueKey = "catalogue";

    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private long _committed = -1;

    private IndexGeneration(string? folder, Directory directory, OpenMode mode)
    {
        Folder = folder;
        _directory = directory;
        _writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = 32,
        });
    }

    /// <summary>Where it is; null in memory.</summary>
    internal string? Folder { get; }

    /// <summary>An empty one.</summary>
    internal static IndexGeneration Create(string? folder) => new(folder, Open(folder), OpenMode.CREATE);

    /// <summary>The one that is there, with all that it holds.</summary>
    /// <exception cref="Exception">Whatever Lucene or the file system find wrong with it.</exception>
    internal static (IndexGeneration Generation, IndexSnapshot Snapshot) Reopen(string folder)
    {
        var directory = Open(folder);
        IndexGeneration? generation = null;
        try
        {
            IDictionary<string, string> state;
            var terms = ImmutableDictionary.CreateBuilder<Guid, IndexedTerm>();
            using (var reader = DirectoryReader.Open(directory))
            {
                state = reader.IndexCommit.UserData;
                if (state.TryGetValue(SchemaKey, out var schema) && schema != TermDocument.Schema)
                {
                    throw new OtherSchemaException();
                }

                foreach (var leaf in reader.Leaves)
                {
                    leaf.AtomicReader.CheckIntegrity();
                    for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
                    {
                        if (leaf.AtomicReader.LiveDocs is not { } live || live.Get(document))
                        {
                            var term = TermDocument.Read(leaf.AtomicReader.Document(document));
                            terms[term.Summary.Id] = new(term);
                        }
                    }
                }
            }

            generation = new(folder, directory, OpenMode.APPEND);
            var change = long.Parse(state[ChangeKey], CultureInfo.InvariantCulture);
            var catalogue = JsonSerializer.Deserialize(state[CatalogueKey], ReadModelJson.Default.Catalogue) ?? Catalogue.Empty;
            generation._committed = change;
            return (generation, generation.Show(terms.ToImmutable(), catalogue, Guid.Parse(state[GlossaryKey]), change));
        }
        catch
        {
            generation?._writer.Dispose();
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Puts a Term in, or replaces it.</summary>
    internal void Put(IndexedTerm term) => _writer.UpdateDocument(TermDocument.IdOf(term.Term.Summary.Id), TermDocument.Of(term));

    /// <summary>Takes a Term out.</summary>
    internal void Remove(Guid id) => _writer.DeleteDocuments(TermDocument.IdOf(id));

    /// <summary>What the index now shows; the position goes into Lucene's own commit data, so that the two cannot disagree.</summary>
    internal IndexSnapshot Show(ImmutableDictionary<Guid, IndexedTerm> terms, Catalogue catalogue, Guid glossary, long change)
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [SchemaKey] = TermDocument.Schema,
            [GlossaryKey] = glossary.ToString(),
            [ChangeKey] = change.ToString(CultureInfo.InvariantCulture),
            [CatalogueKey] = JsonSerializer.Serialize(catalogue, ReadModelJson.Default.Catalogue),
        });
        return new(DirectoryReader.Open(_writer, applyAllDeletes: true), terms, catalogue, glossary, change);
    }

    /// <summary>Writes to disk what is shown, unless it is there already.</summary>
    internal void Commit(long change)
    {
        if (change != _committed)
        {
            _writer.Commit();
            _committed = change;
        }
    }

    /// <summary>Whether the files of the last commit are all there and as long as they were written.</summary>
    internal bool IsWhole()
    {
        if (Folder is null || _committed < 0)
        {
            return true;
        }

        try
        {
            var infos = new SegmentInfos();
            infos.Read(_directory);
            foreach (SegmentCommitInfo segment in infos.Segments)
            {
                foreach (var file in segment.GetFiles())
                {
                    _directory.FileLength(file);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _writer.Rollback();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // Its files are gone or broken; what mattered of it is in PostgreSQL.
        }

        _directory.Dispose();
    }

    // Plain file reads, not memory maps: a mapped file that is cut short under us would end the process instead of an exception.
    private static Directory Open(string? folder) => folder is null ? new RAMDirectory() : new NIOFSDirectory(folder);
}

/// <summary>The index was written by another version of the program.</summary>
internal sealed class OtherSchemaException() : Exception("The index was written by another version of the program.");
