using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Search;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.BrowserTests.Anywhere;

public sealed class OnAnyPageTests : PageTest
{
    private const string Hostile = "<script>window.hacked = 1</script> \"quoted\" 'single' <img src=x onerror=\"window.hacked = 2\"> \u202Eevil\u202C \U0001F6D1\U0001F3E5 ";

    private OtherSite? _site;

    protected override IEnumerable<Uri> OtherSites => _site is null ? [] : [_site.Address];

    [TearDown]
    public async Task StopSiteAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
            _site = null;
        }
    }

    [Test]
    public async Task AWord_IsExplainedOnAStrictPage_ByKeyByPointingAndByTap_WhateverItsDefinitionSays()
    {
        using (var administrator = await Glossary.AdministratorAsync())
        {
            var term = NewTerm("it", "unheard-of-horror", "unheard-of horror", ("synonym", "horror <b>of</b> \"quotes\""));
            term["definitions"] = new JsonArray(new JsonObject { ["short"] = Hostile + new string('W', 300) });
            term["notes"] = new JsonArray(new JsonObject { ["kind"] = "patientSafety", ["text"] = Hostile + new string('x', 10_000) });
            await administrator.CreateAsync(term);
        }

        _site = await OtherSite.StartAsync($"default-src 'none'; style-src 'self'; script-src {Glossary.Address.GetLeftPart(UriPartial.Authority)}; connect-src {Glossary.Address.GetLeftPart(UriPartial.Authority)}; require-trusted-types-for 'script'; trusted-types 'none'",
            ("/", SitePages.Wiki(Glossary.Address)), ("/site.css", SitePages.Style));
        var asked = new List<IRequest>();
        Page.Request += (_, request) => asked.Add(request);
        await Page.GotoAsync(_site.Address.ToString());
        var panel = Page.GetByRole(AriaRole.Group);
        var word = Page.GetByRole(AriaRole.Button, new() { Name = "PM", Exact = true });

        // By key: it opens, Escape closes it alone and keeps the place.
        await Assertions.Expect(word).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(word).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(panel).ToContainTextAsync("preventive maintenance");
        await Assertions.Expect(panel).ToContainTextAsync("project manager");
        await Assertions.Expect(panel.Locator(".careful-line")).ToContainTextAsync("the two sides mean different things");
        await Assertions.Expect(panel.Locator(".bridge")).ToContainTextAsync("never \"the PM\"");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(panel.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new Uri(Glossary.Address, "/t/htm/preventive-maintenance").ToString());
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(word).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Escape");

        // By pointing: it stays while it is pointed at, as heard and misheard.
        await Page.GetByRole(AriaRole.Button, new() { Name = "packs" }).HoverAsync();
        await Assertions.Expect(panel).ToContainTextAsync("PACS");
        await panel.HoverAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Page.Locator("h1").HoverAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);

        // What is no word of the glossary stays text, and what a word is said to be is never markup.
        await Assertions.Expect(Page.Locator("glossary-term", new() { HasText = "xqzzvk" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "horror" }).ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("<script>window.hacked = 1</script>");
        Assert.That(await Page.EvaluateAsync<int>("() => document.querySelector('glossary-term[term$=horror]').shadowRoot.querySelectorAll('script, img').length + (window.hacked ?? 0)"), Is.Zero);
        var box = (await panel.BoundingBoxAsync())!;
        Assert.That(box.X, Is.GreaterThanOrEqualTo(0));
        Assert.That(box.X + box.Width, Is.LessThanOrEqualTo(1280));
        Assert.That(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), Is.True, "The page got no wider.");

        // Nothing says who reads, nor what; printed it is the page's own text.
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(word).ToHaveCSSAsync("text-decoration-line", "none");
        Assert.That(await Page.Context.CookiesAsync(), Is.Empty);
        var copy = asked.Single(request => request.Url == new Uri(Glossary.Address, "/copy").ToString());
        Assert.That((await copy.AllHeadersAsync()).Keys, Has.None.EqualTo("cookie").And.None.EqualTo("referer"));
        Assert.That(asked.Select(request => new Uri(request.Url).AbsolutePath).Distinct(), Is.EquivalentTo(new[] { "/", "/site.css", "/glossary-term.js", "/copy" }));

        // By tap, on a small screen, as everybody can read it.
        await OpenAsync(new() { BypassCSP = true, HasTouch = true, ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await Page.GotoAsync(_site.Address.ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = "PM", Exact = true }).TapAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Group)).ToBeVisibleAsync();
        Assert.That(await AccessibilityFaultsAsync(), Is.Empty);
        await Page.Locator("h1").TapAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Group)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task APage_IsAnnotatedAsTheServerWouldAnnotateIt_AndOnlyItsPlainText()
    {
        _site = await OtherSite.StartAsync("default-src 'self'; style-src 'self'; " + $"script-src {Glossary.Address.GetLeftPart(UriPartial.Authority)}; connect-src {Glossary.Address.GetLeftPart(UriPartial.Authority)}",
            ("/", SitePages.Manual(Glossary.Address, ExampleTexts().Take(1000))), ("/site.css", SitePages.Style));
        await Page.GotoAsync(_site.Address.ToString());
        await Page.WaitForFunctionAsync("() => performance.getEntriesByName('glossary-annotate').length > 0");
        var measured = await Page.EvaluateAsync<double[]>("() => [performance.getEntriesByName('glossary-annotate')[0].duration, document.querySelector('#long').textContent.split(/\\s+/).length, document.querySelectorAll('glossary-word').length]");
        TestContext.Out.WriteLine($"{measured[1]:0} words read and {measured[2]:0} underlined in {measured[0]:0.0} ms");

        Assert.That(await Page.Locator("#first glossary-word").AllInnerTextsAsync(), Is.EqualTo(new[] { "infusion pump", "PM", "work list" }), "The first of each in a section, the longest name.");
        Assert.That(await Page.Locator("#again glossary-word").AllInnerTextsAsync(), Is.EqualTo(new[] { "infusion pump" }), "Another section tells it again.");
        Assert.That(await Page.Locator("#closed glossary-word, h1 glossary-word, h2 glossary-word, footer glossary-word").CountAsync(), Is.Zero, "Code, links, headings, what is typed in, and what is outside.");
        Assert.That(await Page.Locator("#typed").EvaluateAsync<string>("field => field.value"), Is.EqualTo("infusion pump"));
        Assert.That(await Page.Locator("#written").InnerHTMLAsync(), Is.EqualTo("infusion pump"));

        // A page that goes on writing its own text finds it as it wrote it.
        await Page.EvaluateAsync("() => { const text = document.querySelector('#changing').firstChild; text.data = 'Now the defibrillator is due.'; }");
        await Assertions.Expect(Page.Locator("#changing glossary-word")).ToHaveTextAsync("defibrillator");
        Assert.That(await Page.Locator("#changing").InnerTextAsync(), Is.EqualTo("Now the defibrillator is due."));
        await Page.EvaluateAsync("() => { const added = document.createElement('p'); added.id = 'added'; added.textContent = 'The ventilator is quiet.'; document.querySelector('main').append(added); }");
        await Assertions.Expect(Page.Locator("#added glossary-word").First).ToHaveTextAsync("ventilator");

        await AssertAgreementAsync();
    }

    /// <summary>All that the glossary itself says, read by both.</summary>
    private async Task AssertAgreementAsync()
    {
        var text = string.Join("\n\n", ExampleTexts());
        using var answer = await Glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", new { text });
        var annotations = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["annotations"]!.AsArray();
        var expected = annotations.Select(found => $"{found!["start"]}–{found["end"]} {found["text"]}: {string.Join(' ', found["senses"]!.AsArray().Select(sense => sense!["key"]!.GetValue<string>()).Order(StringComparer.Ordinal))}").ToList();

        await Page.GotoAsync("/");
        var found = await Page.EvaluateAsync<string[]>("""
            async (text) => {
              const [{ Names }, copy] = await Promise.all([import("/anywhere/names.js"), fetch("/copy").then((answer) => answer.json())]);
              const names = await Names.of(copy);
              const key = (term) => `${copy.terms[term].vocabulary}/${copy.terms[term].slug}`;
              return names.in(text).map(({ start, end, terms }) => `${start}–${end} ${text.slice(start, end)}: ${terms.map(key).sort().join(" ")}`);
            }
            """, text);

        TestContext.Out.WriteLine($"{expected.Count} words of {text.Length} characters are found by the server, {found.Length} by the page, {expected.Intersect(found).Count()} of them the same.");
        Assert.That(string.Join('\n', expected.Except(found).Select(missed => $"- {missed}").Concat(found.Except(expected).Select(more => $"+ {more}")).Take(40)), Is.Empty);
    }

    private List<string> ExampleTexts() => Glossary.Services.GetRequiredService<ITermIndex>().ReadAll(terms => terms
        .OrderBy(term => term.Summary.Key.ToString(), StringComparer.Ordinal)
        .SelectMany(term => term.Notes.Select(note => note.Text).Concat(term.Mappings.Select(mapping => mapping.Content.Bridge)))
        .Distinct().ToList());
}
