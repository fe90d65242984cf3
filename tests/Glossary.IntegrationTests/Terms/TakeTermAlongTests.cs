using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Glossary.IntegrationTests.Infrastructure;
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

            ≠ gizmo (IT) means something else
              Something that people call gizmo.
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

    [TestCase("/t/htm/gizmo/text/papyrus")]
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
