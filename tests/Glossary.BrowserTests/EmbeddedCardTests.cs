using Glossary.BrowserTests.Anywhere;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.BrowserTests;

/// <summary>A card and a picture on other sites' pages, in a real browser.</summary>
public sealed class EmbeddedCardTests
{
    /// <summary>A page that shows the card and the picture of the glossary whose address stands in its own.</summary>
    private const string Content = """
        <!DOCTYPE html>
        <title>A wiki</title>
        <iframe width="300" height="160"></iframe>
        <img>
        <script>
          const glossary = location.hash.slice(1);
          document.querySelector("iframe").src = `${glossary}embed/htm/gizmo?theme=dark`;
          document.querySelector("img").src = `${glossary}t/htm/gizmo/card.png`;
        </script>
        """;

    [Test]
    public async Task ANamedSite_FramesTheCard_AnotherOneDoesNot_AndEitherShowsThePicture()
    {
        await using var wiki = await OtherSite.StartAsync("default-src * 'unsafe-inline'", ("/", Content));
        await using var stranger = await OtherSite.StartAsync("default-src * 'unsafe-inline'", ("/", Content));
        await using var glossary = await TestGlossary.StartAsync(settings: $"--Glossary:FramedBy={wiki.Address.GetLeftPart(UriPartial.Authority)}");
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "gizmo", "gizmo"));
        await using var context = await (await Browser.StartAsync()).NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{wiki.Address}#{glossary.Address}");
        await Assertions.Expect(page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("gizmo");
        var card = page.FrameLocator("iframe").Locator("body");
        Assert.That(await card.EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"), Is.EqualTo("rgb(28, 34, 38)"));
        Assert.That(await card.EvaluateAsync<bool>("body => document.documentElement.scrollWidth <= innerWidth"), Is.True, "It fits the frame's width.");
        Assert.That(await page.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), Is.EqualTo(1200));

        // The browser complains that the card's policy forbids it; only then is there nothing more to come.
        await page.RunAndWaitForConsoleMessageAsync(
            () => page.GotoAsync($"{stranger.Address}#{glossary.Address}"),
            new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        Assert.That(await page.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), Is.EqualTo(1200));
        await Assertions.Expect(page.FrameLocator("iframe").Locator(".embed-card")).ToHaveCountAsync(0);
    }
}
