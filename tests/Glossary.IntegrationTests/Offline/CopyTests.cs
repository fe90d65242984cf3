using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Offline;

public sealed class CopyTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        var pacs = NewTerm("htm", "pacs", "picture archive", ("abbreviation", "PACS"), ("synonym", "image store"), ("hidden", "packs"));
        pacs["notes"] = new JsonArray(new JsonObject { ["kind"] = "patientSafety", ["text"] = "Images are not seen." });
        await _administrator.CreateAsync(pacs);
        await _administrator.CreateAsync(NewTerm("it", "pacs", "image archive"));
        await _administrator.MapAsync(NewMapping("it/pacs", "htm/pacs", "narrowMatch"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator.Dispose();
        await _glossary.DisposeAsync();
    }

    [Test]
    public async Task TheCopy_HoldsWhatALookUpTakes_EachMappingOnce()
    {
        var copy = await _glossary.Anonymous.GetJsonAsync("/copy");

        var place = Place(copy, "htm/pacs");
        var term = copy["terms"]![place]!;
        var mapping = copy["mappings"]!.AsArray().Single(mapping => mapping!["source"]!.GetValue<int>() == place || mapping["target"]!.GetValue<int>() == place)!;
        Assert.Multiple(() =>
        {
            Assert.That(term["label"]!.GetValue<string>(), Is.EqualTo("picture archive"));
            Assert.That(term["abbreviations"]!.Texts(name => name), Is.EqualTo(new[] { "PACS" }));
            Assert.That(term["synonyms"]!.Texts(name => name), Is.EqualTo(new[] { "image store" }));
            Assert.That(term["hidden"]!.Texts(name => name), Is.EqualTo(new[] { "packs" }));
            Assert.That(term["short"]!.GetValue<string>(), Is.EqualTo("Something that people call picture archive."));
            Assert.That(term["patientSafety"]!.GetValue<string>(), Is.EqualTo("Images are not seen."));
            Assert.That(mapping["source"]!.GetValue<int>(), Is.EqualTo(place), "It is read from the end whose key comes first.");
            Assert.That(mapping["relation"]!.GetValue<string>(), Is.EqualTo("broadMatch"));
            Assert.That(mapping["bridge"]!.GetValue<string>(), Is.EqualTo("Say both words."));
            Assert.That(copy["vocabularies"]!.Texts(vocabulary => vocabulary["name"]), Is.EqualTo(new[] { "HTM", "IT", "Standards" }));
        });
    }

    [Test]
    public async Task TheCopy_IsSentAgain_OnlyWhenItChanged()
    {
        using var first = await _glossary.Anonymous.GetAsync("/copy");
        using var same = await AskAsync(first.Headers.ETag);
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(same.Change(), Is.EqualTo(first.Change()));

        await _administrator.CreateAsync(NewTerm("it", $"word-{Guid.NewGuid():n}", "new word"));
        using var changed = await AskAsync(first.Headers.ETag);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.Change(), Is.GreaterThan(first.Change()));
        Assert.That(changed.Headers.ETag, Is.Not.EqualTo(first.Headers.ETag));

        async Task<HttpResponseMessage> AskAsync(EntityTagHeaderValue? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/copy") { Headers = { IfNoneMatch = { known! } } };
            return await _glossary.Anonymous.SendAsync(request);
        }
    }

    [Test]
    public async Task TheCopy_IsTheSame_HoweverItIsCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/copy") { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var compressed = await _glossary.Anonymous.SendAsync(request);
        await using var plain = new BrotliStream(await compressed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);

        Assert.That(compressed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        Assert.That(compressed.Headers.Vary, Does.Contain("Accept-Encoding"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(await reader.ReadToEndAsync()), await _glossary.Anonymous.GetJsonAsync("/copy")), Is.True);
    }

    [Test]
    public async Task WhereReadingIsClosed_NothingOfTheGlossaryIsGivenAway()
    {
        await using var closed = await TestGlossary.StartAsync(connectionString: _glossary.ConnectionString, settings: "--Glossary:ReadingIsOpen=false");
        using var nobody = new TestBrowser(closed.Address);
        using var refused = await nobody.Http.GetAsync("/copy");
        Assert.That(refused.Headers.Location?.ToString(), Does.StartWith("/sign-in?"));
        Assert.That(refused.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
        Assert.That(await nobody.Http.GetStringAsync("/glossary-term.js"), Does.Contain("\"open\":false"), "A page of another site doesn't even ask.");
        foreach (var open in new[] { "/offline", "/manifest.webmanifest", "/opensearch.xml", "/robots.txt", "/sign-in" })
        {
            var page = await nobody.Http.GetStringAsync(open);
            Assert.That(page, Does.Not.Contain("archive").IgnoreCase, open);
            Assert.That(page.Contains("data-copy=\"/copy\"", StringComparison.Ordinal), Is.EqualTo(open == "/offline"), $"{open} must not let a device keep what nobody may read.");
        }

        Assert.That(await nobody.Http.GetStringAsync("/robots.txt"), Is.EqualTo("User-agent: *\nDisallow: /\n"));
        using var reader = await closed.PersonAsync(Role.Reader);
        using var copy = await reader.Browser.Http.GetAsync("/copy");
        Assert.That(copy.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(copy.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
        Assert.That(copy.Content.Headers.Expires - DateTimeOffset.UtcNow, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromHours(12)));
        using var away = await reader.Browser.PostAsync("/sign-out", []);
        Assert.That(away.Headers.GetValues("Clear-Site-Data"), Is.EqualTo(new[] { "\"storage\"" }));
    }

    private static int Place(JsonNode copy, string key) =>
        copy["terms"]!.AsArray().Select((term, place) => (Key: $"{term!["vocabulary"]}/{term["slug"]}", place)).Single(entry => entry.Key == key).place;
}
