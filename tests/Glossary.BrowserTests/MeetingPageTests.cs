using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>A meeting in several windows that know nothing of each other.</summary>
public sealed class MeetingPageTests : PageTest
{
    private readonly List<IBrowserContext> _windows = [];

    [TearDown]
    public async Task CloseWindowsAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        _windows.Clear();
    }

    [Test]
    public async Task TwoWindows_SeeTheSame_FromTheFirstWordToTheSheet()
    {
        await Page.GotoAsync("/meetings");
        await Page.GetByLabel("Its name, if it needs one").FillAsync("Pump rollout");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        var code = await Page.Locator(".meeting-code").First.InnerTextAsync();
        var guest = await WindowAsync(new());
        await guest.GotoAsync("/meetings");
        await guest.GetByLabel("The code on the screen").FillAsync(code.ToLowerInvariant());
        await guest.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Assertions.Expect(guest.Locator("h1")).ToHaveTextAsync("Pump rollout");

        // Typed and sent with Enter; every screen has it, and a screen reader is told once.
        await Page.GetByLabel("What is said").FillAsync("The PM is due on the infusion pump");
        await Page.Keyboard.PressAsync("Enter");
        var heard = guest.Locator(".word").Filter(new() { Has = guest.GetByRole(AriaRole.Heading, new() { Name = "PM", Exact = true }) });
        await Assertions.Expect(heard).ToContainTextAsync("Careful, false friend");
        await Assertions.Expect(Page.Locator(".word-label").First).ToHaveTextAsync("infusion pump");
        await Assertions.Expect(guest.Locator("[data-heard]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Just said: .*PM"));
        await Assertions.Expect(Page.GetByLabel("What is said")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(Page.GetByLabel("What is said")).ToBeFocusedAsync();

        // A tap, by keyboard, which keeps its place.
        var tap = guest.GetByRole(AriaRole.Button, new() { Name = "I don’t follow (PM)" });
        await tap.FocusAsync();
        await guest.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".wanted")).ToContainTextAsync("1 doesn’t follow");
        await Assertions.Expect(guest.GetByRole(AriaRole.Button, new() { Name = "I follow now (PM)" })).ToBeFocusedAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Explained (PM)" }).ClickAsync();
        await Assertions.Expect(guest.Locator(".wanted")).ToHaveCountAsync(0);
        await Assertions.Expect(heard).ToContainTextAsync("explained at");

        await guest.GetByLabel("What is said").FillAsync("qwzx blorpinator");
        await guest.GetByRole(AriaRole.Button, new() { Name = "What was that?" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".unknown")).ToContainTextAsync("qwzx blorpinator");

        // Said once more it comes to the top; taken back it goes down again.
        await guest.GetByLabel("What is said").FillAsync("PM");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".word-label").First).ToHaveTextAsync("PM");
        await Page.GetByText("You are the host").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take back (PM)", Exact = true }).ClickAsync();
        await Assertions.Expect(guest.Locator(".word-label").First).ToHaveTextAsync("infusion pump");

        await guest.GetByRole(AriaRole.Link, new() { Name = "Sheet of words" }).ClickAsync();
        await Assertions.Expect(guest.Locator(".minutes h3").First).ToHaveTextAsync("PM (once)");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Copy as Markdown" }).ClickAsync();
        await Assertions.Expect(guest.Locator("[data-copied]")).ToHaveTextAsync("Copied");
        Assert.That(await guest.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.StartWith("# Pump rollout\n").And.Not.Contain("UTC"));
        await guest.GoBackAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "End the meeting" }).ClickAsync();
        await Assertions.Expect(guest.Locator(".meeting-over")).ToContainTextAsync("The meeting has ended.");
        await Page.GetByText("You are the host").WaitForAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything now" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("In the meeting");
    }

    [Test]
    public async Task AScreenWithoutNetwork_SaysSo_AndGoesOnByItselfWhenItIsBack()
    {
        var code = await StartAsync();
        var screen = await WindowAsync(new());
        await screen.GotoAsync($"/m/{code}");
        await SayAsync(code, "infusion pump");
        await Assertions.Expect(screen.Locator(".word-label").First).ToHaveTextAsync("infusion pump");

        await screen.Context.SetOfflineAsync(true);
        await Assertions.Expect(screen.Locator("[data-lost]")).ToContainTextAsync("No connection just now.");
        await SayAsync(code, "The PM is due");
        await screen.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Locator(".word-label").First).ToHaveTextAsync("PM");
        await Assertions.Expect(screen.Locator("[data-lost]")).ToBeHiddenAsync();
        await SayAsync(code, "an infusion pump");
        await Assertions.Expect(screen.Locator(".word-label").First).ToHaveTextAsync("infusion pump");
    }

    [Test]
    public async Task AScreenWhoseServerStartsAnew_IsAnsweredByTheProxy_AndComesBackAllTheSame()
    {
        var code = await StartAsync();
        var screen = await WindowAsync(new());
        var refused = 0;
        await screen.RouteAsync("**/events?**", route => Interlocked.Increment(ref refused) <= 2 ? route.FulfillAsync(new() { Status = 502, Body = "Bad gateway" }) : route.ContinueAsync());

        var followed = screen.WaitForResponseAsync(answer => answer.Url.Contains("/events?", StringComparison.Ordinal) && answer.Status == 200);
        await screen.GotoAsync($"/m/{code}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await SayAsync(code, "The PM is due");
        await Assertions.Expect(screen.Locator(".word-label").First).ToHaveTextAsync("PM");
        await followed;

        // By now it follows again, and is told at once.
        await SayAsync(code, "an infusion pump");
        await Assertions.Expect(screen.Locator(".word-label").First).ToHaveTextAsync("infusion pump");
    }

    [Test]
    public async Task WithoutScript_AMeetingGoesByFormsAndLoadingAgain()
    {
        var screen = await WindowAsync(new() { JavaScriptEnabled = false });
        await screen.GotoAsync("/meetings");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await screen.GetByLabel("What is said").FillAsync("The PM is due");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "I don’t follow (PM)" }).ClickAsync();
        await Assertions.Expect(screen.Locator(".wanted")).ToContainTextAsync("1 doesn’t follow");
        await screen.GetByLabel("What is said").FillAsync("qwzx snorkelbox");
        await screen.GetByRole(AriaRole.Button, new() { Name = "What was that?" }).ClickAsync();
        await screen.GetByRole(AriaRole.Link, new() { Name = "Look again" }).ClickAsync();
        await Assertions.Expect(screen.Locator(".unknown")).ToContainTextAsync("qwzx snorkelbox");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Assertions.Expect(screen.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Type what was said first.");

        await screen.GetByRole(AriaRole.Link, new() { Name = "Projector view" }).ClickAsync();
        Assert.That(await screen.Locator("meta[http-equiv=refresh]").GetAttributeAsync("content"), Is.EqualTo("10"));
    }

    [Test]
    public async Task EveryState_HasNoAccessibilityFault_AndFitsAPhone([Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await OpenAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, BypassCSP = true, ViewportSize = new() { Width = 390, Height = 844 } });
        await Page.GotoAsync("/meetings?code=pump");
        await CheckAsync("start");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        var address = Page.Url;
        await CheckAsync("empty");

        var code = address.Split('/')[^1];
        await SayAsync(code, "PM, infusion pump, patch, port, work order, MDS2, PACS and the network");
        await Page.GetByLabel("What is said").FillAsync("qwzx gadget");
        await Page.GetByRole(AriaRole.Button, new() { Name = "What was that?" }).ClickAsync();
        await Page.Locator(".unknown").WaitForAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "I don’t follow (PM)" }).ClickAsync();
        await Page.Locator(".wanted-word").Filter(new() { HasText = "PM" }).WaitForAsync();
        foreach (var more in await Page.Locator(".meeting-more summary").AllAsync())
        {
            await more.ClickAsync();
        }

        await CheckAsync("in full swing");
        foreach (var other in new[] { "?view=projector", "/sheet" })
        {
            await Page.GotoAsync(address + other);
            await CheckAsync(other);
        }

        await Page.GotoAsync(address);
        await Page.GetByText("You are the host").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "End the meeting" }).ClickAsync();
        await Page.Locator(".meeting-over").WaitForAsync();
        await CheckAsync("ended");
    }

    internal static async Task<string> StartAsync(TestGlossary glossary, string? title)
    {
        using var answer = await glossary.Anonymous.PostAsJsonAsync("/api/v1/meetings", new { title });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>();
    }

    internal static async Task SayAsync(TestGlossary glossary, string code, string text)
    {
        using var answer = await glossary.Anonymous.PostAsync($"/api/v1/meetings/{code}/text", new StringContent(text));
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private Task<string> StartAsync() => StartAsync(Glossary, null);

    private Task SayAsync(string code, string text) => SayAsync(Glossary, code, text);

    private async Task CheckAsync(string state)
    {
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty, state);
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390), state);
    }

    private async Task<IPage> WindowAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Glossary.Address.ToString();
        options.TimezoneId = "Europe/Berlin";
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var window = await (await Browser.StartAsync()).NewContextAsync(options);
        _windows.Add(window);
        return await window.NewPageAsync();
    }
}
