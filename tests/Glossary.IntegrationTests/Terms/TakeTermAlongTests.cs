using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Shared.Writing;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Terms;

/// <summary>A Term taken elsewhere: as a text, or as a card in another site's frame.</summary>
public sealed class TakeTermAlongTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync(settings: ["--Glossary:PublicBaseUrl=https://glossary.hospital.example/", "--Glossary:FramedBy=https://wiki.hospital.example, http://tickets.hospital.example:8080/"]);
        using var client = await _glossary.AdministratorAsync();
        var term = NewTerm("htm", "gizmo", "giz*mo", ("abbreviation", "GZ"), ("synonym", "[thing]"));
        term["notes"] = new JsonArray(new JsonObject { ["kind"] = "patientSafety", ["text"] = "It <stops> unseen." });
        await client.CreateAsync(term);
        await client.CreateAsync(NewTerm("it", "gizmo", "gizmo"));
        await client.CreateAsync(NewTerm("it", "lone", "lone"));
        await client.MapAsync(NewMapping("htm/gizmo", "it/gizmo", "falseFriend"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task AsMarkdown_BothSidesStandInIt_AndNoCharacterOfTheirsIsMarkup()
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo/text/markdown"), Is.EqualTo("""
            **[giz\*mo](https://glossary.hospital.example/t/htm/gizmo)** (HTM, GZ, \[thing\])  
            Something that people call giz\*mo.

            > **Patient safety:** It \<stops\> unseen.

            - ⚠ **gizmo** (IT) means something else: Something that people call gizmo.  
              *To be understood:* Say both words.

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task AsPlainText_ItIsReadableAnywhere()
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo/text/plain"), Is.EqualTo("""
            giz*mo (HTM, GZ, [thing])
            Something that people call giz*mo.

            Patient safety: It <stops> unseen.

            - ⚠ gizmo (IT) means something else: Something that people call gizmo.
              To be understood: Say both words.

            https://glossary.hospital.example/t/htm/gizmo

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task WithFormatting_ItIsHtmlThatEscapesWhatPeopleWrote()
    {
        var html = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo/text/html"));

        Assert.That(html.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo("https://glossary.hospital.example/t/htm/gizmo"));
        Assert.That(html.Body!.TextContent, Does.Contain("It <stops> unseen."));
        Assert.That(html.QuerySelectorAll("li strong").Select(label => label.TextContent), Is.EqualTo(new[] { "gizmo" }));
    }

    [Test]
    public async Task InTheReadersLanguage_ItsHeadingsAreTranslated()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/t/htm/gizmo/text/plain") { Headers = { { "Accept-Language", "de" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("bedeutet etwas anderes").And.Contain("Damit man sich versteht: Say both words."));
    }

    [TestCase("inline", "both", "[giz\\*mo](https://glossary.hospital.example/t/htm/gizmo) (HTM: Something that people call giz\\*mo; IT, “gizmo”, means something else: Something that people call gizmo)\n")]
    [TestCase("inline", "it", "[giz\\*mo](https://glossary.hospital.example/t/htm/gizmo) (IT, “gizmo”, means something else: Something that people call gizmo)\n")]
    [TestCase("footnote", "htm", "**giz\\*mo**[^1]\n\n[^1]: HTM: Something that people call giz\\*mo. [In the glossary](https://glossary.hospital.example/t/htm/gizmo)\n")]
    [TestCase("full", "it", "**[gizmo](https://glossary.hospital.example/t/it/gizmo)** (IT)  \nSomething that people call gizmo.\n")]
    public async Task OneSide_OrBoth_InASentence_AFootnote_OrInFull(string style, string sides, string written)
    {
        var address = $"?format=markdown&style={style}&sides={sides}";
        Assert.That(await _glossary.Anonymous.GetStringAsync($"/t/htm/gizmo/text{address}"), Is.EqualTo(written));
        Assert.That(await _glossary.Anonymous.GetStringAsync($"/api/v1/terms/htm/gizmo{address}"), Is.EqualTo(written));
    }

    [Test]
    public async Task OverTheApi_ATermAndAMapping_AreAnsweredInEachFormat()
    {
        var id = (string)(await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/gizmo"))["mappings"]![0]!["id"]!;
        foreach (var channel in Channel.All)
        {
            foreach (var address in new[] { "/api/v1/terms/htm/gizmo", $"/api/v1/mappings/{id}", $"/mappings/{id}/text" })
            {
                using var answer = await _glossary.Anonymous.GetAsync($"{address}?format={channel.Name}");
                var text = await answer.Content.ReadAsStringAsync();
                Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo($"{channel.MediaType}; charset=utf-8"), $"{address} {channel.Name} {text}");
                Assert.That(text, Does.Contain("Something that people call gizmo").And.Contain("Say both words."), channel.Name);
            }
        }

        Assert.That(await _glossary.Anonymous.GetStringAsync($"/api/v1/mappings/{id}?format=plain"), Is.EqualTo("""
            giz*mo (HTM, GZ, [thing])
            Something that people call giz*mo.

            Patient safety: It <stops> unseen.

            gizmo (IT) means something else
            Something that people call gizmo.

            To be understood: Say both words.

            giz*mo: https://glossary.hospital.example/t/htm/gizmo
            gizmo: https://glossary.hospital.example/t/it/gizmo

            """.ReplaceLineEndings("\n")));
    }

    [TestCase("?format=papyrus", "format", "Name a format: html, plain, jira, adf, servicenow, markdown, adaptive-card, slack.")]
    [TestCase("?style=inline", "format", "Name a format: html, plain, jira, adf, servicenow, markdown, adaptive-card, slack.")]
    [TestCase("?format=plain&style=verse", "style", "A style is full, inline, footnote.")]
    [TestCase("?format=plain&sides=nobody", "sides", "The sides of it are both, htm, it.")]
    public async Task AChoiceThatThereIsNot_IsRefused_AndWhatThereIsIsNamed(string query, string field, string told)
    {
        using var answer = await _glossary.Anonymous.GetAsync($"/api/v1/terms/htm/gizmo{query}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![field]![0]!, Is.EqualTo(told));
    }

    [TestCase("/t/htm/gizmo/text/papyrus")]
    [TestCase("/mappings/0198a3c1-5f00-7000-8000-000000000009/text?format=plain")]
    [TestCase("/api/v1/mappings/0198a3c1-5f00-7000-8000-000000000009?format=plain")]
    [TestCase("/t/htm/unheard-of-gizmo/text/plain")]
    [TestCase("/embed/htm/unheard-of-gizmo")]
    public async Task WhatIsNotThere_IsNotFound(string address)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ACard_IsFramedByTheSitesThatAreNamed_RunsNoScript_AndOpensLinksOutside()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/embed/htm/gizmo");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Multiple(() =>
        {
            Assert.That(policy, Is.EqualTo("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://wiki.hospital.example http://tickets.hospital.example:8080"));
            Assert.That(page.QuerySelectorAll("script, form, iframe"), Is.Empty);
            Assert.That(page.QuerySelector("base")!.GetAttribute("target"), Is.EqualTo("_blank"));
            Assert.That(page.QuerySelector("h1")!.TextContent, Does.Contain("giz*mo"));
            Assert.That(page.QuerySelector(".embed-safety")!.TextContent, Does.Contain("It <stops> unseen."));
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        });
    }

    [Test]
    public async Task ATermsPage_OffersTheFrame_WhereASiteMayShowIt()
    {
        var page = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo"));

        Assert.That(page.QuerySelector("#snippet-card")!.TextContent, Is.EqualTo("<iframe src=\"https://glossary.hospital.example/embed/htm/gizmo\" title=\"giz*mo (HTM)\" width=\"420\" height=\"340\" loading=\"lazy\"></iframe>"));
        Assert.That(page.QuerySelector("#snippet-link"), Is.Not.Null);
    }

    [Test]
    public async Task WhereNoSiteIsNamed_OnlyTheGlossaryFramesACard_AndNoFrameIsOffered()
    {
        await using var closed = await TestGlossary.StartAsync();
        using var client = await closed.AdministratorAsync();
        await client.CreateAsync(NewTerm("htm", "gizmo", "gizmo"));
        using var card = await closed.Anonymous.GetAsync("/embed/htm/gizmo");
        var page = new HtmlParser().ParseDocument(await closed.Anonymous.GetStringAsync("/t/htm/gizmo"));

        Assert.That(card.Headers.GetValues("Content-Security-Policy").Single(), Does.EndWith("frame-ancestors 'self'"));
        Assert.That(card.Headers.GetValues("X-Frame-Options").Single(), Is.EqualTo("SAMEORIGIN"));
        Assert.That(page.QuerySelector("#snippet-card"), Is.Null);
        Assert.That(page.QuerySelector("#snippet-link")!.TextContent, Does.Contain($"href=\"{closed.Address}t/htm/gizmo\""));
    }
}
