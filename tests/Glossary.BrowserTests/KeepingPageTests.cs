using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.BrowserTests;

/// <summary>The pages that keep the language right, as a steward sees them.</summary>
public sealed class KeepingPageTests : PageTest
{
    [Test]
    public async Task ARevision_IsRestoredByOneClick_WithoutScript()
    {
        var slug = $"unheard-of-{Guid.NewGuid():n}";
        await OpenAsync(await StewardAsync(Glossary, new() { JavaScriptEnabled = false }, slug));
        await Page.GotoAsync($"/t/htm/{slug}");
        await Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".changed ins", new() { HasText = "when they cannot remember its name" })).ToHaveCountAsync(1);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Restore revision 1" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".moment").First).ToContainTextAsync("Restored revision 1.");
        await Page.GetByRole(AriaRole.Link, new() { Name = slug }).ClickAsync();
        await Assertions.Expect(Page.Locator(".own > .short")).ToHaveTextAsync($"Something that people call {slug}.");
    }

    [Test]
    public async Task AnOldLink_LeadsOn_AndSaysSo()
    {
        await OpenAsync(await StewardAsync(Glossary, new()));

        await Page.GotoAsync("/t/htm/unheard-of-gadget");

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("unheard-of gizmo");
        await Page.GetByRole(AriaRole.Link, new() { Name = "What it meant" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("unheard-of gadget");
        await Assertions.Expect(Page.Locator(".banner")).ToContainTextAsync("No longer used.");
    }

    [Test]
    public async Task AWordThatIsNotThere_IsCountedWhenItIsTypedToItsEnd_AndDismissedByAClick()
    {
        await OpenAsync(await StewardAsync(Glossary, new()));
        await Page.GotoAsync("/");

        var counted = Page.WaitForResponseAsync("**/results?q=xqzzwv&settled=true");
        await TypeAsync("xqzzwv");
        await counted;
        await Glossary.Services.GetRequiredService<MissCounter>().WriteAsync(CancellationToken.None);
        await Page.GotoAsync("/insights/words-we-lack");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "xqzzw", Exact = true })).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Not a word of ours (xqzzwv)" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".done")).ToContainTextAsync("xqzzwv");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "xqzzwv" })).ToHaveCountAsync(0);
    }

    /// <summary>The options of a window in which a steward is signed in, with something to see on each page.</summary>
    internal static async Task<BrowserNewContextOptions> StewardAsync(TestGlossary glossary, BrowserNewContextOptions options, string slug = "unheard-of-gizmo")
    {
        using var steward = await glossary.ClientAsync(Role.Steward, "htm", "Stella Steward");
        if (!(await steward.GetAsync($"/api/v1/terms/htm/{slug}")).IsSuccessStatusCode)
        {
            await FillAsync(glossary, steward, slug);
        }

        options.ExtraHTTPHeaders = [new("Authorization", steward.DefaultRequestHeaders.Authorization!.ToString())];
        return options;
    }

    private static async Task FillAsync(TestGlossary glossary, HttpClient steward, string slug)
    {
        var etag = await steward.CreateAsync(NewTerm("htm", slug, slug.Replace("-g", " g", StringComparison.Ordinal)));
        var revised = NewTerm("htm", slug, slug.Replace("-g", " g", StringComparison.Ordinal), ("synonym", $"{slug} thing"), ("abbreviation", "UHOG"));
        revised["definitions"] = new JsonArray(new JsonObject { ["short"] = $"Thing that people call {slug} when they cannot remember its name.", ["full"] = "Found on every cart.\n\n- Nobody orders it.\n- Everybody needs it." });
        revised["reason"] = "Says what kind of thing it is, so that IT can tell it from a gadget.";
        using var second = await steward.SendAsync(HttpMethod.Put, $"/api/v1/terms/htm/{slug}", revised, etag);
        Assert.That(second.IsSuccessStatusCode, Is.True, await second.Content.ReadAsStringAsync());
        if (slug != "unheard-of-gizmo")
        {
            return;
        }

        etag = await steward.CreateAsync(NewTerm("htm", "unheard-of-gadget", "unheard-of gadget"));
        using var gone = await steward.SendAsync(HttpMethod.Delete, $"/api/v1/terms/htm/unheard-of-gadget?replacedBy=htm/{slug}&reason=Nobody says it.", null, etag);
        foreach (var query in new[] { "qwizzle cart", "qwizzle cart", "zzyzx relay", "blorptastic" })
        {
            (await steward.GetAsync($"/api/v1/search?q={query}")).Dispose();
        }

        await glossary.Services.GetRequiredService<MissCounter>().WriteAsync(CancellationToken.None);
        await using var db = glossary.CreateContext();
        await db.Terms.Where(term => term.Slug == slug || term.Slug == "infusion-pump").ExecuteUpdateAsync(set => set.SetProperty(term => term.ReviewOn, new DateOnly(2026, 2, 3)));
    }
}
