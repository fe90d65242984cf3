using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed partial class BrowsePageTests : PageTest
{
    private static readonly PageGetByRoleOptions CarefulHeading = new() { Name = "Careful with these words", Level = 1 };

    [Test]
    public async Task FromTheHub_OneComesToAWord_ByLetter_ByTopic_AndByStage()
    {
        await Page.GotoAsync("/browse");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "A to Z" }).GetByRole(AriaRole.Link, new() { NameRegex = Letter() }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "PACS", Exact = true }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("archiving");

        await Page.GotoAsync("/browse");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Networks") }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^All .* \\(IT\\)$") }).ClickAsync();
        await Assertions.Expect(Page.Locator(".lemma .badge").First).ToHaveTextAsync("IT");

        await Page.GotoAsync("/browse");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Install") }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Service") }).ClickAsync();
        await Assertions.Expect(Page.Locator(".stage-line [aria-current]")).ToContainTextAsync("Service");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("When equipment is serviced");
    }

    [Test]
    public async Task TheWordsToBeCarefulWith_AreFilteredWhileTyping_AndTheAddressCanBeShared()
    {
        await Page.GotoAsync("/careful");
        var first = await Page.Locator(".friend-word").First.TextContentAsync();

        await Page.GetByLabel("Only pairs that speak of").PressSequentiallyAsync("firewall");

        await Assertions.Expect(Page.Locator(".friend").First).ToContainTextAsync("firewall", new() { IgnoreCase = true });
        foreach (var friend in await Page.Locator(".friend").AllAsync())
        {
            await Assertions.Expect(friend).ToContainTextAsync("firewall", new() { IgnoreCase = true });
        }

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(@"/careful\?q=firewall$"));
        await Assertions.Expect(Page.Locator("[data-count]")).ToContainTextAsync("pair");
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        await Page.GetByLabel("Only pairs that speak of").FillAsync("xqzzvk");
        await Assertions.Expect(Page.GetByText("No pair speaks of it.")).ToBeVisibleAsync();

        await Page.GetByLabel("Only pairs that speak of").FillAsync(string.Empty);
        await Assertions.Expect(Page.Locator(".friend-word").First).ToHaveTextAsync(first!);
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/careful$"));
    }

    [Test]
    public async Task WhatIsTicked_IsStillTickedAfterReloading_UntilOneBeginsAgain()
    {
        await Page.GotoAsync("/stages/decommission");
        var boxes = Page.GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(2).CheckAsync();
        await Assertions.Expect(Page.Locator("[data-progress]")).ToHaveTextAsync(new Regex("^2 of "));

        await Page.ReloadAsync();
        await Assertions.Expect(boxes.Nth(0)).ToBeCheckedAsync();
        await Assertions.Expect(boxes.Nth(1)).Not.ToBeCheckedAsync();
        await Assertions.Expect(boxes.Nth(2)).ToBeCheckedAsync();
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        await Page.GotoAsync("/stages/install");
        await Assertions.Expect(Page.Locator("[data-progress]")).ToHaveTextAsync(new Regex("^0 of "));

        await Page.GoBackAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Begin again" }).ClickAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("[data-progress]")).ToHaveTextAsync(new Regex("^0 of "));
    }

    [Test]
    public async Task WithoutScript_EverythingIsRead_Filtered_AndPrinted()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });

        await Page.GotoAsync("/careful");
        await Page.GetByLabel("Only pairs that speak of").FillAsync("firewall");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, CarefulHeading)).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".friend").First).ToContainTextAsync("firewall", new() { IgnoreCase = true });

        await Page.GotoAsync("/stages/plan");
        await Assertions.Expect(Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("[data-kept]")).ToBeHiddenAsync();

        await Page.GotoAsync("/figures");
        await Page.GetByText("As a table: Words by topic").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Rowheader, new() { Name = "Networks", Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task TheFigures_CanBeTold_WithoutColour()
    {
        await OpenAsync(new() { ForcedColors = ForcedColors.Active });
        await Page.GotoAsync("/figures");

        var fills = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#topics .legend rect')].map(rect => rect.getAttribute('fill') ?? getComputedStyle(rect).fill)");
        Assert.That(fills.Distinct().Count(), Is.EqualTo(fills.Length).And.GreaterThan(1));
    }

    [GeneratedRegex("^P ")]
    private static partial Regex Letter();
}
