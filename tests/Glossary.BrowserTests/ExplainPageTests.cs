using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Alone, since a machine has one clipboard.</summary>
[NonParallelizable]
public sealed class ExplainPageTests : PageTest
{
    [Test]
    public async Task ATicket_IsExplainedWhileItIsTyped_AndCopiedByOneKey_AndOnlyTheChoicesAreKept()
    {
        await OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await Page.GotoAsync("/explain");
        await Page.Locator("#format").SelectOptionAsync("markdown");
        await Page.GetByLabel("With links").CheckAsync();

        await Page.Locator("#ticket").FillAsync("The infusion pump <script>document.title = 'hit'</script> `infusion pump`");
        await Assertions.Expect(Page.Locator(".explain-preview a").First).ToHaveTextAsync("infusion pump");
        await Assertions.Expect(Page.Locator("[data-counted]")).ToHaveTextAsync("1 word explained");

        await Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Page.Locator("[data-said]")).ToHaveTextAsync("Copied.");
        Assert.That(await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.StartWith("The [infusion pump](http").And.EndWith("`infusion pump`"));

        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#format")).ToHaveValueAsync("markdown");
        await Assertions.Expect(Page.GetByLabel("With links")).ToBeCheckedAsync();
        await Assertions.Expect(Page.Locator("#ticket")).ToHaveValueAsync("");
        Assert.That(await Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"), Does.Not.Contain("infusion"));
        Assert.That(await Page.TitleAsync(), Is.Not.EqualTo("hit"));
    }

    [Test]
    public async Task WithoutScript_TheFormAnswers()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/explain");
        await Page.Locator("#ticket").FillAsync("The infusion pump is due.");
        await Page.Locator("[data-explain] button").ClickAsync();

        await Assertions.Expect(Page.Locator("#source")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^The infusion pump¹ is due\\."));
    }
}
