using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.BrowserTests;

/// <summary>Draws the app's icons anew from wwwroot/favicon.svg: <c>dotnet test tests/Glossary.BrowserTests --filter Icons</c>.</summary>
[Explicit("Writes files; run it by name.")]
public sealed class Icons
{
    /// <summary>What a mask may cut off is the outer tenth on each side; the mark keeps clear of it.</summary>
    private const double SafeZone = 0.72;

    private const string OfPages = "Glossary.Web/wwwroot/icons";
    private const string OfExtension = "Glossary.Extension/icons";

    [TestCase(OfPages, "16", 16, 1)]
    [TestCase(OfPages, "180", 180, SafeZone)]
    [TestCase(OfPages, "192", 192, 1)]
    [TestCase(OfPages, "512", 512, 1)]
    [TestCase(OfPages, "maskable-512", 512, SafeZone)]
    [TestCase(OfExtension, "16", 16, 1)]
    [TestCase(OfExtension, "32", 32, 1)]
    [TestCase(OfExtension, "48", 48, 1)]
    [TestCase(OfExtension, "128", 128, 1)]
    public async Task Draw(string folder, string name, int side, double scale)
    {
        var assets = Path.Combine(Repository.Root, "src", "Glossary.Web", "wwwroot");
        var svg = await File.ReadAllTextAsync(Path.Combine(assets, "favicon.svg"));
        var browser = await Browser.StartAsync();
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = side, Height = side } });
        var page = await context.NewPageAsync();
        var mark = (int)(side * scale);
        var background = scale < 1 ? "#f7f5f0" : "transparent";
        await page.SetContentAsync($"<style>body{{margin:0;display:grid;place-items:center;height:{side}px;background:{background}}}svg{{display:block;width:{mark}px;height:{mark}px}}</style>{svg}");

        var file = Path.Combine(Repository.Root, "src", folder, $"{name}.png");
        await page.ScreenshotAsync(new() { Path = file, OmitBackground = true });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(100));
    }
}
