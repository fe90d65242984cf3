using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Site;

public sealed class SiteFileTests
{
    private const string Base = "https://glossary.hospital.example";

    private ProcedureSeed _seed = null!;
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync((_seed = new()).Path, settings: $"--Glossary:PublicBaseUrl={Base}/");

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _glossary.DisposeAsync();
        _seed.Dispose();
    }

    [Test]
    public async Task Robots_MayReadWhatEverybodyReads_AndNoMore()
    {
        var robots = (await _glossary.Anonymous.GetStringAsync("/robots.txt")).Split('\n');

        Assert.That(robots, Does.Contain("User-agent: *").And.Contain($"Sitemap: {Base}/sitemap.xml").And.Contain("Disallow: /account").And.Contain("Disallow: /results"));
        Assert.That(robots, Does.Not.Contain("Disallow: /"));
    }

    [Test]
    public async Task TheSitemap_HasTermsAndProcedures_AtTheirPublicAddresses()
    {
        var sitemap = XDocument.Parse(await _glossary.Anonymous.GetStringAsync("/sitemap.xml"));

        var places = sitemap.Root!.Elements().Select(page => page.Element(page.Name.Namespace + "loc")!.Value).ToList();
        Assert.That(places, Does.Contain($"{Base}/t/htm/pump").And.Contain($"{Base}/procedures/repair-a-pump").And.Contain($"{Base}/"));
        Assert.That(sitemap.Root.Name.ToString(), Is.EqualTo("{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"));
        using var part = await _glossary.Anonymous.GetAsync("/sitemap-1.xml");
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "There are no parts while one file holds all.");
    }

    [Test]
    public async Task TheManifest_NamesIconsThatAreThere_InTheReadersLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/manifest.webmanifest") { Headers = { { "Accept-Language", "de" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);
        var manifest = await answer.JsonAsync();

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/manifest+json"));
        Assert.That(manifest["name"]!.GetValue<string>(), Is.EqualTo("Glossary: was HTM und IT damit meinen"));
        Assert.That(manifest["icons"]!.Texts(icon => icon["sizes"]), Does.Contain("192x192").And.Contain("512x512"));
        foreach (var icon in manifest["icons"]!.AsArray())
        {
            using var picture = await _glossary.Anonymous.GetAsync(icon!["src"]!.GetValue<string>());
            Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo(icon["type"]!.GetValue<string>()));
        }
    }

    [Test]
    public async Task TheSearchDescription_LeadsToWhatItSays()
    {
        XNamespace schema = "http://a9.com/-/spec/opensearch/1.1/";
        var page = await _glossary.Anonymous.GetStringAsync("/");
        Assert.That(page, Does.Contain("<link rel=\"search\" href=\"/opensearch.xml\" type=\"application/opensearchdescription&#x2B;xml\" title=\"Glossary\">").Or.Contain("type=\"application/opensearchdescription+xml\""));
        using var answer = await _glossary.Anonymous.GetAsync("/opensearch.xml");
        var root = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/opensearchdescription+xml"));
        Assert.That(root.Elements(schema + "ShortName").Single().Value, Has.Length.LessThanOrEqualTo(16));
        Assert.That(root.Elements(schema + "LongName").Single().Value, Has.Length.LessThanOrEqualTo(48));
        Assert.That(root.Elements(schema + "Description").Single().Value, Has.Length.LessThanOrEqualTo(1024));
        Assert.That(root.Elements(schema + "Url").Select(url => url.Attribute("rel")!.Value), Is.EqualTo(new[] { "results", "suggestions", "self" }));
        foreach (var url in root.Elements(schema + "Url"))
        {
            var template = url.Attribute("template")!.Value;
            Assert.That(template, Does.StartWith($"{Base}/"));
            using var led = await _glossary.Anonymous.GetAsync(template[Base.Length..].Replace("{searchTerms}", "work%20order", StringComparison.Ordinal));
            Assert.That(led.StatusCode, Is.EqualTo(HttpStatusCode.OK), template);
            Assert.That(led.Content.Headers.ContentType!.MediaType, Is.EqualTo(url.Attribute("type")!.Value));
        }
    }

    [TestCase("work", "work order")]
    [TestCase(" Pu", "pump")]
    public async Task TheAddressBar_IsTold_WhatCompletesTheWord(string typed, string completion)
    {
        var suggestions = (JsonArray)await _glossary.Anonymous.GetJsonAsync($"/suggestions?q={Uri.EscapeDataString(typed)}");

        Assert.That(suggestions[0]!.GetValue<string>(), Is.EqualTo(typed), "A browser drops what is not for what it asked.");
        Assert.That(suggestions[1]!.AsArray()[0]!.GetValue<string>(), Is.EqualTo(completion));
        Assert.That(suggestions[2]!.AsArray()[0]!.GetValue<string>(), Does.StartWith("HTM: "));
        Assert.That(suggestions[3]!.AsArray()[0]!.GetValue<string>(), Does.StartWith($"{Base}/t/htm/"));
        Assert.That(suggestions.Skip(1).Select(part => part!.AsArray().Count).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("%20")]
    public async Task TheAddressBar_IsToldNothing_WhenNothingIsTyped(string typed)
    {
        Assert.That(((JsonArray)await _glossary.Anonymous.GetJsonAsync($"/suggestions?q={typed}"))[1]!.AsArray(), Is.Empty);
    }

    [TestCase("/", $"{Base}/")]
    [TestCase("/?vocabulary=htm&q=work+order", $"{Base}/?q=work%20order&amp;vocabulary=htm")]
    [TestCase("/t/htm/pump", $"{Base}/t/htm/pump")]
    public async Task APage_NamesItsOneAddress(string asked, string canonical)
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync(asked), Does.Contain($"<link rel=\"canonical\" href=\"{canonical}\">"));
    }
}
