using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests.Pages;

/// <summary>What holds for every page in every state, for whoever reads it in whatever way. A page is opened once, one of each kind twice, and looked at in many ways.</summary>
public sealed class EveryPageTests : ShownPageTest
{
    private static readonly string Checks = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Glossary.BrowserTests", "Pages", "checks.js"));

    /// <summary>More than a look-up shows.</summary>
    private const int MostFound = 150;

    private readonly List<string> _faults = [];

    /// <inheritdoc/>
    protected override bool OpensAWindow => false;

    [TestCaseSource(typeof(EveryPage), nameof(EveryPage.All))]
    public async Task APage_IsForEverybody(ShownPage shown)
    {
        _faults.Clear();
        await LightAndWideAsync(shown);
        if (shown.IsKind)
        {
            await DarkAndNarrowInGermanAsync(shown);
        }

        Assert.That(string.Join('\n', _faults.Distinct()), Is.Empty);
    }

    /// <summary>English, light, 1280 px: axe, the keyboard, text at twice its size, zoom, and colours of the reader's own.</summary>
    private async Task LightAndWideAsync(ShownPage shown)
    {
        await ShowAsync(shown, new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Light });
        await FindAsync("layout", "() => window.shifts");
        Add("axe", await AccessibilityFaultsAsync());
        await TabThroughAsync();

        await Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await FindAsync("text at 200 %", "() => [...window.sideways(), ...window.cutOff()]");
        await Page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");
        foreach (var (what, width) in new[] { ("zoom to 200 %", 640), ("zoom to 400 %", 320) })
        {
            await Page.SetViewportSizeAsync(width, 800);
            await FindAsync(what, "() => [...window.sideways(), ...window.cutOff()]");
        }

        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await FindAsync("forced colours", "() => window.borderless()");
    }

    /// <summary>German, dark, 390 px, still: what colours, sizes and words make of a page.</summary>
    private async Task DarkAndNarrowInGermanAsync(ShownPage shown)
    {
        await ShowAsync(shown, new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark, HasTouch = true, IsMobile = true }, language: "de");
        await FindAsync("layout in German", "() => window.shifts");
        await FindAsync("telephone in German", "() => [...window.sideways(), ...window.cutOff(), ...window.moving()]");
        Add("axe in German, dark", await AccessibilityFaultsAsync("color-contrast", "target-size", "html-has-lang", "valid-lang", "document-title", "label", "button-name", "link-name", "link-in-text-block"));
        Assert.That(await Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("de"));
    }

    private async Task ShowAsync(ShownPage shown, BrowserNewContextOptions options, string language = "en")
    {
        (options.BypassCSP, options.ReducedMotion) = (true, ReducedMotion.Reduce);
        await OpenAsync(options, shown.As, language);
        await Page.AddInitScriptAsync(Checks);
        await GoToAsync(shown);
    }

    /// <summary>Presses Tab as often as it takes to come round.</summary>
    private async Task TabThroughAsync()
    {
        var count = await Page.EvaluateAsync<int>("() => window.watchFocus()");
        for (var i = 0; i < count + 2; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        // The box opens what it found as Tab comes to it: then there is more to come by than there was.
        for (var i = 0; i < MostFound && await Page.EvaluateAsync<bool>("() => window.unreached().length > 0"); i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        await FindAsync("keyboard", "() => window.focusFaults()");
    }

    private async Task FindAsync(string what, string check) => Add(what, await Page.EvaluateAsync<string[]>(check));

    private void Add(string what, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{what}: {fault}"));
}
