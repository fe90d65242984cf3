using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>A technician's first weeks at the practice page: on a telephone and at a desk, without a network and without an account, then with both.</summary>
public sealed class PracticePageTests : PageTest
{
    private const string Path = "new-biomedical-technician";

    private JsonArray _cards = null!;
    private JsonArray _lessons = null!;

    [Test]
    public async Task AFirstWeek_OnATelephoneThenAtADesk_WithoutANetworkThenWithAnAccount_LosesNothing()
    {
        await ReadCardsAsync();
        var lesson = $"{_lessons[0]!["slug"]}";
        await OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, BypassCSP = true });
        var begun = DateTime.UtcNow.AddDays(-8);
        await Page.Clock.InstallAsync(new() { TimeDate = begun });

        // The first day: a lesson is proved, one answer of it wrong and one taken back.
        await Page.GotoAsync($"/learn/{Path}/{lesson}");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Prove it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".flash")).ToBeVisibleAsync();
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
        await AnswerAsync(isRight: false);
        await Assertions.Expect(Page.Locator("[data-verdict]")).ToContainTextAsync("It will come back");
        await Assertions.Expect(Page.Locator("[data-said]")).ToContainTextAsync("Right is");
        await Assertions.Expect(Page.Locator(".flash-is-right")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".flash-terms a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/t/"));
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
        await NextAsync();
        await AnswerAsync(isRight: false);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take back the last answer" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-said]")).ToContainTextAsync("Taken back");
        await AnswerAllAsync();
        await Assertions.Expect(Page.Locator(".flash-sum h2")).ToHaveTextAsync("Lesson done.");
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
        var proved = await ReviewsAsync();
        Assert.That(proved.Count(review => review["rating"]!.GetValue<int>() == 1), Is.EqualTo(1), "One was wrong, and the other was taken back.");
        await Page.GotoAsync($"/learn/{Path}");
        await Assertions.Expect(Page.Locator($"[data-lesson='{lesson}'] .learnt")).ToHaveTextAsync("done");
        await Assertions.Expect(Page.Locator("[data-learnt-path]")).ToContainTextAsync("1 of ");

        // The third day, in a basement: what is due comes first, and the page opens without a network. Keys do.
        await Page.Clock.FastForwardAsync("48:00:00");
        await Page.GotoAsync("/practice");
        await Assertions.Expect(Page.Locator("html[data-kept]")).ToBeAttachedAsync();
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done)))");
        await Page.Context.SetOfflineAsync(true);
        await Page.GotoAsync("/practice");
        await Assertions.Expect(Page.Locator("[data-notice]")).ToContainTextAsync("No connection");
        await Assertions.Expect(Page.Locator("[data-row]")).ToHaveTextAsync("Day 1");
        var due = proved.Select(review => $"{review["card"]}").ToHashSet();
        Assert.That(due, Does.Contain(await AnswerAsync(isRight: true)));
        await Page.Keyboard.PressAsync("4");
        await Assertions.Expect(Page.Locator("[data-row]")).ToHaveTextAsync("2 days in a row");
        await AnswerAsync(isRight: true, types: true);
        await Page.Keyboard.PressAsync("Enter");
        Assert.That((await ReviewsAsync()).Count(review => review["rating"]!.GetValue<int>() == 4), Is.EqualTo(1));
        var alone = await ReviewsAsync();

        // The fifth day: signed in, and asked once whether to take it along.
        await Page.Context.SetOfflineAsync(false);
        await Page.Clock.FastForwardAsync("48:00:00");
        var account = await Glossary.AccountAsync(Role.Reader);
        await SignInAsync(account.UserName!);
        await Page.GotoAsync("/practice");
        await Assertions.Expect(Page.Locator("[data-left]")).ToContainTextAsync($"{alone.Count} answers");
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
        await Page.GetByRole(AriaRole.Button, new() { Name = "They are mine" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-row]")).ToBeVisibleAsync();
        await AnswerAllAsync();
        await Assertions.Expect(Page.Locator("[data-practice][data-brought]")).ToBeAttachedAsync();
        var kept = await KeptAsync();
        Assert.That(kept.Keys, Is.SupersetOf(alone.Select(review => $"{review["id"]}")));
        var schedules = await SchedulesAsync();
        Assert.That(kept, Has.Count.EqualTo((await ReviewsAsync()).Count));

        // On another device everything is there as well: the same schedule.
        var cookies = await Page.Context.CookiesAsync();
        var telephone = Page;
        await using var desk = await (await Browser.StartAsync()).NewContextAsync(new() { BaseURL = Glossary.Address.ToString() });
        await desk.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Glossary.Address.ToString() }));
        var other = await desk.NewPageAsync();
        await other.GotoAsync("/practice");
        await Assertions.Expect(other.Locator("[data-practice][data-ready][data-brought]")).ToBeAttachedAsync();
        Assert.That(await SchedulesAsync(other), Is.EqualTo(schedules));

        // Signed out, the device knows nothing of them any more.
        await telephone.GotoAsync("/sign-out");
        await telephone.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await telephone.WaitForURLAsync("**/");
        Assert.That(await telephone.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith('glossary-learning '))"), Is.Empty);
    }

    [Test]
    public async Task WithoutScript_ThePageSaysWhatItNeeds_AndShowsTheCards()
    {
        await ReadCardsAsync();
        await OpenAsync(new() { JavaScriptEnabled = false });

        await Page.GotoAsync($"/practice?path={Path}");

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Practising takes JavaScript" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Show the cards" }).ClickAsync();
        await Page.Locator(".plain-card details").First.ClickAsync();
        await Assertions.Expect(Page.Locator(".plain-card details strong").First).ToBeVisibleAsync();
    }

    private async Task ReadCardsAsync()
    {
        var all = await Glossary.Anonymous.GetJsonAsync($"/api/v1/paths/{Path}/cards");
        (_cards, _lessons) = (all["items"]!.AsArray(), all["lessons"]!.AsArray());
    }

    /// <summary>Answers the card that is shown, and returns its key.</summary>
    private async Task<string> AnswerAsync(bool isRight, bool types = false)
    {
        await Assertions.Expect(Page.Locator("[data-outcome]")).ToBeHiddenAsync();
        var shown = await Page.Locator("[data-choices] [data-text]").AllTextContentsAsync();
        var prompt = await Page.Locator("[data-prompt]").TextContentAsync();
        var context = await Page.Locator("[data-context]").TextContentAsync();
        var card = _cards.First(card => $"{card!["prompt"]}" == prompt && $"{card["context"]}" == context && card["choices"]!.Texts(choice => choice["text"]).SequenceEqual(shown))!;
        var choices = card["choices"]!.AsArray();
        var place = choices.ToList().FindIndex(choice => choice!["isRight"]!.GetValue<bool>() == isRight);
        if (types && card["accepted"]!.AsArray().Count > 0)
        {
            await Page.Locator("[data-way]").ClickAsync();
            await Page.Locator("#typed").FillAsync($"{card["accepted"]![0]}");
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await Page.Locator("[data-choices] button").Nth(place).ClickAsync();
        }

        await Assertions.Expect(Page.Locator("[data-outcome]")).ToBeVisibleAsync();
        return $"{card["key"]}";
    }

    private async Task NextAsync() => await Page.Locator("[data-next]").ClickAsync();

    private async Task AnswerAllAsync()
    {
        while (await Page.Locator(".flash-sum").CountAsync() == 0)
        {
            await AnswerAsync(isRight: true);
            await Page.Clock.FastForwardAsync(3000);
            await NextAsync();
            await Assertions.Expect(Page.Locator(".flash-sum, .flash:not(.flash-right, .flash-wrong)")).ToBeVisibleAsync();
        }
    }

    private async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/sign-in?returnUrl=/learn");
        await Page.Locator("#field-signinname").FillAsync(name);
        await Page.Locator("#field-password").FillAsync(TestPeople.Password);
        await Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Page.WaitForURLAsync("**/learn");
    }

    /// <summary>What the device knows that was answered.</summary>
    private async Task<IReadOnlyList<JsonNode>> ReviewsAsync() => [.. JsonNode.Parse(await FromStoreAsync(Page, "reviews"))!.AsArray().Select(review => review!)];

    private Task<string> SchedulesAsync(IPage? page = null) => FromStoreAsync(page ?? Page, "schedules");

    private static Task<string> FromStoreAsync(IPage page, string name) => page.EvaluateAsync<string>(
        """
        async (name) => {
          const [{ open }, { accountOf }] = await Promise.all([import("/learn/store.js"), import("/learn/account.js")]);
          const account = localStorage.getItem("glossary-learning-account");
          const store = await open(account);
          const all = await store.all(name);
          store.close();
          return JSON.stringify(all);
        }
        """, name);

    /// <summary>What the account knows that was answered, by id.</summary>
    private async Task<Dictionary<string, JsonNode>> KeptAsync()
    {
        var kept = JsonNode.Parse(await Page.EvaluateAsync<string>("async () => (await fetch('/api/v1/me/reviews')).text()"))!;
        return kept["items"]!.AsArray().ToDictionary(item => $"{item!["id"]}", item => item!);
    }
}
