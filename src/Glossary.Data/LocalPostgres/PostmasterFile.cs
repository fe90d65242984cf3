using System.Diagnostics;
using System.Globalization;

namespace Glossary.Data.LocalPostgres;

/// <summary><c>postmaster.pid</c>: what a running server says of itself, or one that died has left behind.</summary>
/// <param name="Text">The file as it is.</param>
/// <param name="Process">The server's process; 0 when the file is damaged.</param>
/// <param name="Started">When the server started.</param>
/// <param name="Port">The port it listens on.</param>
internal sealed record PostmasterFile(string Text, int Process, DateTimeOffset Started, int Port)
{
    /// <summary>The file's name inside the data directory.</summary>
    public const string Name = "postmaster.pid";

    /// <summary>Reads the file of <paramref name="cluster"/>; null when there is none.</summary>
    public static PostmasterFile? Read(ClusterFolder cluster)
    {
        try
        {
            return Parse(File.ReadAllText(Path.Combine(cluster.Data, Name)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Reads the file's text: process, data directory, start in Unix seconds, port, and lines that don't matter here.</summary>
    public static PostmasterFile Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        return lines.Length > 3
            && int.TryParse(lines[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var process)
            && long.TryParse(lines[2], CultureInfo.InvariantCulture, out var started)
            && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new(text, Math.Abs(process), DateTimeOffset.FromUnixTimeSeconds(started), port)
            : new(text, 0, default, 0);
    }

    /// <summary>Whether <paramref name="other"/> was written by the same start of the same server.</summary>
    public bool IsSame(PostmasterFile other) => (Process, Started, Port) == (other.Process, other.Started, other.Port);

    /// <summary>Whether the server that wrote the file lives: its number may belong to another process by now.</summary>
    public bool IsAlive()
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return Process != 0
                && process.ProcessName.Contains("postgres", StringComparison.OrdinalIgnoreCase)
                && (OperatingSystem.IsLinux() ? IsOursOnLinux() ?? StartedInTime(process) : StartedInTime(process));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It exists but tells us nothing; PostgreSQL's own checks decide.
            return true;
        }
    }

    // The server's working directory is its data directory: there it must see this very file. That also rules out a zombie.
    private bool? IsOursOnLinux()
    {
        try
        {
            return IsSame(Parse(File.ReadAllText($"/proc/{Process}/cwd/{Name}")));
        }
        catch (UnauthorizedAccessException)
        {
            return IsZombie() ? false : null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool IsZombie() => File.ReadAllText($"/proc/{Process}/stat").Split(") ")[^1].StartsWith('Z');

    private bool StartedInTime(Process process) => process.StartTime.ToUniversalTime() < Started.UtcDateTime.AddSeconds(10);
}
