using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class EveryPageTests : PageTest
{
    private static readonly string[] Addresses =
        ["/", "/?q=packs", "/?q=PM", "/?q=device", "/?q=xqzzvk", "/t/htm/pacs", "/t/it/patch", "/t/standards/mds2", "/t/htm/preventive-maintenance", "/t/htm/no-such-word", "/procedures", "/procedures/act-in-an-unplanned-downtime"];

    [Test]
    public async Task APage_HasNoAccessibilityFault([ValueSource(nameof(Addresses))] string address, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await OpenAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, BypassCSP = true });
        await Page.GotoAsync(address);

        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
    }

    [Test]
    public async Task APage_FitsAPhone_WithoutScrollingSideways([ValueSource(nameof(Addresses))] string address)
    {
        await OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await Page.GotoAsync(address);

        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390));
    }

    [Test]
    public async Task TheFirstPage_WeighsLessThan60KilobytesAllTold()
    {
        long bytes = 0;
        Page.Response += async (_, response) =>
        {
            var sizes = await response.Request.SizesAsync();
            Interlocked.Add(ref bytes, sizes.ResponseBodySize + sizes.ResponseHeadersSize);
        };

        await Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.That(Interlocked.Read(ref bytes), Is.InRange(1000, 60_000));
    }
}
