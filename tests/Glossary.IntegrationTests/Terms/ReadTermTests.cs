using System.Net;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Terms;

public sealed class ReadTermTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        using var administrator = await _glossary.AdministratorAsync();
        foreach (var label in new[] { "Alpha wave", "beta blocker", "Beta test", "charger", "delta" })
        {
            var term = NewTerm("htm", label.Replace(' ', '-').ToLowerInvariant(), label);
            term["topics"] = new JsonArray(label.StartsWith("beta", StringComparison.OrdinalIgnoreCase) ? "networks" : "maintenance");
            term["stages"] = new JsonArray(label == "charger" ? "service" : "operate");
            await administrator.CreateAsync(term);
        }

        await administrator.CreateAsync(NewTerm("it", "charger", "charger of phones"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Get_WithTheKnownETag_Answers304WithoutABody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms/htm/delta");
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");

        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Get_OfAnUnknownKey_Answers404AndSaysWhereToLook()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/api/v1/terms/htm/never-heard");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await answer.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("/api/v1/search?q=never%20heard"));
    }

    [Test]
    public async Task List_WalkedByItsCursor_ShowsEveryTermOnceInOrder()
    {
        var labels = new List<string>();
        var path = "/api/v1/terms?limit=2&vocabulary=htm";
        while (path is not null)
        {
            using var answer = await _glossary.Anonymous.GetAsync(path);
            var page = await answer.JsonAsync();
            labels.AddRange(page["items"]!.Texts(item => item["label"]));
            var next = page["next"]?.GetValue<string>();
            Assert.That(answer.Headers.Contains("Link"), Is.EqualTo(next is not null));
            path = next is null ? null : $"/api/v1/terms?limit=2&vocabulary=htm&cursor={next}";
        }

        Assert.That(labels, Is.EqualTo(new[] { "Alpha wave", "beta blocker", "Beta test", "charger", "delta" }));
    }

    [Test]
    public async Task List_ItsLinkHeader_LeadsToTheNextPart()
    {
        using var first = await _glossary.Anonymous.GetAsync("/api/v1/terms?limit=3&vocabulary=htm");
        var link = first.Headers.GetValues("Link").Single();

        var second = await _glossary.Anonymous.GetJsonAsync(link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)]);

        Assert.That(second["items"]!.Texts(item => item["label"]), Is.EqualTo(new[] { "charger", "delta" }));
    }

    [TestCase("vocabulary=it", "charger of phones")]
    [TestCase("topic=networks", "beta blocker,Beta test")]
    [TestCase("stage=service", "charger")]
    [TestCase("letter=B", "beta blocker,Beta test")]
    [TestCase("status=deprecated", "")]
    public async Task List_IsNarrowedByEachFilter(string filter, string expected)
    {
        var page = await _glossary.Anonymous.GetJsonAsync($"/api/v1/terms?{filter}");

        Assert.That(string.Join(',', page["items"]!.Texts(item => item["label"])), Is.EqualTo(expected));
    }

    [TestCase("limit=0", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("limit=many", "limit")]
    [TestCase("cursor=nonsense", "cursor")]
    [TestCase("letter=ab", "letter")]
    [TestCase("stage=retire", "stage")]
    [TestCase("status=99", "status")]
    [TestCase("status=draft", "status")]
    public async Task List_AskedForNonsense_NamesTheParameter(string query, string field)
    {
        using var answer = await _glossary.Anonymous.GetAsync($"/api/v1/terms?{query}");

        var problem = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }), problem.ToJsonString());
    }

    [Test]
    public async Task Vocabularies_AreListedInTheirOrderWithTheirCounts()
    {
        var page = await _glossary.Anonymous.GetJsonAsync("/api/v1/vocabularies");

        Assert.That(page["items"]!.Texts(item => item["slug"]), Is.EqualTo(new[] { "htm", "it", "standards" }));
        Assert.That(page["items"]![0]!["terms"]!.GetValue<int>(), Is.EqualTo(5));
    }

    [TestCase("/api/v1/nowhere", "application/problem+json")]
    [TestCase("/nowhere", "text/html")]
    public async Task AnAddressThatLeadsNowhere_IsAnsweredInTheReadersForm(string path, string type)
    {
        using var answer = await _glossary.Anonymous.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
    }
}
