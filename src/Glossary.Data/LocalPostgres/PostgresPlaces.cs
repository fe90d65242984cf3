namespace Glossary.Data.LocalPostgres;

/// <summary>Where to look for PostgreSQL's server programs, and for npm to fetch them with.</summary>
/// <param name="SearchPath">The folders of <c>PATH</c>.</param>
/// <param name="InstallFolders">Folders of programs where installers put them; a part of the path may hold a <c>*</c>.</param>
public sealed record PostgresPlaces(IReadOnlyList<string> SearchPath, IReadOnlyList<string> InstallFolders)
{
    /// <summary>The places of the machine and the user that this runs on.</summary>
    public static PostgresPlaces OfThisMachine() => new(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin")]
            : [
                "/usr/lib/postgresql/*/bin",
                "/usr/pgsql-*/bin",
                "/opt/homebrew/opt/postgresql*/bin",
                "/usr/local/opt/postgresql*/bin",
                "/Applications/Postgres.app/Contents/Versions/*/bin",
            ]);

    /// <summary>Every folder that holds a server's programs, those of the search path first.</summary>
    internal IEnumerable<string> ProgramFolders() =>
        SearchPath.SelectMany(BehindLinks).Concat(InstallFolders.SelectMany(Expand)).Where(PostgresPrograms.AreAllIn).Distinct();

    /// <summary>npm's program on the search path.</summary>
    internal string? Npm() =>
        SearchPath.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm")).FirstOrDefault(File.Exists);

    // A distribution may link only `postgres` into a folder of PATH; initdb and pg_ctl then stand beside the link's target.
    private static IEnumerable<string> BehindLinks(string folder)
    {
        var server = Path.Combine(folder, PostgresPrograms.FileName("postgres"));
        if (!Path.IsPathRooted(folder) || !File.Exists(server))
        {
            return [];
        }

        return File.ResolveLinkTarget(server, returnFinalTarget: true) is { } target
            ? [Path.GetDirectoryName(target.FullName)!, folder]
            : [folder];
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var root = Path.GetPathRoot(pattern)!;
        IEnumerable<string> folders = [root];
        foreach (var part in pattern[root.Length..].Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
        {
            folders = part.Contains('*')
                ? folders.Where(Directory.Exists).SelectMany(folder => Readable(folder, part))
                : folders.Select(folder => Path.Combine(folder, part));
        }

        return folders.Where(Directory.Exists);
    }

    private static IEnumerable<string> Readable(string folder, string pattern) =>
        Directory.EnumerateDirectories(folder, pattern, new EnumerationOptions { IgnoreInaccessible = true });
}
