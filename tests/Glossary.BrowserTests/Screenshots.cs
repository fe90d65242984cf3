using Glossary.BrowserTests.Pages;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Pictures of every page: <c>dotnet test tests/Glossary.BrowserTests --filter Screenshots</c>. docs/quality.md tells what can be chosen.</summary>
[Explicit("Writes files; run it by name.")]
public sealed class Screenshots : ShownPageTest
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "artifacts", "screenshots");
    private static readonly string Language = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS_LANGUAGE") ?? "en";

    [Test]
    public async Task Take([ValueSource(typeof(EveryPage), nameof(EveryPage.All))] ShownPage shown, [Values(1280, 390)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await OpenAsync(new() { ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }, shown.As, Language);
        await GoToAsync(shown);

        var file = Path.Combine(Folder, $"{shown.Name}-{width}-{scheme.ToString().ToLowerInvariant()}{(Language == "en" ? null : $"-{Language}")}.png");
        await Page.ScreenshotAsync(new() { Path = file, FullPage = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS_WHOLE") is not null });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task TakeTheCopyMenu([Values(1280, 390)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme, [Values("en", "de")] string language)
    {
        await OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = language });
        await Page.GotoAsync("/t/htm/preventive-maintenance");
        foreach (var (name, place) in new[] { ("copy", ".term-top"), ("copy-both", ".counterpart") })
        {
            await Page.Locator($"{place} .copy-menu").First.Locator("xpath=..").Locator("summary").ClickAsync();
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}{(language == "en" ? null : $"-{language}")}.png") });
            await Page.Keyboard.PressAsync("Escape");
        }
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
}
