using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class OfflineTests : PageTest
{
    [Test]
    public async Task WithTheNetworkGone_WordsAreStillFoundAndOpened_AndThePageComesBackByItself()
    {
        await OpenAsync(new() { BypassCSP = true });
        await Page.GotoAsync("/");
        await KeepAsync();
        await Page.Context.SetOfflineAsync(true);

        // On a page that is open already.
        await Page.Locator("#q").FillAsync(string.Empty);
        await TypeAsync("PM");
        await Assertions.Expect(Page.Locator(".as-of")).ToContainTextAsync("No connection");
        await Assertions.Expect(Page.Locator(".row-careful .left .card-title")).ToContainTextAsync("preventive maintenance");
        await Assertions.Expect(Page.Locator(".row-careful .right .relation")).ToHaveTextAsync("means something else");
        await Assertions.Expect(Page.Locator(".bridge").First).ToContainTextAsync("never \"the PM\"");
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        // On the page of a Term that was never opened before.
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("preventive maintenance");
        await Assertions.Expect(Page.Locator(".as-of")).ToBeVisibleAsync();
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        // By an address that somebody sent.
        await Page.GotoAsync("/?q=infusion%20pmup");
        await Assertions.Expect(Page.Locator(".card-found .card-title").First).ToHaveTextAsync("infusion pump");
        await Page.GotoAsync("/procedures");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("This page needs the connection.");

        await Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Page.Locator(".procedure").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task APage_WhoseStyleIsLostAsTheNetworkComesBack_IsStyledAllTheSame()
    {
        await Page.GotoAsync("/");
        await KeepAsync();
        var lost = 0;
        await Page.Context.RouteAsync("**/procedure.css?*", route => Interlocked.Increment(ref lost) == 1 ? route.AbortAsync("internetdisconnected") : route.ContinueAsync());

        await Page.GotoAsync("/procedures");

        await Assertions.Expect(Page.Locator(".procedure").First).ToBeVisibleAsync();
        var styles = await Page.EvaluateAsync<int>("() => [...document.styleSheets].filter(sheet => sheet.href.includes('/procedure.css')).length");
        Assert.That((lost, styles), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task TheCopy_IsLookedUpIn_ByWhatWasHeard()
    {
        await Page.GotoAsync("/");
        await KeepAsync();
        await Page.RouteAsync("**/results?*", route => route.AbortAsync("internetdisconnected"));

        foreach (var (heard, found) in new[]
        {
            ("work list", "modality worklist (MWL)"),
            ("dye com", "Digital Imaging and Communications in Medicine (DICOM)"),
            ("h l seven", "HL7 Version 2 (HL7)"),
            ("maintenance preventive", "preventive maintenance (PM)"),
            ("ventialtor", "ventilator"),
        })
        {
            await Page.Locator("#q").FillAsync(heard);
            await Assertions.Expect(Page.Locator(".card-found .card-title").First).ToHaveTextAsync(found);
        }

        await Page.Locator("#q").FillAsync("xqzzvk");
        await Assertions.Expect(Page.Locator(".nothing")).ToBeVisibleAsync();
    }

    [Test]
    public async Task TheCopy_SpeaksTheReadersLanguage()
    {
        await OpenAsync(new() { Locale = "de" });
        await Page.GotoAsync("/");
        await KeepAsync();
        await Page.Context.SetOfflineAsync(true);

        await Page.GotoAsync("/?q=PM");

        await Assertions.Expect(Page.Locator(".as-of")).ToContainTextAsync("Keine Verbindung");
        await Assertions.Expect(Page.Locator(".careful")).ToContainTextAsync("falscher Freund");
    }

    /// <summary>Looks something up, after which the copy is fetched, and waits for it.</summary>
    private async Task KeepAsync()
    {
        await TypeAsync("pump");
        await Assertions.Expect(Page.Locator("html[data-kept]")).ToBeAttachedAsync();
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done)))");
    }
}
