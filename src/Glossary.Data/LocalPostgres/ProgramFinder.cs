using Microsoft.Extensions.Logging;

namespace Glossary.Data.LocalPostgres;

/// <summary>Finds the server's programs: installed ones first, the npm package's else.</summary>
internal sealed class ProgramFinder(PostgresPlaces places, DataFolder folder, ServerAccount account, ILogger logger)
{
    private const int OldestMajor = 14;

    /// <summary>Finds the newest programs that can run the cluster.</summary>
    /// <param name="major">The major version that wrote the cluster; null when it is yet to be made.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LocalPostgresException">There are none; the message says what to install or set.</exception>
    public async Task<PostgresPrograms> FindAsync(int? major, CancellationToken cancellationToken)
    {
        var asked = await Task.WhenAll(places.ProgramFolders()
            .Select(programs => PostgresPrograms.AskAsync(programs, ServerAccount.Own, cancellationToken)));
        var installed = asked.OfType<PostgresPrograms>().ToList();
        foreach (var programs in installed.Where(found => Fits(found, major)).OrderByDescending(found => found.Version))
        {
            if (await ReachableAsync(programs, cancellationToken) is { } reachable)
            {
                return reachable;
            }
        }

        var package = new NpmPackage(places, folder);
        if (major is null or NpmPackage.Major && await package.FindAsync(account, logger, cancellationToken) is { } fetched)
        {
            return fetched;
        }

        var found = installed.Count == 0 ? "none was found" : $"found: {string.Join(", ", installed.Select(one => $"{one.Version} in {one.Folder}"))}";
        throw new LocalPostgresException(major is null
            ? $"Glossary needs PostgreSQL ({found}). Install PostgreSQL {OldestMajor} or newer, or Node.js with npm "
                + "(from which Glossary then fetches PostgreSQL), or set ConnectionStrings__Glossary to a database of yours."
            : $"The data in {folder.Cluster.Data} were written by PostgreSQL {major}, and only that major version can read them ({found}). "
                + $"Install PostgreSQL {major} again; to change version, run `backup` with {major} and `restore` into a new data directory.");
    }

    private static bool Fits(PostgresPrograms programs, int? major) =>
        major is null ? programs.Version.Major >= OldestMajor : programs.Version.Major == major;

    // Programs under root's home can't be run by the server's account; a copy that it can read is taken once.
    private async Task<PostgresPrograms?> ReachableAsync(PostgresPrograms programs, CancellationToken cancellationToken)
    {
        if (account.Name is null || await PostgresPrograms.AskAsync(programs.Folder, account, cancellationToken) is not null)
        {
            return programs;
        }

        var copy = Path.Combine(folder.Programs, $"copy-{programs.Version}");
        var bin = Path.Combine(copy, "bin");
        if (await PostgresPrograms.AskAsync(bin, account, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var unfinished = folder.CreateUnfinished();
        try
        {
            foreach (var part in new[] { "bin", "lib", "lib64", "share" })
            {
                ProgramFiles.Copy(Path.Combine(programs.Folder, "..", part), Path.Combine(unfinished, part));
            }

            ProgramFiles.Publish(unfinished, copy);
            return await PostgresPrograms.AskAsync(bin, account, cancellationToken);
        }
        catch
        {
            DataFolder.Remove(unfinished);
            throw;
        }
    }
}
