using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Map;

public sealed partial class MapPageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        using var client = await _glossary.AdministratorAsync();
        await client.CreateAsync(Of("maintenance", NewTerm("htm", "gizmo", "gizmo <b> & \"co\"")));
        await client.CreateAsync(Of("networks", NewTerm("it", "gizmo", "gizmo")));
        await client.CreateAsync(Of("networks", NewTerm("it", "widget", "widget")));
        await client.CreateAsync(Of("networks", NewTerm("standards", "gadget", "gadget")));
        await client.CreateAsync(NewTerm("htm", "hermit", "hermit"));
        await client.MapAsync(NewMapping("htm/gizmo", "it/gizmo", "falseFriend"));
        await client.MapAsync(NewMapping("it/widget", "htm/gizmo", "narrowMatch"));
        await client.MapAsync(NewMapping("standards/gadget", "it/widget", "exactMatch"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task TheWholeMap_SaysInNumbersWhatItShows()
    {
        var page = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync("/map"));
        var row = page.QuerySelectorAll(".numbers tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("Networks", StringComparison.Ordinal));

        Assert.That(row.QuerySelectorAll("td").Select(cell => cell.TextContent), Is.EqualTo(new[] { "0", "2", "1", "3", "1" }));
        Assert.That(page.QuerySelectorAll("svg a.map-node").Select(node => node.GetAttribute("href")), Is.All.StartsWith("/map/"));
        Assert.That(page.QuerySelectorAll(".map-picture .map-falsefriend title").Select(title => title.TextContent), Does.Contain("Maintenance and repair (HTM) and Networks (IT), false friends: 1"));
    }

    [Test]
    public async Task ATopicsMap_ConnectsItsTermsWithTheOtherSides_AndSaysSoAsAList()
    {
        var page = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync("/map/maintenance"));

        Assert.That(page.QuerySelectorAll("svg a.map-node").Select(node => node.GetAttribute("href")), Is.EquivalentTo(new[] { "/t/htm/gizmo", "/t/it/gizmo", "/t/it/widget" }));
        Assert.That(page.QuerySelectorAll(".connections li").Select(item => Spaces().Replace(item.TextContent.Trim(), " ")), Is.EqualTo(new[]
        {
            "HTM gizmo <b> & \"co\": means something else IT gizmo",
            "HTM gizmo <b> & \"co\": is broader IT widget",
        }));
    }

    [Test]
    public async Task FalseFriends_CanBeSeenAlone()
    {
        var page = new HtmlParser().ParseDocument(await _glossary.Anonymous.GetStringAsync("/map/networks?only=falseFriend"));

        Assert.That(page.QuerySelectorAll(".map-picture .map-link").Select(link => link.ClassName), Is.EqualTo(new[] { "map-link map-falsefriend" }));
    }

    [TestCase("/map/networks?part=999", HttpStatusCode.OK)]
    [TestCase("/map/networks?part=nonsense", HttpStatusCode.OK)]
    [TestCase("/map/no-such-topic", HttpStatusCode.NotFound)]
    [TestCase("/map/htm/unheard-of-gizmo", HttpStatusCode.NotFound)]
    [TestCase("/map/htm/hermit", HttpStatusCode.OK)]
    [TestCase("/map/no-such-topic.svg", HttpStatusCode.NotFound)]
    [TestCase("/map/htm/unheard-of-gizmo.svg", HttpStatusCode.NotFound)]
    [TestCase("/map/networks.svg?part=nonsense", HttpStatusCode.BadRequest)]
    public async Task AnyAddress_IsAnswered(string address, HttpStatusCode status)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [TestCase("/map.svg")]
    [TestCase("/map/networks.svg?only=falseFriend")]
    [TestCase("/map/htm/gizmo.svg")]
    public async Task AMapAsAFile_IsWellFormed_NeedsNothingElse_AndLeadsToWholeAddresses(string address)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        var svg = XDocument.Parse(text).Root!;

        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(svg.Name, Is.EqualTo(Svg + "svg"));
            Assert.That(svg.Elements(Svg + "style").Single().Value, Does.Not.Contain("var(").And.Not.Contain("url("));
            Assert.That(svg.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value), Is.All.StartsWith(_glossary.Address.ToString()).And.Not.Empty);
            Assert.That(svg.Descendants(Svg + "image").Concat(svg.Descendants(Svg + "script")).Concat(svg.Descendants(Svg + "use")), Is.Empty);
            Assert.That(svg.Descendants().Attributes("style"), Is.Empty);
            Assert.That(svg.Descendants().Attributes("id").Select(id => id.Value), Is.Unique);
        });
    }

    [Test]
    public async Task AMapAsAFile_MayStyleItself_AndNothingElse()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/map.svg");
        var style = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Element(Svg + "style")!.Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));

        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo($"default-src 'none'; style-src 'sha256-{hash}'; frame-ancestors 'none'"));
    }

    private static System.Text.Json.Nodes.JsonObject Of(string topic, System.Text.Json.Nodes.JsonObject term)
    {
        term["topics"] = new System.Text.Json.Nodes.JsonArray(topic);
        return term;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
