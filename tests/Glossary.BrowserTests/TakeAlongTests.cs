using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Alone, since a machine has one clipboard.</summary>
[NonParallelizable]
public sealed class TakeAlongTests : PageTest
{
    [Test]
    public async Task ATerm_IsCopiedInTheFormThatOneWants_AndItsLinkIsShared()
    {
        await OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await Page.GotoAsync("/t/htm/preventive-maintenance");

        await ChooseAsync("Copy", "As Markdown");
        await Assertions.Expect(Page.Locator("[data-tool-said]").First).ToHaveTextAsync("Copied.");
        Assert.That(await ClipboardAsync("text/plain"), Does.StartWith("**[preventive maintenance](").And.Contain("project manager"));

        await ChooseAsync("Copy", "With formatting");
        await Assertions.Expect(Page.Locator("details[data-tool][open]")).ToHaveCountAsync(0);
        Assert.That(await ClipboardAsync("text/html"), Does.Contain("<strong>"));
        Assert.That(await ClipboardAsync("text/plain"), Does.StartWith("preventive maintenance (HTM"));

        await Page.Locator(".counterpart summary", new() { HasTextString = "Copy both" }).First.ClickAsync();
        await Page.Locator("details[data-tool][open]").GetByLabel("In one sentence").CheckAsync();
        await Page.Locator("details[data-tool][open]").GetByLabel("HTM only").CheckAsync();
        await Page.Locator("details[data-tool][open]").GetByRole(AriaRole.Button, new() { Name = "As plain text" }).ClickAsync();
        await Assertions.Expect(Page.Locator("details[data-tool][open]")).ToHaveCountAsync(0);
        Assert.That(await ClipboardAsync("text/plain"), Does.StartWith("preventive maintenance (HTM: ").And.Not.Contain("IT:"));

        await Page.GotoAsync("/t/it/ticket");
        await Page.Locator("summary", new() { HasTextString = "Copy" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("details[data-tool][open]").GetByLabel("In one sentence")).ToBeCheckedAsync();
        await Page.GotoAsync("/t/htm/preventive-maintenance");

        await Page.EvaluateAsync("() => { Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }); }");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-tool-said]").First).ToHaveTextAsync("The link is copied.");
        Assert.That(await ClipboardAsync("text/plain"), Is.EqualTo(new Uri(Glossary.Address, "/t/htm/preventive-maintenance").ToString()));
    }

    [Test]
    public async Task WhereThePageMayNotUseTheClipboard_AsOverPlainHttp_ItIsCopiedAllTheSame()
    {
        await OpenAsync(new() { Permissions = ["clipboard-read"] });
        await Page.GotoAsync("/t/it/ticket");
        await Page.EvaluateAsync("() => { window.ClipboardItem = undefined; }");

        await ChooseAsync("Copy", "As plain text");

        await Assertions.Expect(Page.Locator("[data-tool-said]").First).ToHaveTextAsync("Copied.");
        Assert.That(await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.StartWith("ticket (IT"));
    }

    [Test]
    public async Task WithoutScript_TheTextsOpen_AndTheSnippetCanBeSelected()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/t/it/ticket");

        await Page.GetByText("Embed", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("A link, as HTML")).ToBeVisibleAsync();
        await ChooseAsync("Copy", "As plain text");
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync("ticket (IT");
    }

    [Test]
    public async Task ATerm_PrintsAsACard_OnAQuarterOfASheet()
    {
        await OpenAsync(new() { ViewportSize = new() { Width = 794, Height = 1123 } });
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Page.GotoAsync("/t/htm/pacs");
        var card = await Page.Locator(".term-sheet").BoundingBoxAsync();

        Assert.That(card!.Width, Is.InRange(540, 570), "148 mm");
        await Assertions.Expect(Page.Locator(".term-tools, .tools, .term-map, .apparatus").First).ToBeHiddenAsync();
        await Assertions.Expect(Page.Locator(".card-address")).ToContainTextAsync("/t/htm/pacs");
        await Assertions.Expect(Page.Locator(".counterpart").First).ToBeVisibleAsync();
    }

    private async Task ChooseAsync(string menu, string item)
    {
        await Page.Locator("summary", new() { HasTextString = menu }).First.ClickAsync();
        await Page.Locator("details[data-tool][open]").GetByRole(AriaRole.Button, new() { Name = item }).ClickAsync();
    }

    private async Task<string> ClipboardAsync(string type) => await Page.EvaluateAsync<string>(
        "async (type) => { const [item] = await navigator.clipboard.read(); return (await item.getType(type)).text(); }", type);
}
