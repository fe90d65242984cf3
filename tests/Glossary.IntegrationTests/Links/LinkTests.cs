using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Glossary.IntegrationTests.Infrastructure;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Links;

/// <summary>What a link to a Term shows elsewhere, and what it meant when it was written.</summary>
public sealed class LinkTests
{
    private const string Hostile = "<script>alert(1)</script> </script> \"quoted\" 'single' ]]> \u202Eevil\u202C 💉 <!-- & {{x}} \u0001 end";
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        var etag = await _administrator.CreateAsync(NewTerm("htm", "gizmo", "gizmo"));
        using var revised = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/gizmo", NewTerm("htm", "gizmo", "gizmo of today", ("abbreviation", "GZ")), etag);
        Assert.That(revised.IsSuccessStatusCode, Is.True);
        await _administrator.CreateAsync(NewTerm("it", "gizmo", "IT gizmo"));
        await _administrator.MapAsync(NewMapping("htm/gizmo", "it/gizmo", "falseFriend"));
        var hostile = NewTerm("htm", "hostile", $"word {new string('w', 60)} {Hostile[..40]}");
        hostile["definitions"] = new JsonArray(new JsonObject { ["short"] = $"{Hostile} {new string('x', 300)} שלום عالم 世界" });
        await _administrator.CreateAsync(hostile);
        etag = await _administrator.CreateAsync(NewTerm("htm", "old-gizmo", "old gizmo"));
        using var gone = await _administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/old-gizmo?replacedBy=it/gizmo", null, etag);
        Assert.That(gone.IsSuccessStatusCode, Is.True, await gone.Content.ReadAsStringAsync());
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task PinnedToARevision_ThePageSaysWhatItMeantThen_AndWhatHasChangedSince()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/t/htm/gizmo?at=1");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("gizmo"));
            Assert.That(page.QuerySelector(".own .short")!.TextContent, Is.EqualTo("Something that people call gizmo."));
            Assert.That(page.QuerySelector(".stood")!.TextContent, Does.Contain("(revision 1)").And.Contain("It has changed since").And.Contain("What it means"));
            Assert.That(page.QuerySelector(".stood a[href*=history]")!.GetAttribute("href"), Is.EqualTo("/t/htm/gizmo/history?from=1&to=2"));
            Assert.That(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Does.EndWith("/t/htm/gizmo"));
            Assert.That(page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Is.EqualTo("noindex"));
            Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Is.EqualTo("noindex"));
            Assert.That(page.QuerySelector(".tools"), Is.Null, "It would copy the present text.");
        });
        Assert.That(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo?at=2"), Does.Contain("It still stands so today."));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/t/htm/gizmo"), Does.Contain("/t/htm/gizmo?at=2\" data-copy-link"));
    }

    [TestCase("x", HttpStatusCode.BadRequest, "That is no revision.")]
    [TestCase("0", HttpStatusCode.BadRequest, "That is no revision.")]
    [TestCase("-1", HttpStatusCode.BadRequest, "That is no revision.")]
    [TestCase("99999999999", HttpStatusCode.BadRequest, "That is no revision.")]
    [TestCase("9", HttpStatusCode.NotFound, "has no revision 9")]
    public async Task ARevisionThatThereIsNot_IsSaidToBeNone_WithAWayOn(string at, HttpStatusCode status, string said)
    {
        using var page = await _glossary.Anonymous.GetAsync($"/t/htm/gizmo?at={at}");
        using var api = await _glossary.Anonymous.GetAsync($"/api/v1/terms/htm/gizmo?at={at}");
        using var card = await _glossary.Anonymous.GetAsync($"/t/htm/gizmo/card.png?at={at}");
        using var embed = await _glossary.Anonymous.GetAsync($"/embed/htm/gizmo?at={at}");

        Assert.That((page.StatusCode, api.StatusCode, card.StatusCode, embed.StatusCode), Is.EqualTo((status, status, status, status)));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain(said).And.Contain("/t/htm/gizmo?asItWas=true"));
    }

    [Test]
    public async Task AWordThatWasReplaced_LeadsOnByItself_AndPinnedShowsWhatItMeantAndWhatToSayNow()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _glossary.Address };
        using var led = await browser.GetAsync("/t/htm/old-gizmo");
        var pinned = new HtmlParser().ParseDocument(await browser.GetStringAsync("/t/htm/old-gizmo?at=1"));

        Assert.That(led.Headers.Location!.ToString(), Is.EqualTo("/t/it/gizmo?insteadOf=htm/old-gizmo"), "Also into another vocabulary.");
        Assert.That(pinned.QuerySelector(".stood")!.TextContent, Does.Contain("Today it is no longer used.").And.Contain("IT gizmo"));
        Assert.That(await _glossary.Anonymous.GetStringAsync($"/oembed?url={_glossary.Address}t/htm/old-gizmo"), Does.Contain("\"type\":\"link\"").And.Not.Contain("\"html\""));
    }

    [Test]
    public async Task TheApi_AnswersARevision_AndTellsWhatHasChanged()
    {
        var then = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/gizmo?at=1");

        Assert.That((then["label"]!.GetValue<string>(), then["revision"]!.GetValue<int>()), Is.EqualTo(("gizmo", 1)));
        Assert.That(then["asItStood"]!["hasChanged"]!.GetValue<bool>(), Is.True);
        Assert.That(then["asItStood"]!["fields"]!.AsArray().Select(field => field!.GetValue<string>()), Is.EqualTo(new[] { "labels", "definitions" }));
        Assert.That((await _glossary.Anonymous.GetJsonAsync(then["asItStood"]!["difference"]!.GetValue<string>()))["fields"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task WithPostgresAway_AnOldWordingSaysThatItCannotBeRead_AndThePresentOneIsReadable()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        var etag = await administrator.CreateAsync(NewTerm("htm", "gizmo", "gizmo"));
        using var revised = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/gizmo", NewTerm("htm", "gizmo", "gizmo of today"), etag);
        NpgsqlConnection.ClearAllPools();
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(glossary.ConnectionString) { Database = "postgres" }.ConnectionString))
        {
            await server.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(glossary.ConnectionString).Database}\" WITH (FORCE)", server);
            await drop.ExecuteNonQueryAsync();
        }

        using var page = await glossary.Anonymous.GetAsync("/t/htm/gizmo?at=1");
        using var api = await glossary.Anonymous.GetAsync("/api/v1/terms/htm/gizmo?at=1");

        Assert.That((page.StatusCode, api.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("How it stood at revision 1 cannot be read just now.").And.Contain("gizmo of today"));
        Assert.That(await glossary.Anonymous.GetStringAsync("/t/htm/gizmo?at=2"), Does.Contain("It still stands so today."), "That one is in the index.");
    }

    [Test]
    public async Task RealClients_ShowTheLink_AndNothingHostileBreaksIt()
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["unfurl.mjs", $"{_glossary.Address}t/htm/gizmo", $"{_glossary.Address}t/htm/hostile"]);
        Assert.That(code, Is.Zero, output);
        var shown = JsonNode.Parse(output[output.IndexOf('[', StringComparison.Ordinal)..])!;
        var (plain, hostile) = (shown[0]!, shown[1]!);

        Assert.Multiple(() =>
        {
            Assert.That(plain["scraped"]!["title"]!.GetValue<string>(), Is.EqualTo("gizmo of today (HTM)"));
            Assert.That(plain["scraped"]!["image"]!["url"]!.GetValue<string>(), Is.EqualTo($"{_glossary.Address}t/htm/gizmo/card.png"));
            Assert.That(plain["scraped"]!["card"]!.GetValue<string>(), Is.EqualTo("summary_large_image"));
            Assert.That(plain["unfurled"]!["embed"]!.GetValue<string>(), Is.EqualTo("rich"));
            Assert.That((plain["embedded"]!["width"]!.GetValue<int>(), plain["embedded"]!["height"]!.GetValue<int>()), Is.EqualTo((480, 180)));
            Assert.That(plain["embedded"]!["html"]!.GetValue<string>(), Does.StartWith("<blockquote").And.Contain("Careful, false friend:"));
            Assert.That(plain["embedded"]!["thumbnail_width"]!.GetValue<int>(), Is.EqualTo(600));
            Assert.That(plain["data"]!["set"]!.GetValue<string>(), Is.EqualTo("HTM"));
            foreach (var one in new[] { plain, hostile })
            {
                Assert.That(one["xml"]!["valid"]!.GetValue<bool>(), Is.True);
                Assert.That(one["xml"]!["root"]!.GetValue<string>(), Is.EqualTo("oembed"));
                Assert.That(one["data"]!["type"]!.GetValue<string>(), Is.EqualTo("DefinedTerm"));
                Assert.That((one["picture"]!["width"]!.GetValue<int>(), one["picture"]!["height"]!.GetValue<int>()), Is.EqualTo((1200, 630)));
            }

            Assert.That(hostile["scraped"]!["description"]!.GetValue<string>(), Does.StartWith("<script>alert(1)</script>"));
            Assert.That(hostile["scraped"]!["description"]!.GetValue<string>(), Has.None.EqualTo('\u202E'));
            Assert.That(new HtmlParser().ParseDocument(hostile["embedded"]!["html"]!.GetValue<string>()).QuerySelectorAll("script"), Is.Empty);
        });
    }

    [TestCase("url={0}t/htm/gizmo/", HttpStatusCode.OK)]
    [TestCase("url={0}t/htm/gizmo%3Fat%3D1&whatever=1", HttpStatusCode.OK)]
    [TestCase("url={0}embed/htm/gizmo", HttpStatusCode.OK)]
    [TestCase("url={0}t/htm/%67izmo", HttpStatusCode.OK)]
    [TestCase("url={0}t/htm/gizmo%3Fat%3D9", HttpStatusCode.NotFound)]
    [TestCase("url={0}t/htm/unheard-of-gizmo", HttpStatusCode.NotFound)]
    [TestCase("url={0}procedures", HttpStatusCode.NotFound)]
    [TestCase("url=https://elsewhere.example/t/htm/gizmo", HttpStatusCode.NotFound)]
    [TestCase("url=file:///etc/passwd", HttpStatusCode.NotFound)]
    [TestCase("url={0}t/htm/gizmo&format=yaml", HttpStatusCode.NotImplemented)]
    [TestCase("url={0}t/htm/gizmo&maxwidth=wide", HttpStatusCode.BadRequest)]
    [TestCase("format=json", HttpStatusCode.BadRequest)]
    public async Task TheProvider_KnowsItsOwnAddresses_AndSaysOfOthersThatItDoesNot(string query, HttpStatusCode status)
    {
        using var answer = await _glossary.Anonymous.GetAsync($"/oembed?{query.Replace("{0}", _glossary.Address.ToString(), StringComparison.Ordinal)}");

        Assert.That(answer.StatusCode, Is.EqualTo(status), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task InLittleRoom_ItIsALink_AndThePictureIsNoLargerThanTheRoom()
    {
        var small = XElement.Parse(await _glossary.Anonymous.GetStringAsync($"/oembed?url={_glossary.Address}t/htm/gizmo&format=xml&maxwidth=310&maxheight=100"));
        var tiny = await _glossary.Anonymous.GetJsonAsync($"/oembed?url={_glossary.Address}t/htm/gizmo&maxwidth=120");

        Assert.That((small.Name.LocalName, small.Element("type")!.Value), Is.EqualTo(("oembed", "link")));
        Assert.That(small.Element("thumbnail_width"), Is.Null, "300 wide it would be 157 high.");
        Assert.That((tiny["type"]!.GetValue<string>(), tiny["thumbnail_url"]), Is.EqualTo(("link", (JsonNode?)null)));
    }

    [Test]
    public async Task WhereReadingIsClosed_AStrangerIsTold401_AndNotLedToSignIn()
    {
        await using var closed = await TestGlossary.StartAsync(settings: "--Glossary:ReadingIsOpen=false");
        using var answer = await closed.Anonymous.GetAsync($"/oembed?url={closed.Address}t/htm/gizmo");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ThePicture_IsKnownByWhatItShows_AndDrawnInNoOtherSizes()
    {
        using var first = await _glossary.Anonymous.GetAsync("/t/htm/gizmo/card.png?width=600");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/t/htm/gizmo/card.png?width=600") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var known = await _glossary.Anonymous.SendAsync(again);
        using var then = await _glossary.Anonymous.GetAsync("/t/htm/gizmo/card.png?at=1");
        using var odd = await _glossary.Anonymous.GetAsync("/t/htm/gizmo/card.png?width=601");

        Assert.That((first.Content.Headers.ContentType!.MediaType, first.Headers.CacheControl!.Public), Is.EqualTo(("image/png", true)));
        Assert.That((known.StatusCode, odd.StatusCode), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.BadRequest)));
        Assert.That(then.Headers.ETag, Is.Not.EqualTo(first.Headers.ETag));
    }

    [TestCase("light")]
    [TestCase("dark")]
    [TestCase("\"><script>")]
    public async Task AnEmbeddedCard_TakesTheThemeOfItsSite_AndNothingElse(string theme)
    {
        var page = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync($"/embed/htm/gizmo?at=1&theme={Uri.EscapeDataString(theme)}"));

        Assert.That(page.DocumentElement.GetAttribute("class"), Is.EqualTo(theme.Length > 5 ? null : $"theme-{theme}"));
        Assert.That(page.QuerySelector(".stood")!.TextContent, Does.Contain("(revision 1)"));
        Assert.That(page.QuerySelectorAll("script"), Is.Empty);
    }
}
