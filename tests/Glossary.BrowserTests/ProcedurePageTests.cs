using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class ProcedurePageTests : PageTest
{
    private ProcedureSeed _seed = null!;

    protected override string Seed => _seed.Path;

    // Before the SetUp that opens the page, and kept as long as the server that reads it: its folder goes with the last test.
    [OneTimeSetUp]
    public void WriteSeed()
    {
        _seed = new ProcedureSeed();
        _seed.WriteProcedures(ProcedureSeed.Repair, ProcedureSeed.Another("buy-a-pump", "Buy a pump", "plan"));
    }

    [OneTimeTearDown]
    public void DeleteSeed() => _seed.Dispose();

    [Test]
    public async Task TheProcedures_AreReachedFromTheFirstPage_AndLeadOnToEachStepAndItsTerms()
    {
        await Page.GotoAsync("/");
        await Page.Locator(".welcome").GetByRole(AriaRole.Link, new() { Name = "What we do together" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Repair a pump" }).ClickAsync();

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Repair a pump");
        await Assertions.Expect(Page.Locator(".step h2")).ToHaveTextAsync(["Report it", "Plan it", "Mend it", "Close it"]);
        await Assertions.Expect(Page.Locator(".step .card-head .badge")).ToHaveTextAsync(["Clinical staff", "HTM and IT", "HTM", "IT"]);
        await Assertions.Expect(Page.Locator("#step-1 .note-patientsafety")).ToContainTextAsync("It stops unseen.");

        await Page.Locator("#step-3 .word summary").ClickAsync();
        await Assertions.Expect(Page.Locator("#step-3 .word-means")).ToContainTextAsync("It moves fluid.");
        await Page.Locator("#step-3").GetByRole(AriaRole.Link, new() { Name = "More about pump" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("pump");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Repair a pump" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Repair a pump");
    }

    [Test]
    public async Task StepsAreTickedOff_OnThisDevice_UntilOneStartsOver()
    {
        await OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce, BypassCSP = true });
        await Page.GotoAsync("/procedures/repair-a-pump");
        var said = Page.Locator("[data-progress-said]");
        await Assertions.Expect(said).ToHaveTextAsync("0 of 4 done");
        await Page.Locator("#step-1").GetByLabel("Done").CheckAsync();
        await Page.Locator("#step-3").GetByLabel("Done").FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(said).ToHaveTextAsync("2 of 4 done");

        await Page.ReloadAsync();
        await Assertions.Expect(said).ToHaveTextAsync("2 of 4 done");
        await Assertions.Expect(Page.Locator("#step-3").GetByLabel("Done")).ToBeCheckedAsync();
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Assertions.Expect(said).ToHaveTextAsync("0 of 4 done");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#step-1").GetByLabel("Done")).Not.ToBeCheckedAsync();
    }

    [Test]
    public async Task HtmHasTheLeftLane_ItTheRight_AndWhatOneMustGiveStandsInTheOthers()
    {
        await Page.GotoAsync("/procedures/repair-a-pump");
        var htm = await Page.Locator("#step-3 .step-what").BoundingBoxAsync();
        var toIt = await Page.Locator("#step-3 .step-gives").BoundingBoxAsync();
        var it = await Page.Locator("#step-4 .step-what").BoundingBoxAsync();
        var both = await Page.Locator("#step-2 .step-what").BoundingBoxAsync();

        Assert.Multiple(() =>
        {
            Assert.That(htm!.X + htm.Width, Is.LessThan(it!.X));
            Assert.That(toIt!.X, Is.EqualTo(it.X).Within(1));
            Assert.That(both!.Width, Is.GreaterThan(htm.Width + it.Width));
            Assert.That(it.Y, Is.GreaterThan(htm.Y + htm.Height), "The later step stands lower, or its turn could not be seen.");
        });
    }

    [Test]
    public async Task TheSteps_AreReadWithoutScript()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });

        await Page.GotoAsync("/procedures/repair-a-pump");

        await Assertions.Expect(Page.Locator(".step")).ToHaveCountAsync(4);
        await Assertions.Expect(Page.Locator("#step-4")).ToContainTextAsync("What was done.");
    }

    [Test]
    public async Task AProcedure_HasNoAccessibilityFault(
        [Values("/", "/procedures", "/procedures/repair-a-pump", "/t/htm/pump")] string address, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await OpenAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, BypassCSP = true });
        var answer = await Page.GotoAsync(address);

        Assert.That(answer!.Status, Is.EqualTo(200));
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
    }

    [Test]
    public async Task AProcedure_FitsAPhone_WithoutScrollingSideways([Values("/procedures", "/procedures/repair-a-pump")] string address)
    {
        await OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var answer = await Page.GotoAsync(address);

        Assert.That(answer!.Status, Is.EqualTo(200));
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390));
    }
}
