namespace Glossary.Benchmarks.Bars;

/// <summary>An empty folder that goes away with its user.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it, open to the account that runs PostgreSQL when the benchmark runs as root.</summary>
    public TemporaryFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("glossary-bench-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
