using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Makes the pictures of docs/screenshots: <c>dotnet test tests/Glossary.BrowserTests --filter Screenshots</c>.</summary>
[Explicit("Writes files; run it by name.")]
public sealed class Screenshots : PageTest
{
    [Test]
    public async Task Take(
        [Values(1280, 390)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme,
        [Values("home:/", "packs:/?q=packs", "pm:/?q=PM", "many:/?q=device", "nothing:/?q=xqzzvk", "term:/t/htm/pacs", "term-it:/t/it/patch", "missing:/t/htm/none", "procedures:/procedures", "procedure:/procedures/act-in-an-unplanned-downtime", "sign-in:/sign-in", "account:/account", "second-factor:/account/second-factor", "keys:/account/keys", "people:/admin/people")] string what)
    {
        var (name, address) = (what.Split(':')[0], what.Split(':')[1]);
        await OpenAsync(new() { ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 }, ColorScheme = scheme });
        if (address.StartsWith("/account", StringComparison.Ordinal) || address.StartsWith("/admin", StringComparison.Ordinal))
        {
            var account = await Glossary.AccountAsync(Core.Accounts.Role.Administrator);
            await Page.GotoAsync("/sign-in");
            await Page.GetByLabel("Sign-in name").FillAsync(account.UserName!);
            await Page.GetByLabel("Password").FillAsync(TestPeople.Password);
            await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }

        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var folder = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "docs", "screenshots");
        var file = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
        await Page.ScreenshotAsync(new() { Path = file });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task TakeAsASteward(
        [Values(1280, 390)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme,
        [Values("history:/t/htm/unheard-of-gizmo/history", "review:/review", "words:/insights/words-we-lack", "one-sided:/insights/one-sided", "false-friends:/insights/false-friends", "instead:/t/htm/unheard-of-gadget")] string what)
    {
        var (name, address) = (what.Split(':')[0], what.Split(':')[1]);
        await OpenAsync(await KeepingPageTests.StewardAsync(Glossary, new() { ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 }, ColorScheme = scheme }));
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var folder = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "docs", "screenshots");
        var file = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
        await Page.ScreenshotAsync(new() { Path = file });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task TakeTheMeeting(
        [Values(1920, 1280, 390)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme,
        [Values("en", "de")] string language)
    {
        var code = await MeetingPageTests.StartAsync(Glossary, language == "en" ? "Infusion pump rollout, ward 3" : "Einführung der Infusionspumpen, Station 3");
        await OpenAsync(new() { ViewportSize = new() { Width = width, Height = width switch { 390 => 844, 1920 => 1080, _ => 800 } }, ColorScheme = scheme, Locale = language });
        await Page.GotoAsync($"/m/{code}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ShotAsync("meeting-empty");
        await MeetingPageTests.SayAsync(Glossary, code, "Agenda: work order, PACS, patch, network segment");
        await MeetingPageTests.SayAsync(Glossary, code, "The infusion pump has no free port.");
        await MeetingPageTests.SayAsync(Glossary, code, "The PM is due on the CT");
        await Page.Locator(".word-label").Filter(new() { HasText = "PM" }).First.WaitForAsync();
        await Page.Locator("[data-focus^=puzzle]").First.ClickAsync();
        await Page.Locator(".wanted").WaitForAsync();
        await Page.Locator("#said").FillAsync("blorp relay");
        await Page.Locator(".meeting-say .button-quiet").ClickAsync();
        await Page.Locator(".unknown").WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.getAnimations().every((one) => one.playState === 'finished')");
        await ShotAsync("meeting");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"meeting-whole-{width}-{scheme.ToString().ToLowerInvariant()}-{language}.png"), FullPage = true });
        await Page.GotoAsync($"/m/{code}?view=projector", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ShotAsync("meeting-projector");
        await Page.GotoAsync($"/m/{code}/sheet");
        await ShotAsync("meeting-sheet");
        await Page.GotoAsync("/meetings");
        await ShotAsync("meetings");

        async Task ShotAsync(string name)
        {
            var file = Path.Combine(Folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}{(language == "en" ? null : $"-{language}")}.png");
            await Page.ScreenshotAsync(new() { Path = file });
            Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
        }
    }

    private static string Folder => Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "docs", "screenshots");
}
