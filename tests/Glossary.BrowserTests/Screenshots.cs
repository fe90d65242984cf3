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
}
