using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Data.LocalPostgres;

/// <summary>PostgreSQL's programs as they are installed somewhere on this machine.</summary>
/// <param name="Folder">The folder of initdb, pg_ctl and postgres.</param>
/// <param name="Version">As <c>postgres --version</c> tells it, e.g. 15.18.</param>
internal sealed partial record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The oldest major version that the glossary runs on.</summary>
    internal const int OldestMajor = 14;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The path of one of the programs.</summary>
    internal string Program(string name) => PathOf(Folder, name);

    /// <summary>The folders on PATH, then those that packages and installers use.</summary>
    internal static IReadOnlyList<string> UsualFolders()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var (parent, below) in new[]
        {
            ("/usr/lib/postgresql", "bin"), ("/opt/homebrew/opt", "bin"), ("/usr/local/opt", "bin"), ("/Applications/Postgres.app/Contents/Versions", "bin"),
            (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "bin"),
        })
        {
            folders.AddRange(Below(parent, "*").Where(folder => !parent.EndsWith("/opt", StringComparison.Ordinal) || Path.GetFileName(folder).StartsWith("postgresql", StringComparison.Ordinal))
                .Select(folder => Path.Combine(folder, below)));
        }

        folders.AddRange(Below("/usr", "pgsql-*").Select(folder => Path.Combine(folder, "bin")));
        return folders;
    }

    /// <summary>The newest of those in <paramref name="folders"/>, or of one major version when a cluster already needs that; null when there is none.</summary>
    internal static async Task<PostgresBinaries?> FindAsync(IEnumerable<string> folders, int? major, ServerUser user, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Select(Resolve).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await VersionOfAsync(folder, user, cancellationToken) is { } version && version.Major >= OldestMajor && (major is null || version.Major == major))
            {
                found.Add(new(folder, version));
            }
        }

        return found.MaxBy(binaries => binaries.Version);
    }

    /// <summary>The folder where the programs really are: PATH often holds only links to them.</summary>
    private static string? Resolve(string folder)
    {
        try
        {
            if (!File.Exists(PathOf(folder, "postgres")))
            {
                return null;
            }

            var target = new FileInfo(PathOf(folder, "postgres")).ResolveLinkTarget(returnFinalTarget: true);
            var real = target is null ? Path.GetFullPath(folder) : Path.GetDirectoryName(target.FullName)!;
            return Array.TrueForAll(Programs, program => File.Exists(PathOf(real, program))) ? real : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<Version?> VersionOfAsync(string folder, ServerUser user, CancellationToken cancellationToken)
    {
        try
        {
            var (exitCode, output) = await user.RunAsync(PathOf(folder, "postgres"), ["--version"], cancellationToken);
            return exitCode == 0 && VersionNumber().Match(output) is { Success: true } match
                ? new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0)
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The user that it would run as cannot reach it, or it is built for another machine.
            return null;
        }
    }

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, pattern, new EnumerationOptions { IgnoreInaccessible = true }) : [];

    private static string PathOf(string folder, string program) => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)(?:\.(\d+))?")]
    private static partial Regex VersionNumber();
}
