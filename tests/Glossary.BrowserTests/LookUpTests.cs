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
    public async Task TheKeyboardAlone_LooksUpChoosesOpensAndBeginsAgain()
    {
        await Page.GotoAsync("/t/it/ticket");
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("work order");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page).ToHaveURLAsync(Address("?q=work+order"));
        await Assertions.Expect(Page.Locator(".row").First).ToBeVisibleAsync();

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
    public async Task Markup_InAQuery_IsShownAsText()
    {
        await Page.GotoAsync("/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

        await Assertions.Expect(Page.Locator(".count")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(Page.Locator("#results img")).ToHaveCountAsync(0);
    }

    private static Regex SlowRequest() => Slow();

    private static Regex Address(string query) => new(Regex.Escape(query) + "$", RegexOptions.None);

    [GeneratedRegex(@"/results\?q=firewall$")]
    private static partial Regex Slow();
}
