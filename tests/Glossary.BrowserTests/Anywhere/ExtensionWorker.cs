using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Glossary.BrowserTests.Anywhere;

/// <summary>The background of an extension, which Playwright doesn't show to .NET: it is reached by the browser's own protocol.</summary>
internal sealed class ExtensionWorker
{
    private readonly ICDPSession _session;
    private readonly string _worker;
    private int _number;

    private ExtensionWorker(ICDPSession session, string worker) => (_session, _worker) = (session, worker);

    /// <summary>Where an extension's own pages are, which the browser names by the folder that it is loaded from.</summary>
    internal static string RootOf(string folder)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 16));
        return $"chrome-extension://{string.Concat(hash.Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))))}/";
    }

    /// <summary>Reaches it through a page of the same browser.</summary>
    internal static async Task<ExtensionWorker> ReachAsync(IPage page, string root)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var targets = (await session.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        var worker = targets.Single(target => target.GetProperty("type").GetString() == "service_worker" && target.GetProperty("url").GetString()!.StartsWith(root, StringComparison.Ordinal));
        var attached = await session.SendAsync("Target.attachToTarget", new() { ["targetId"] = worker.GetProperty("targetId").GetString()!, ["flatten"] = false });
        return new(session, attached!.Value.GetProperty("sessionId").GetString()!);
    }

    /// <summary>Runs a script in it; what comes of it is to be seen elsewhere.</summary>
    internal Task RunAsync(string expression) => _session.SendAsync("Target.sendMessageToTarget", new()
    {
        ["sessionId"] = _worker,
        ["message"] = JsonSerializer.Serialize(new { id = ++_number, method = "Runtime.evaluate", @params = new { expression } }),
    });
}
