using Microsoft.Playwright;

namespace Glossary.BrowserTests.Pages;

public sealed class WeightTests : PageTest
{
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
