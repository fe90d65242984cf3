using System.Diagnostics;
using System.Text.Json;
using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;

namespace Glossary.Benchmarks.Peers;

/// <summary>A library of the npm registry, measured by itself in a process of its own, which ends with its standard input.</summary>
internal sealed class NodePeer : IPeer, IAsyncDisposable
{
    private readonly Process _node;

    private NodePeer(string name, Process node) => (Name, _node) = (name, node);

    /// <inheritdoc/>
    public string Name { get; }

    private static string Folder { get; } = Path.Combine(Checkout.Root, "tests", "Glossary.Benchmarks", "npm");

    /// <summary>Installs the libraries at the versions of package-lock.json, when they aren't yet.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        using var npm = Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.StandardInput.Close();
        var said = await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {Folder}: {said}");
        }
    }

    /// <summary>Starts <c>npm/{script}.mjs</c> and lets it index the glossary.</summary>
    public static async Task<NodePeer> StartAsync(string name, string script, Corpus corpus, CancellationToken cancellationToken)
    {
        var peer = new NodePeer(name, Start("node", ["--max-old-space-size=8192", "peers.mjs", script]));
        try
        {
            foreach (var term in corpus.Terms)
            {
                peer.Say(new { term = new { number = GeneratedGlossary.Number(term.Summary.Id), labels = term.Labels.Select(label => label.Text), definition = term.Summary.Short } });
            }

            peer.Say(new { built = true });
            await peer.HearAsync(cancellationToken);
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<PeerPass> AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        Say(new { ask = queries, limit = IPeer.Limit });
        var answer = await HearAsync(cancellationToken);
        return new(answer.GetProperty("times").Deserialize<double[]>()!, answer.GetProperty("found").Deserialize<int[][]>()!);
    }

    /// <summary>Asks a script for something else than look-up.</summary>
    public async Task<JsonElement> AskAsync(object question, CancellationToken cancellationToken)
    {
        Say(question);
        return await HearAsync(cancellationToken);
    }

    /// <summary>Starts <c>npm/{script}.mjs</c> alone.</summary>
    public static NodePeer Start(string script) => new(script, Start("node", ["--max-old-space-size=8192", $"{script}.mjs"]));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (_node)
        {
            _node.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            try
            {
                await _node.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // It is in the middle of a pass.
                _node.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private void Say(object message) => _node.StandardInput.WriteLine(JsonSerializer.Serialize(message));

    private async Task<JsonElement> HearAsync(CancellationToken cancellationToken)
    {
        await _node.StandardInput.FlushAsync(cancellationToken);
        var line = await _node.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"{Name} ended; what it said stands above.");
        return JsonDocument.Parse(line).RootElement;
    }
}
