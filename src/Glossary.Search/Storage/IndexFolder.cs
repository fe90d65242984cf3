using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Glossary.Search.Storage;

/// <summary>
/// The index on disk: a copy of the last commit of the index in memory, one numbered folder a generation. Nothing reads these files
/// while the program runs, so whatever happens to them, readers don't notice, and the next <see cref="Save"/> makes them whole.
/// A save is visible when its last step, one rename, is done; a kill before that leaves the save before it.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string Generation = "gen-";
    private const string Unfinished = ".partial";

    private readonly string _path;
    private readonly FileStream? _lock;
    private readonly Dictionary<string, FileState> _saved = new(StringComparer.Ordinal);
    private long _generation;

    /// <summary>Takes possession of a folder, which is made when missing.</summary>
    public IndexFolder(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(path);
            _lock = new(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _lock = null;
        }
    }

    /// <summary>Whether this process keeps the folder and may write to it.</summary>
    public bool IsWritable => _lock is not null;

    private string Current => Path.Combine(_path, Generation + _generation.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Reads the newest whole generation into memory and deletes everything else.</summary>
    /// <param name="open">Makes something of the files, or throws when they are no good.</param>
    /// <param name="as">What was found.</param>
    public T? Load<T>(Func<RAMDirectory, T> open, out OpenedAs @as)
        where T : class
    {
        @as = OpenedAs.Missing;
        foreach (var (folder, number) in Generations())
        {
            _generation = Math.Max(_generation, number);
            try
            {
                var memory = Read(folder);
                var commit = new SegmentInfos();
                commit.Read(memory);
                if (IndexState.SchemaOf(commit.UserData) != IndexState.Schema)
                {
                    @as = OpenedAs.OtherSchema;
                    continue;
                }

                var files = commit.GetFiles(memory, true);
                Verify(memory, files);
                var index = open(memory);
                _generation = number;
                Keep(folder, files);
                @as = OpenedAs.Current;
                return index;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Damaged bytes surface as almost any exception; each means the same: make a new index.
                @as = OpenedAs.Damaged;
            }
        }

        DeleteOthers(keep: null);
        return null;
    }

    /// <summary>Writes the last commit of <paramref name="memory"/>.</summary>
    /// <param name="memory">The index in memory.</param>
    /// <param name="fresh">Whether it has nothing in common with what was saved or loaded before.</param>
    /// <exception cref="IOException">The disk is full or gone. What was saved before still stands, unless it is gone too.</exception>
    public void Save(RAMDirectory memory, bool fresh)
    {
        var commit = new SegmentInfos();
        commit.Read(memory);
        var files = commit.GetFiles(memory, true);
        if (fresh || _saved.Count == 0 || _saved.Any(file => FileState.Of(Path.Combine(Current, file.Key)) != file.Value))
        {
            SaveWhole(memory, files);
            return;
        }

        foreach (var name in files.Where(name => !_saved.ContainsKey(name)).OrderBy(name => name == commit.GetSegmentsFileName()))
        {
            Write(memory, name, Path.Combine(Current, name));
            _saved[name] = FileState.Of(Path.Combine(Current, name));
        }

        Keep(Current, files);
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _lock?.Dispose();

    private static RAMDirectory Read(string folder)
    {
        var memory = new RAMDirectory();
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(Unfinished, StringComparison.Ordinal)))
        {
            using var file = File.OpenRead(path);
            using var output = memory.CreateOutput(Path.GetFileName(path), IOContext.READ_ONCE);
            var buffer = new byte[64 * 1024];
            for (int count; (count = file.Read(buffer)) > 0;)
            {
                output.WriteBytes(buffer, 0, count);
            }
        }

        return memory;
    }

    private static void Verify(RAMDirectory memory, IEnumerable<string> files)
    {
        foreach (var name in files)
        {
            using var input = memory.OpenInput(name, IOContext.READ_ONCE);
            CodecUtil.ChecksumEntireFile(input);
        }
    }

    private static void Write(RAMDirectory memory, string name, string path)
    {
        using (var input = memory.OpenInput(name, IOContext.READ_ONCE))
        using (var file = File.Create(path + Unfinished))
        {
            var buffer = new byte[64 * 1024];
            for (var left = input.Length; left > 0;)
            {
                var count = (int)Math.Min(left, buffer.Length);
                input.ReadBytes(buffer, 0, count);
                file.Write(buffer, 0, count);
                left -= count;
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }

    private void SaveWhole(RAMDirectory memory, IEnumerable<string> files)
    {
        Directory.CreateDirectory(_path);
        _saved.Clear();
        do
        {
            _generation++;
        }
        while (Directory.Exists(Current));

        var unfinished = Directory.CreateDirectory(Current + Unfinished).FullName;
        foreach (var name in files)
        {
            Write(memory, name, Path.Combine(unfinished, name));
        }

        Directory.Move(unfinished, Current);
        Keep(Current, [.. files]);
    }

    private void Keep(string folder, ICollection<string> files)
    {
        _saved.Clear();
        if (!IsWritable)
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !files.Contains(Path.GetFileName(path))))
        {
            File.Delete(path);
        }

        foreach (var name in files)
        {
            _saved[name] = FileState.Of(Path.Combine(folder, name));
        }

        DeleteOthers(keep: folder);
    }

    private IEnumerable<(string Folder, long Number)> Generations() =>
        (Directory.Exists(_path) ? Directory.EnumerateDirectories(_path, Generation + "*") : [])
            .Select(folder => (folder, Number: long.TryParse(Path.GetFileName(folder)[Generation.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1))
            .Where(generation => generation.Number >= 0)
            .OrderByDescending(generation => generation.Number);

    private void DeleteOthers(string? keep)
    {
        if (!IsWritable)
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(_path, Generation + "*").Where(folder => folder != keep))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What shows, without reading it, that nobody touched a file.</summary>
    private readonly record struct FileState(long Length, DateTime WrittenAt)
    {
        public static FileState Of(string path) => new FileInfo(path) is { Exists: true } file ? new(file.Length, file.LastWriteTimeUtc) : default;
    }
}
