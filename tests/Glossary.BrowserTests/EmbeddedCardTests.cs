using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.BrowserTests;

/// <summary>A card and a picture on other sites' pages, in a real browser.</summary>
public sealed class EmbeddedCardTests
{
    private const string Wiki = "http://localhost:9";
    private const string Stranger = "http://localhost:10";

    [Test]
    public async Task ANamedSite_FramesTheCard_AnotherOneDoesNot_AndEitherShowsThePicture()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: $"--Glossary:FramedBy={Wiki}");
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "gizmo", "gizmo"));
        await using var context = await (await Browser.StartAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync(url => url.StartsWith("http://localhost:", StringComparison.Ordinal), route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<iframe src=\"{glossary.Address}embed/htm/gizmo?theme=dark\" width=\"300\" height=\"160\"></iframe><img src=\"{glossary.Address}t/htm/gizmo/card.png\">",
        }));

        await page.GotoAsync(Wiki);
        await Assertions.Expect(page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("gizmo");
        var card = page.FrameLocator("iframe").Locator("body");
        Assert.That(await card.EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"), Is.EqualTo("rgb(28, 34, 38)"));
        Assert.That(await card.EvaluateAsync<bool>("body => document.documentElement.scrollWidth <= innerWidth"), Is.True, "It fits the frame's width.");
        Assert.That(await page.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), Is.EqualTo(1200));

        await page.GotoAsync(Stranger);
        Assert.That(await page.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), Is.EqualTo(1200));
        await Assertions.Expect(page.FrameLocator("iframe").Locator("h1")).ToHaveCountAsync(0);
    }
}
