using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>The program as an operator starts it: a process of its own, with a data directory and no other help.</summary>
public sealed partial class ServerProcess : IDisposable
{
    private static readonly string Program = typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(Program)).Value!;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it has said.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>Starts the server; <see cref="ReadyAsync"/> waits for it.</summary>
    public static ServerProcess Start(string dataDirectory, params string[] arguments) =>
        new(Run(dataDirectory, ["--urls=http://127.0.0.1:0", .. arguments]));

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunVerbAsync(string dataDirectory, params string[] arguments)
    {
        using var process = Run(dataDirectory, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The address that it says to open.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_ready.Task, ended).WaitAsync(Patience);
        return _ready.Task.IsCompleted ? await _ready.Task : throw new AssertionException($"The server ended with {_process.ExitCode}:\n{Said}");
    }

    /// <summary>The files that are mapped into its memory.</summary>
    public IReadOnlyCollection<string> Loaded() =>
        [.. File.ReadLines($"/proc/{_process.Id}/maps").Select(line => line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? line[at..] : string.Empty).Distinct()];

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>What a service manager sends to stop it; answers the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        return await EndAsync();
    }

    /// <summary>Waits for it to end by itself; answers the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // Politely, so that its PostgreSQL ends with it.
            StopAsync().GetAwaiter().GetResult();
        }

        _process.Dispose();
    }

    private static Process Run(string dataDirectory, IEnumerable<string> arguments)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, [Program, .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Glossary__DataDirectory"] = dataDirectory },
        };
        return Process.Start(start)!;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (Address().Match(line) is { Success: true } match)
        {
            _ready.TrySetResult(new(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Glossary is ready: open (http://\S+)")]
    private static partial Regex Address();
}
