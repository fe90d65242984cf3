using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A real SMTP server: npm's smtp-server, in a process of its own.</summary>
public sealed class SmtpCatcher : IDisposable
{
    private readonly Process _process;

    private SmtpCatcher(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    /// <param name="refusesFirst">Whether it turns the first message away for now.</param>
    public static async Task<SmtpCatcher> StartAsync(bool refusesFirst = false)
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var process = Process.Start(new ProcessStartInfo("node", ["smtp-catcher.mjs", .. refusesFirst ? ["refuse"] : Array.Empty<string>()]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return new(process, int.Parse(port!, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The next message that it takes.</summary>
    public async Task<JsonNode> NextAsync() => JsonNode.Parse((await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!)!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
