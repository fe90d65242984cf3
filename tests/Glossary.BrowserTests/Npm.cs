using System.Diagnostics;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.BrowserTests;

/// <summary>Tools from npm that the tests use, as a lock file pins them; installed at their first use.</summary>
internal static class Npm
{
    /// <summary>The folder of an npm package of these tests, with what it depends on.</summary>
    internal static async Task<string> InstallAsync(string name)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Glossary.BrowserTests", name);
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            var (code, output) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            Assert.That(code, Is.Zero, $"These tests need {name}'s tools from npm: install Node.js with npm and run them again. {output}");
            File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
        }

        return folder;
    }

    /// <summary>Runs a program to its end.</summary>
    internal static async Task<(int Code, string Output)> RunAsync(string program, string folder, IReadOnlyList<string> arguments, string? input = null)
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
