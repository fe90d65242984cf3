using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>What is made for paper, as Chromium prints it and another program reads the PDF.</summary>
public sealed class PaperTests : PageTest
{
    private const float Edge = 20;

    [TestCase("A4")]
    [TestCase("Letter")]
    public async Task ABooklet_FitsItsPages_AndEndsWithTheAnswers(string paper)
    {
        var pages = await PrintAsync("/learn/new-biomedical-technician/booklet", new() { Format = paper });

        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.InRange(4, 24));
            Assert.That(pages.Select(page => (double)page["margin"]!), Is.All.GreaterThan(Edge), "Nothing is cut at an edge.");
            Assert.That(Text(pages[0]), Does.Contain("A ticket is not a work order").And.Contain("New biomedical technician").And.Contain($"1 / {pages.Count}").And.Not.Contain("Look up"));
            Assert.That(pages.Count(page => Text(page).Contains("Tick what you would say", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(pages.TakeLast(4).Count(page => Text(page).Contains("Answers 1.", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(pages.Select(page => Text(page).Length), Is.All.GreaterThan(150), "No page is nearly empty.");
        });
    }

    [TestCase("/learn/new-biomedical-technician/wall", "Say this")]
    [TestCase("/list/wall?careful=risk", "Say this")]
    [TestCase("/list/wall?terms=standards/mds2", "There is nothing to put on a wall.")]
    public async Task TheSheetForTheWall_IsOnePage_AcrossAnA3(string address, string says)
    {
        var pages = await PrintAsync(address, new() { PreferCSSPageSize = true });

        Assert.That(pages, Has.Count.EqualTo(1));
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Page.SetViewportSizeAsync(1497, 1039);
        Assert.That(await Page.Locator(".wall-items").EvaluateAsync<int>("items => items.scrollHeight - items.clientHeight"), Is.LessThanOrEqualTo(1), "No word runs over the line at the foot.");
        Assert.That(((double)pages[0]["width"]!, (double)pages[0]["height"]!), Is.EqualTo((1191d, 842d)).Within(1));
        Assert.That((double)pages[0]["margin"]!, Is.GreaterThan(Edge));
        Assert.That(Text(pages[0]), Does.Contain(says).And.Not.Contain("Look up"));
    }

    [TestCase(1280)]
    [TestCase(390)]
    public async Task OnTheScreen_TheSheetForTheWall_BreaksNoWord(int width)
    {
        await Page.SetViewportSizeAsync(width, 800);
        await Page.GotoAsync("/learn/clinical-engineer-integration/wall");

        var broken = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".wall-item h2")].flatMap(heading => {
              const text = heading.firstChild;
              return [...text.data.matchAll(/\S+/g)].filter(word => {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                return range.getClientRects().length > 1;
              }).map(word => word[0]);
            })
            """);

        Assert.That(broken, Is.Empty);
    }

    private async Task<IReadOnlyList<JsonNode>> PrintAsync(string address, PagePdfOptions options)
    {
        await Page.GotoAsync(address);
        options.Path = Path.Combine(Environment.GetEnvironmentVariable("GLOSSARY_PRINTS") ?? Path.GetTempPath(), $"{Guid.NewGuid():n}.pdf");
        await Page.PdfAsync(options);
        try
        {
            var (code, output) = await Npm.RunAsync("node", await Npm.InstallAsync("Glossary.BrowserTests", "npm"), ["read-pdf.mjs", options.Path]);
            Assert.That(code, Is.Zero, output);
            return [.. JsonNode.Parse(output)!.AsArray().Select(page => page!)];
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("GLOSSARY_PRINTS") is null)
            {
                File.Delete(options.Path);
            }
        }
    }

    private static string Text(JsonNode page) => (string)page["text"]!;
}
