using System.Diagnostics;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Programs;

/// <summary>The protocol's official JavaScript client, in a process of its own.</summary>
public sealed class McpClient : IDisposable
{
    private readonly Process _process;

    private McpClient(Process process) => _process = process;

    /// <summary>Connects it.</summary>
    public static async Task<McpClient> ConnectAsync(Uri server)
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        return new(Process.Start(new ProcessStartInfo("node", ["mcp-client.mjs", new Uri(server, "/mcp").ToString()]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!);
    }

    /// <summary>Calls a method of the client; what it answers, or the error that it throws.</summary>
    public async Task<JsonNode> CallAsync(string method, JsonNode? argument = null)
    {
        await _process.StandardInput.WriteLineAsync(new JsonObject { ["method"] = method, ["argument"] = argument }.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return JsonNode.Parse(line ?? throw new AssertionException("The client ended; what it complained of stands above."))!;
    }

    /// <summary>Calls a tool; what it answers.</summary>
    public async Task<JsonNode> AskAsync(string tool, JsonObject arguments) =>
        (await CallAsync("callTool", new JsonObject { ["name"] = tool, ["arguments"] = arguments }))["result"]!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
