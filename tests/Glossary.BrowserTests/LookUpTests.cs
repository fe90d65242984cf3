using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed partial class LookUpTests : PageTest
{
    [Test]
    public async Task Typing_Packs_ShowsWhatPacsMeansToBoth()
    {
        await Page.GotoAsync("/");

        await TypeAsync("packs");

        var row = Page.Locator(".row").First;
        await Assertions.Expect(row.Locator(".left")).ToContainTextAsync("System that receives images from the scanners");
        await Assertions.Expect(row.Locator(".right")).ToContainTextAsync("Application with servers");
        await Assertions.Expect(row.Locator(".card-found")).ToContainTextAsync("sounds like “PACS”");
        await Assertions.Expect(row.Locator(".right .relation")).ToHaveTextAsync("means nearly the same");
    }

    [Test]
    public async Task Typing_AFalseFriend_MarksItAndPutsBothMeaningsSideBySide()
    {
        await Page.GotoAsync("/");

        await TypeAsync("PM");

        var row = Page.Locator(".row-careful").First;
        await Assertions.Expect(row.Locator(".careful")).ToContainTextAsync("false friend");
        var htm = await row.Locator(".left").First.BoundingBoxAsync();
        var it = await row.Locator(".right").First.BoundingBoxAsync();
        Assert.That(htm!.X, Is.LessThan(it!.X));
        Assert.That(htm.Y, Is.EqualTo(it.Y).Within(1));
        await Assertions.Expect(row.Locator(".bridge").First).ToContainTextAsync("never \"the PM\"");
        await Assertions.Expect(row.Locator(".card")).ToContainTextAsync(["preventive maintenance", "project manager"]);

        // What stands beside the one meaning needs no row of its own.
        await Assertions.Expect(Page.Locator(".row .card-found").Filter(new() { HasText = "project manager" })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Typing_AMisspelling_AsksDidYouMean()
    {
        await Page.GotoAsync("/");
        await TypeAsync("infusion pmup");

        await Page.Locator(".count a").ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=infusion%20pump"));
        await Assertions.Expect(Page.Locator(".card-found .card-title").First).ToContainTextAsync("infusion pump");
    }

    [Test]
    public async Task Typing_Nonsense_SaysPlainlyThatNothingIsLikeThat()
    {
        await Page.GotoAsync("/");

        await TypeAsync("xqzzvk");

        await Assertions.Expect(Page.Locator(".nothing")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".row")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Typing_SomebodysWord_ShowsItsMeanings_AndNamesTheOthersBelow()
    {
        await Page.GotoAsync("/");
        await TypeAsync("PM");

        await Assertions.Expect(Page.Locator(".count")).ToHaveTextAsync("2 meanings of “PM”");
        await Assertions.Expect(Page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".further-words li")).ToHaveCountAsync(8);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=PM&all=true"));
        Assert.That(await Page.Locator(".row").CountAsync(), Is.GreaterThan(8));
        await Assertions.Expect(Page.Locator(".further")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task WhatIsTypedBeforeTheBrowserHeedsAutofocus_GoesIntoTheBox()
    {
        var held = new TaskCompletionSource();
        await Page.RouteAsync("**/lookup.js*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(Page.Locator("#q")).ToBeFocusedAsync();

        // As on a slow machine, whose browser has not heeded autofocus yet.
        await Page.EvaluateAsync("() => document.activeElement.blur()");
        held.SetResult();
        await Page.WaitForLoadStateAsync();
        await Page.Keyboard.TypeAsync("work order");

        await Assertions.Expect(Page.Locator("#q")).ToHaveValueAsync("work order");
    }

    [Test]
    public async Task TheKeyboardAlone_LooksUpChoosesOpensAndBeginsAgain()
    {
        await Page.GotoAsync("/");
        await Page.Keyboard.TypeAsync("work order");
        await Assertions.Expect(Page.Locator(".row").First).ToBeVisibleAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=work+order"));

        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Page.Locator(".card-found a.term").First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Page.Locator("#q")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("work order");

        await Page.GoBackAsync();
        await Assertions.Expect(Page.Locator(".row").First).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Control+k");
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator("#q")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(Page.Locator(".row")).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator("[data-welcome]")).ToBeVisibleAsync();
    }

    [Test]
    public async Task OverAnotherPage_TheKeyboardAlone_LooksUp_AndEscapeLeadsBackToWhereOneWas()
    {
        await OpenAsync(new() { BypassCSP = true });
        await Page.GotoAsync("/t/it/ticket");
        var link = Page.Locator(".apparatus a").Last;
        await link.FocusAsync();
        var where = await Page.EvaluateAsync<double>("() => scrollY");

        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("PM");
        await Assertions.Expect(Page.Locator(".answers .row-careful .careful")).ToBeInViewportAsync();
        await Assertions.Expect(Page.Locator("[data-announcement]")).ToContainTextAsync("2 meanings of “PM”. Careful, false friend");
        await Assertions.Expect(Page).ToHaveURLAsync(Address("/t/it/ticket"));
        await Assertions.Expect(Page.Locator("[data-whole]")).ToHaveAttributeAsync("href", "/?q=PM");
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);

        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Page.Locator(".answers a.term").First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator(".answers")).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        Assert.That(await Page.EvaluateAsync<double>("() => scrollY"), Is.EqualTo(where).Within(1));
        Assert.That(await ShiftAsync(), Is.LessThan(0.01));

        await Page.Keyboard.PressAsync("Control+k");
        await Page.Keyboard.TypeAsync("work order");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("work order");
    }

    [Test]
    public async Task WhatWasLookedUp_StandsAtTheBoxNextTime_UntilItIsForgotten()
    {
        await Page.GotoAsync("/");
        await TypeAsync("packs");
        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=packs"));
        await Page.Locator(".card-found a.term").First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("picture archiving and communication system");

        await Page.GotoAsync("/");
        await Assertions.Expect(Page.Locator(".recent-words a")).ToHaveTextAsync(["packs"]);
        Assert.That(await ShiftAsync(), Is.LessThan(0.01));
        await Page.GotoAsync("/procedures");
        await Page.Keyboard.PressAsync("/");
        await Page.Locator(".answers .recent-words a").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=packs"));

        await Page.GotoAsync("/");
        await Page.Locator("[data-forget]").ClickAsync();
        await Assertions.Expect(Page.Locator(".recent")).ToBeHiddenAsync();
        Assert.That(await Page.EvaluateAsync<string?>("() => localStorage.getItem('glossary-recent')"), Is.Null);
    }

    [Test]
    public async Task TheFilter_KeepsToOneVocabulary()
    {
        await Page.GotoAsync("/");
        await TypeAsync("patch");
        await Assertions.Expect(Page.Locator(".row").First).ToBeVisibleAsync();

        await Page.GetByLabel("Standards").CheckAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=patch&vocabulary=standards"));
        await Assertions.Expect(Page.Locator(".card-found .badge-it, .card-found .badge-htm")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task AnAnswerThatComesLate_NeverReplacesANewerOne()
    {
        // The first answer is held back until the second one is on the screen.
        var release = new TaskCompletionSource();
        await Page.RouteAsync(SlowRequest(), async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await Page.GotoAsync("/");

        var held = Page.WaitForRequestAsync(SlowRequest());
        await TypeAsync("firewall");
        await held;
        await Page.Locator("#q").FillAsync("infusion pump");
        await Assertions.Expect(Page.Locator(".card-found .card-title").First).ToContainTextAsync("infusion pump");
        release.SetResult();
        await Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 0))");

        await Assertions.Expect(Page.Locator(".card-found .card-title").First).ToContainTextAsync("infusion pump");
    }

    [Test]
    public async Task WithoutScript_TheBoxTheFilterAndTheLinksWork()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/");

        await Page.Locator("#q").FillAsync("packs");
        await Page.GetByLabel("IT", new() { Exact = true }).CheckAsync();
        await Page.Locator("form button").ClickAsync();

        await Assertions.Expect(Page.Locator(".card-found .badge-it").First).ToBeVisibleAsync();
        await Page.Locator(".card-found a.term").First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("picture archiving and communication system");
    }

    [Test]
    public async Task WithoutScript_OnAPhone_TheMenuAndTheBoxOfEveryPageLeadOn()
    {
        await OpenAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 }, Locale = "de" });
        await Page.GotoAsync("/t/it/ticket");

        await Page.Locator(".menu summary").ClickAsync();
        await Page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "Abläufe" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Address("/procedures"));
        await Assertions.Expect(Page.Locator(".menu a[aria-current=page]")).ToHaveTextAsync("Abläufe");

        await Page.Locator("#q").FillAsync("PM");
        await Page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".careful").First).ToContainTextAsync("falscher Freund");

        await Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=PM"));
        await Assertions.Expect(Page.Locator(".careful").First).ToContainTextAsync("false friend");
    }

    [Test]
    public async Task Markup_InAQuery_IsShownAsText()
    {
        await Page.GotoAsync("/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

        await Assertions.Expect(Page.Locator(".count")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(Page.Locator("#results img")).ToHaveCountAsync(0);
    }

    /// <summary>How far things have moved on the page that nobody asked to move.</summary>
    private Task<double> ShiftAsync() => Page.EvaluateAsync<double>("""
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const shift of list.getEntries()) { sum += shift.hadRecentInput ? 0 : shift.value; } }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })
        """);

    private static Regex SlowRequest() => Slow();

    private static Regex Address(string query) => new(Regex.Escape(query) + "$", RegexOptions.None);

    [GeneratedRegex(@"/results\?q=firewall$")]
    private static partial Regex Slow();
}
