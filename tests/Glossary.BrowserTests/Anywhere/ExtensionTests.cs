using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests.Anywhere;

/// <summary>
/// The extension as it is loaded unpacked. No script can press a browser's own question for a site, so the test's copy of the manifest has one site
/// allowed from the beginning, as if its user had said yes: everything after that answer is the extension's own.
/// </summary>
public sealed class ExtensionTests : PageTest
{
    private const string Policy = "default-src 'self'; script-src 'none'; connect-src 'none'";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Kinds = ["/browse/HTM-7", "/nav_to.do", "/hospital/devices/issues/7"];

    protected override bool OpensAWindow => false;

    [Test]
    public async Task InJiraServiceNowAndGitHub_WordsAreUnderlined_AndASelectionIsLookedUp_WhereItsUserAllowsIt()
    {
        using var folder = new TemporaryFolder();
        await using var site = await OtherSite.StartAsync(Policy, [.. SitePages.Tickets, ("/site.css", SitePages.Style)]);
        var extension = await WriteAsync(folder, site.Address);
        await using var browser = await Browser.StartWithAsync(extension, Path.Combine(folder.Path, "profile"));
        var asked = new List<string>();
        browser.Request += (_, request) => asked.Add(request.Url);
        var root = ExtensionWorker.RootOf(extension);

        // It asks by itself where the glossary is, and its user says so.
        var options = await OpenedByItselfAsync(browser, $"{root}options.html");
        await options.GetByLabel("Where your glossary is").FillAsync(Glossary.Address.ToString());
        await options.GetByRole(AriaRole.Button, new() { Name = "Connect" }).ClickAsync();
        await Assertions.Expect(options.Locator("#glossary-said")).ToContainTextAsync("words, fetched");
        await Assertions.Expect(options.Locator("#sites li")).ToHaveCountAsync(1);
        await Assertions.Expect(options.GetByRole(AriaRole.Button, new() { Name = "Allow github.com" })).ToBeVisibleAsync();
        Assert.That(await FaultsAsync(options), Is.Empty);

        // Words are underlined in the three, and what is typed stays as it is.
        var page = await browser.NewPageAsync();
        foreach (var kind in Kinds)
        {
            await page.GotoAsync(new Uri(site.Address, kind).ToString());
            await Assertions.Expect(page.Locator("glossary-word", new() { HasTextString = "infusion pump" })).ToHaveCountAsync(1);
            Assert.That(await page.Locator("#editor, #field, code, h1").Locator("glossary-word").CountAsync(), Is.Zero);
            Assert.That(await page.Locator("#editor").EvaluateAsync<string>("editor => editor.value ?? editor.innerText.trim()"), Is.EqualTo("infusion pump"));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "infusion pump" }).HoverAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group)).ToContainTextAsync("HTM");
        await page.Keyboard.PressAsync("Escape");

        var worker = await ExtensionWorker.ReachAsync(page, root);

        // What the tool loads later, too.
        await page.GotoAsync(new Uri(site.Address, Kinds[0]).ToString());
        await Assertions.Expect(page.Locator("glossary-word").First).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { const comment = document.createElement('div'); comment.textContent = 'Ask the PM about the VLAN.'; document.querySelector('#comments').append(comment); }");
        await Assertions.Expect(page.Locator("#comments glossary-word")).ToHaveTextAsync(["PM", "VLAN"]);

        // A selection, by the menu: known words without asking, what sounds like one by asking the glossary.
        await page.BringToFrontAsync();
        await LookUpAsync(worker, page, "packs");
        await Assertions.Expect(page.GetByRole(AriaRole.Group)).ToContainTextAsync("PACS");
        await page.Keyboard.PressAsync("Escape");
        Assert.That(asked, Has.None.Contains("/api/"), "Nothing was sent so far, of no page and of no selection.");
        await LookUpAsync(worker, page, "ventialtor");
        await Assertions.Expect(page.GetByRole(AriaRole.Group)).ToContainTextAsync("ventilator");
        await LookUpAsync(worker, page, "xqzzvk");
        await Assertions.Expect(page.GetByRole(AriaRole.Group)).ToHaveTextAsync("The glossary has no “xqzzvk”.");

        // A site that nobody allowed is left alone.
        await page.GotoAsync(new UriBuilder(site.Address) { Host = "localhost", Path = Kinds[0] }.ToString());
        await Assertions.Expect(page.Locator("strong")).ToHaveTextAsync("IP address");
        Assert.That(await page.EvaluateAsync<int>("() => document.querySelectorAll('glossary-word').length"), Is.Zero);
        Assert.That(await options.EvaluateAsync<string[]>("async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(script => script.matches)"), Is.EqualTo(new[] { $"{site.Address}*" }));

        // The popup looks up without the network, also while the glossary is away.
        await options.EvaluateAsync("() => chrome.storage.local.set({ checked: 0 })");
        await browser.RouteAsync($"{Glossary.Address}**", route => route.AbortAsync());
        await options.GotoAsync($"{root}popup.html");
        await options.GetByRole(AriaRole.Searchbox).FillAsync("PM");
        await Assertions.Expect(options.Locator("#found")).ToContainTextAsync("project manager");
        Assert.That(await FaultsAsync(options), Is.Empty);
    }

    /// <summary>The page of an address that the browser opens by itself: in a window of its own, or in the empty one that is there.</summary>
    private static Task<IPage> OpenedByItselfAsync(IBrowserContext browser, string address)
    {
        var opened = new TaskCompletionSource<IPage>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(IPage page)
        {
            if (page.Url == address)
            {
                opened.TrySetResult(page);
            }
        }

        void Watch(IPage page)
        {
            page.FrameNavigated += (_, _) => Look(page);
            Look(page);
        }

        browser.Page += (_, page) => Watch(page);
        foreach (var page in browser.Pages)
        {
            Watch(page);
        }

        return opened.Task.WaitAsync(Patience);
    }

    /// <summary>The extension with its real manifest, but that one site and the glossary are allowed at once.</summary>
    private async Task<string> WriteAsync(TemporaryFolder folder, Uri site)
    {
        var extension = Path.Combine(folder.Path, "extension");
        var (exitCode, _, errors) = await TestVerb.RunAsync(folder.Path, "extension", extension);
        Assert.That(exitCode, Is.Zero, errors);
        var file = Path.Combine(extension, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        Assert.That(manifest["host_permissions"], Is.Null, "It is given no site by being installed.");
        manifest["host_permissions"] = new JsonArray($"{site}*", $"{Glossary.Address}*");
        await File.WriteAllTextAsync(file, manifest.ToJsonString());
        return extension;
    }

    /// <summary>As the browser tells the extension that its menu was chosen: no script can open that menu.</summary>
    private static Task LookUpAsync(ExtensionWorker worker, IPage page, string selection) => worker.RunAsync(
        $"chrome.tabs.query({{}}).then((tabs) => chrome.contextMenus.onClicked.dispatch({{ menuItemId: 'look-up', selectionText: '{selection}' }}, tabs.find(({{ url }}) => url === '{page.Url}')))");

    private static async Task<string[]> FaultsAsync(IPage page)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(await Npm.InstallAsync("Glossary.BrowserTests", "npm"), "node_modules", "axe-core", "axe.min.js"));
        return await page.EvaluateAsync<string[]>($$"""async () => { {{axe}}; const found = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }); return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`)); }""");
    }
}
