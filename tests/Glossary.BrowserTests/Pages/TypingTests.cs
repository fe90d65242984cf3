namespace Glossary.BrowserTests.Pages;

public sealed class TypingTests : PageTest
{
    /// <summary>With the first letter the page makes room for results; from then on whoever types must not have to follow the box.</summary>
    [Test]
    public async Task WhileAWordIsTyped_TheBoxStaysWhereItIs()
    {
        await Page.GotoAsync("/");
        var results = Page.WaitForResponseAsync("**/results?q=i**");
        await TypeAsync("i");
        await results;
        await Page.WaitForFunctionAsync("() => document.querySelector('.finder-busy')");
        var before = await Page.Locator("#q").BoundingBoxAsync();
        foreach (var letter in "nfusion pump")
        {
            await TypeAsync(letter.ToString());
            var now = await Page.Locator("#q").BoundingBoxAsync();
            Assert.That((now!.X, now.Y, now.Width), Is.EqualTo((before!.X, before.Y, before.Width)));
        }
    }
}
