using System.Net;
using System.Text.Json.Nodes;
using System.Xml;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.History;

/// <summary>What has changed, as readers of feeds get it.</summary>
public sealed class ChangeFeedTests
{
    private const string Odd = "It ends ]]> here\u0001, <script>alert(1)</script> & 👩‍⚕️ \u202Eleft\u202C.";
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator.Dispose();
        await _glossary.DisposeAsync();
    }

    [Test]
    public async Task BothForms_AreReadByAnotherLibrary_AndTellTheSame_WhateverADefinitionHolds()
    {
        var etag = await _administrator.CreateAsync(NewTerm("htm", "fed-word", "fed word"));
        var odd = NewTerm("htm", "fed-word", "fed <b>word</b>");
        odd["definitions"] = new JsonArray(new JsonObject { ["short"] = Odd });
        odd["topics"] = new JsonArray("maintenance");
        using var revised = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/fed-word", odd, etag);
        Assert.That(revised.StatusCode, Is.EqualTo(HttpStatusCode.OK), await revised.Content.ReadAsStringAsync());
        await _administrator.CreateAsync(NewTerm("it", "fed-thing", "fed thing"));
        await _administrator.MapAsync(NewMapping("htm/fed-word", "it/fed-thing", "falseFriend"));

        var atom = await _glossary.Anonymous.GetStringAsync("/changes.atom?topic=maintenance");
        var json = await _glossary.Anonymous.GetStringAsync("/changes.json?topic=maintenance");
        new XmlDocument().LoadXml(atom);
        var feeds = await ReadAsync(atom, json);
        var (entries, items) = (feeds[0]!["feed"]!["entries"]!.AsArray(), feeds[1]!["feed"]!["items"]!.AsArray());

        Assert.Multiple(() =>
        {
            Assert.That(feeds.Select(feed => feed!["format"]!.GetValue<string>()), Is.EqualTo(new[] { "atom", "json" }));
            Assert.That(items.Texts(item => item["title"]), Is.EqualTo(new[] { "New: fed <b>word</b> (htm) → fed thing (it)", "Changed: fed <b>word</b> (htm)", "New: fed word (htm)" }));
            Assert.That(items.Texts(item => item["id"]), Is.EqualTo(entries.Texts(entry => entry["id"])).And.All.Match("^tag:127\\.0\\.0\\.1,[0-9-]{10}:changes/[0-9a-f-]{36}$"));
            Assert.That(json, Does.Not.Contain("<script>"));
            Assert.That(items[1]!["content_html"]!.GetValue<string>(), Does.Contain("<del>").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
            Assert.That(items[0]!["url"]!.GetValue<string>(), Is.EqualTo(new Uri(_glossary.Address, "/t/htm/fed-word").ToString()));
        });
    }

    [Test]
    public async Task ALongFeed_ComesInPages_EachChangeOnce()
    {
        for (var i = 0; i < 52; i++)
        {
            await _administrator.CreateAsync(NewTerm("standards", $"paged-{i}", $"paged {i}"));
        }

        var first = await _glossary.Anonymous.GetJsonAsync("/changes.json?vocabulary=standards");
        var second = await _glossary.Anonymous.GetJsonAsync(new Uri(first["next_url"]!.GetValue<string>()).PathAndQuery);
        var atom = new XmlDocument();
        atom.LoadXml(await _glossary.Anonymous.GetStringAsync("/changes.atom?vocabulary=standards"));
        var names = new XmlNamespaceManager(atom.NameTable);
        names.AddNamespace("a", "http://www.w3.org/2005/Atom");

        Assert.Multiple(() =>
        {
            Assert.That(first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<string>()).Distinct().Count(), Is.EqualTo(52));
            Assert.That(second["next_url"], Is.Null);
            Assert.That(atom.SelectSingleNode("/a:feed/a:link[@rel='next']/@href", names)!.Value, Is.EqualTo(first["next_url"]!.GetValue<string>().Replace(".json", ".atom", StringComparison.Ordinal)));
            Assert.That(atom.SelectSingleNode("/a:feed/a:link[@rel='self']/@href", names), Is.Not.Null);
        });
    }

    [Test]
    public async Task ADraft_IsNotTold_AndWhatIsUnknownIsNotThere()
    {
        var draft = NewTerm("htm", "secret-word", "secret word");
        draft["status"] = "draft";
        await _administrator.CreateAsync(draft);

        Assert.That(await _glossary.Anonymous.GetStringAsync("/changes.atom"), Does.Not.Contain("secret word"));
        using var unknown = await _glossary.Anonymous.GetAsync("/changes.atom?vocabulary=unheard-of");
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task WhoeverHasTheFeed_IsToldSo_UntilSomethingChanges()
    {
        await _administrator.CreateAsync(NewTerm("it", "tagged-word", "tagged word"));
        using var first = await _glossary.Anonymous.GetAsync("/changes.atom");
        using var again = await AskAsync(first.Headers.ETag!.ToString());
        await _administrator.CreateAsync(NewTerm("it", "other-tagged-word", "other tagged word"));
        using var later = await AskAsync(first.Headers.ETag.ToString());

        Assert.That((again.StatusCode, later.StatusCode), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.OK)));
        Assert.That(first.Content.Headers.LastModified, Is.Not.Null);
        Assert.That(await _glossary.Anonymous.GetStringAsync("/"), Does.Contain("href=\"/changes.atom\" type=\"application/atom+xml\""));
    }

    private async Task<HttpResponseMessage> AskAsync(string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/changes.atom");
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return await _glossary.Anonymous.SendAsync(request);
    }

    private static async Task<JsonArray> ReadAsync(params string[] feeds)
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["read-feeds.mjs"], new JsonArray([.. feeds.Select(feed => (JsonNode)feed)]).ToJsonString());
        Assert.That(code, Is.Zero, output);
        return JsonNode.Parse(output)!.AsArray();
    }
}
