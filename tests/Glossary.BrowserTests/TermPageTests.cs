using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class TermPageTests : PageTest
{
    [Test]
    public async Task ATerm_ShowsItsMeaningItsSafetyNoteItsCounterpartsAndItsSources()
    {
        await Page.GotoAsync("/t/htm/preventive-maintenance");

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("preventive maintenance");
        await Assertions.Expect(Page.Locator(".names")).ToContainTextAsync("planned maintenance");
        await Assertions.Expect(Page.Locator(".note-patientsafety")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".counterpart-careful .card-title").Filter(new() { HasText = "project manager" })).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".sources")).ToContainTextAsync("EQ89");
        await Assertions.Expect(Page.GetByText("pee em")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task ATermOfIt_StandsOnTheRight_AndItsCounterpartsOnTheLeft()
    {
        await Page.GotoAsync("/t/it/ticket");

        var own = await Page.Locator(".own").BoundingBoxAsync();
        var others = await Page.Locator(".others").BoundingBoxAsync();

        Assert.That(others!.X, Is.LessThan(own!.X));
    }

    [Test]
    public async Task TheTrail_LeadsToTheMoreGeneralTerm_AndThatOnesNeighboursLeadBack()
    {
        await Page.GotoAsync("/t/htm/preventive-maintenance");

        await Page.Locator(".trail").GetByRole(AriaRole.Link, new() { Name = "maintenance", Exact = true }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("maintenance");
        await Page.Locator(".apparatus").GetByRole(AriaRole.Link, new() { Name = "preventive maintenance", Exact = true }).ClickAsync();

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("preventive maintenance");
    }

    [Test]
    public async Task TheSmallMap_HasTheTermInItsMiddle_AndLeadsToItsCounterparts()
    {
        await Page.GotoAsync("/t/htm/preventive-maintenance");

        await Assertions.Expect(Page.Locator(".map-subject")).ToHaveAttributeAsync("tabindex", "0");
        await Page.Locator(".term-map .map-node", new() { HasTextString = "project manager" }).ClickAsync();

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("project manager");
    }

    [Test]
    public async Task AnAddressWithoutATerm_SaysSo_AndOffersToLookItUp()
    {
        var answer = await Page.GotoAsync("/t/htm/no-such-word");

        Assert.That(answer!.Status, Is.EqualTo(404));
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("There is no such page.");
        await Assertions.Expect(Page.Locator("#q")).ToHaveValueAsync("no such word");
    }
}
