using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Benchmarks.Bars;

/// <summary>The server as a newcomer starts it, with <c>dotnet run</c> on a built tree and a data directory of its own.</summary>
internal sealed partial class StartedServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private readonly Process _run;
    private readonly int _server;

    private StartedServer(Process run, int server, TimeSpan ready) => (_run, _server, Ready) = (run, server, ready);

    /// <summary>From the command to a page with words in it.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Starts it and waits for its page.</summary>
    public static async Task<StartedServer> RunAsync(string dataDirectory)
    {
        var began = Stopwatch.StartNew();
        var run = Process.Start(new ProcessStartInfo("dotnet", ["run", "--project", "src/Glossary.Web", "--", "--urls=http://127.0.0.1:0", "--Glossary:Limits:ReadsPerMinute=0"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Glossary__DataDirectory"] = dataDirectory },
        })!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        run.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Announced().Match(text) is { Success: true } match)
            {
                address.TrySetResult(new(match.Groups[1].Value));
            }
        };
        run.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();

        await Task.WhenAny(address.Task, run.WaitForExitAsync()).WaitAsync(Patience);
        var open = address.Task.IsCompleted ? await address.Task : throw new InvalidOperationException($"The server ended with {run.ExitCode}.");
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(open, "/?q=packs"));
        var ready = began.Elapsed;
        if (!page.Contains("PACS", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The page has no words.");
        }

        return new(run, ServerOf(run), ready);
    }

    /// <summary>What the server alone holds in memory after some seconds with nothing to do.</summary>
    public async Task<double> IdleMebibytesAsync()
    {
        await Task.Delay(Idle);
        using var server = Process.GetProcessById(_server);
        return server.WorkingSet64 / 1048576.0;
    }

    /// <summary>Stops it as Ctrl+C does, and its PostgreSQL with it.</summary>
    public async ValueTask DisposeAsync()
    {
        using (Process.Start("kill", ["-INT", _server.ToString(CultureInfo.InvariantCulture)]))
        {
            await _run.WaitForExitAsync().WaitAsync(Patience);
        }

        _run.Dispose();
    }

    /// <summary><c>dotnet run</c> starts the program as its child.</summary>
    private static int ServerOf(Process run) => Process.GetProcessesByName("Glossary.Web").Single(process => ParentOf(process.Id) == run.Id).Id;

    private static int ParentOf(int process)
    {
        // The name, in brackets, may hold blanks; the parent is the second field after it.
        var status = File.ReadAllText($"/proc/{process}/stat");
        return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Glossary is ready: open (http://\S+)")]
    private static partial Regex Announced();
}
