using System.Diagnostics;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>Programs from npm that the tests use, as a lock file pins them; installed at their first use.</summary>
public static class Npm
{
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Installs what a folder's lock file names, unless it is there already.</summary>
    /// <param name="path">The folder, below <c>tests</c>.</param>
    /// <returns>The folder's whole path.</returns>
    public static async Task<string> InstallAsync(params string[] path)
    {
        var folder = Path.Combine([Repository.Root, "tests", .. path]);
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        await Turn.WaitAsync();
        try
        {
            if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            {
                var (code, output) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
                Assert.That(code, Is.Zero, $"These tests need programs from npm: install Node.js with npm and run them again. {output}");
                File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
            }
        }
        finally
        {
            Turn.Release();
        }

        return folder;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, string folder, IReadOnlyList<string> arguments, string? input = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
