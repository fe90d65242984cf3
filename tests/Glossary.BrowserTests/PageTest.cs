using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>A page of a real server, with the real seed unless a test names another, in a real browser; any error in its console fails the test.</summary>
public abstract class PageTest
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Dictionary<string, TestGlossary> Servers = new(StringComparer.Ordinal);
    private static string? _axe;

    private static readonly string[] Expected = ["status of 404", "status of 403", "ERR_INTERNET_DISCONNECTED"];

    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    /// <summary>The page.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>The server.</summary>
    protected TestGlossary Glossary { get; private set; } = null!;

    /// <summary>The seed that it is started with, once for all tests that name the same and the same configuration.</summary>
    protected virtual string Seed => Path.Combine(Repository.Root, "glossary-seed");

    /// <summary>More configuration that it is started with.</summary>
    protected virtual string[] Settings => [];

    /// <summary>Other sites that its pages belong to.</summary>
    protected virtual IEnumerable<Uri> OtherSites => [];

    /// <summary>Whether a window stands open when a test begins; those that open their own kinds of windows need none.</summary>
    protected virtual bool OpensAWindow => true;

    [SetUp]
    public async Task OpenAsync()
    {
        await Turn.WaitAsync();
        try
        {
            var key = string.Join(' ', [Seed, .. Settings]);
            if (!Servers.TryGetValue(key, out var server))
            {
                Servers[key] = server = await TestGlossary.StartAsync(Seed, settings: Settings);
            }

            Glossary = server;
        }
        finally
        {
            Turn.Release();
        }

        _complaints.Clear();
        if (OpensAWindow)
        {
            await OpenAsync(new());
        }
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        Assert.That(_complaints, Is.Empty, "The browser complained.");
    }

    /// <summary>Opens a new window of that kind in place of the one that is open.</summary>
    protected async Task OpenAsync(BrowserNewContextOptions options)
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        var browser = await Browser.StartAsync();
        options.BaseURL = Glossary.Address.ToString();
        _context = await browser.NewContextAsync(options);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            // A page that is not there, or not for its reader, is answered with 404 or 403, which the browser reports as an error of the network, as it does a network that a test cut.
            if (message.Type == "error" && !Expected.Any(expected => message.Text.Contains(expected, StringComparison.Ordinal)))
            {
                _complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (!OtherSites.Prepend(Glossary.Address).Any(site => request.Url.StartsWith(site.ToString(), StringComparison.Ordinal)) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"A request went to another host: {request.Url}");
            }
        };
    }

    /// <summary>Types as a person does, key by key.</summary>
    protected async Task TypeAsync(string text) => await Page.Locator("#q").PressSequentiallyAsync(text);

    /// <summary>What axe-core finds wrong with the page as it stands, by WCAG 2.2 too: targets are large enough to hit.</summary>
    /// <param name="rules">Only these rules; all of them when none is named.</param>
    protected async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(params string[] rules)
    {
        _axe ??= await File.ReadAllTextAsync(Path.Combine(await Npm.InstallAsync("Glossary.BrowserTests", "npm"), "node_modules", "axe-core", "axe.min.js"));
        return await Page.EvaluateAsync<string[]>($$"""
            async (rules) => {
              {{_axe}};
              const options = rules.length > 0 ? { runOnly: { type: "rule", values: rules } } : { rules: { "target-size": { enabled: true } } };
              const found = await axe.run(document, { resultTypes: ["violations"], ...options });
              return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`));
            }
            """, rules);
    }

    internal static async Task StopAsync()
    {
        foreach (var server in Servers.Values)
        {
            await server.DisposeAsync();
        }
    }
}
