using System.Net;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Procedures;

public sealed class ReadProcedureTests
{
    private ProcedureSeed _seed = null!;
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new ProcedureSeed();
        _seed.WriteProcedures(
            ProcedureSeed.Repair,
            ProcedureSeed.Another("buy-a-pump", "Buy a pump", "plan"),
            ProcedureSeed.Another("ask-a-vendor", "ask a vendor", "plan"),
            ProcedureSeed.Another("wipe-a-pump", "Wipe a pump", "decommission"));
        _glossary = await TestGlossary.StartAsync(_seed.Path);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [Test]
    public async Task Get_ShowsItsStepsInOrder_EachWithItsTermsInBrief()
    {
        var procedure = await _glossary.Anonymous.GetJsonAsync("/api/v1/procedures/repair-a-pump");

        Assert.Multiple(() =>
        {
            Assert.That(procedure["title"]!.GetValue<string>(), Is.EqualTo("Repair a pump"));
            Assert.That(procedure["purpose"]!.GetValue<string>(), Is.EqualTo("It delivers what was ordered."));
            Assert.That(procedure["stage"]!.GetValue<string>(), Is.EqualTo("service"));
            Assert.That(procedure["status"]!.GetValue<string>(), Is.EqualTo("proposed"));
            Assert.That(procedure["topics"]!.Texts(topic => topic), Is.EqualTo(new[] { "maintenance" }));
            Assert.That(procedure["full"]!.GetValue<string>(), Is.EqualTo("Read **this** first."));
            Assert.That(procedure["sources"]![0]!["section"]!.GetValue<string>(), Is.EqualTo("chapter 3"));
            Assert.That(procedure["url"]!.GetValue<string>(), Is.EqualTo("/procedures/repair-a-pump"));
            Assert.That(procedure["revision"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(procedure["steps"]!.Texts(step => step["title"]), Is.EqualTo(new[] { "Report it", "Plan it", "Mend it", "Close it" }));
            Assert.That(procedure["steps"]!.Texts(step => step["who"]), Is.EqualTo(new[] { "clinical", "both", "htm", "it" }));
            var first = procedure["steps"]![0]!;
            Assert.That(first["action"]!.GetValue<string>(), Is.EqualTo("The ward calls."));
            Assert.That(first["whatTheOtherSideNeeds"]!.GetValue<string>(), Is.EqualTo("The pump's number."));
            Assert.That(first["patientSafety"]!.GetValue<string>(), Is.EqualTo("It stops unseen."));
            Assert.That(first["terms"]!.Texts(term => term["key"]), Is.EqualTo(new[] { "it/ticket", "htm/work-order" }));
            Assert.That(first["terms"]![1]!["abbreviation"]!.GetValue<string>(), Is.EqualTo("WO"));
        });
    }

    [Test]
    public async Task Get_WithTheKnownETag_Answers304WithoutABody()
    {
        using var first = await _glossary.Anonymous.GetAsync("/api/v1/procedures/buy-a-pump");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/procedures/buy-a-pump");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Get_OfAnUnknownSlug_Answers404AndSaysWhereToLook()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/api/v1/procedures/never-done");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await answer.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("/api/v1/procedures"));
    }

    [Test]
    public async Task List_WalkedByItsLink_ShowsEachOnce_ByStageThenTitle()
    {
        var titles = new List<string>();
        var path = "/api/v1/procedures?limit=1";
        while (path is not null)
        {
            using var answer = await _glossary.Anonymous.GetAsync(path);
            titles.AddRange((await answer.JsonAsync())["items"]!.Texts(item => item["title"]));
            var link = answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
            path = link is null ? null : link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)];
        }

        Assert.That(titles, Is.EqualTo(new[] { "ask a vendor", "Buy a pump", "Repair a pump", "Wipe a pump" }));
    }

    [TestCase("stage=plan", "ask-a-vendor,buy-a-pump")]
    [TestCase("stage=service", "repair-a-pump")]
    [TestCase("stage=operate", "")]
    public async Task List_IsNarrowedByStage(string filter, string expected)
    {
        var page = await _glossary.Anonymous.GetJsonAsync($"/api/v1/procedures?{filter}");

        Assert.That(string.Join(',', page["items"]!.Texts(item => item["slug"])), Is.EqualTo(expected));
        Assert.That(page["next"], Is.Null);
    }

    [TestCase("limit=0", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("cursor=nonsense", "cursor")]
    [TestCase("stage=retire", "stage")]
    public async Task List_AskedForNonsense_NamesTheParameter(string query, string field)
    {
        using var answer = await _glossary.Anonymous.GetAsync($"/api/v1/procedures?{query}");

        var problem = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }), problem.ToJsonString());
    }

    [Test]
    public async Task ThePages_ShowIt_AndTheTermsThatItUsesLeadToIt()
    {
        var list = await _glossary.Anonymous.GetStringAsync("/procedures");
        var page = WebUtility.HtmlDecode(await _glossary.Anonymous.GetStringAsync("/procedures/repair-a-pump"));
        var used = await _glossary.Anonymous.GetStringAsync("/t/htm/work-order");
        var home = await _glossary.Anonymous.GetStringAsync("/");
        using var missing = await _glossary.Anonymous.GetAsync("/procedures/never-done");

        Assert.Multiple(() =>
        {
            Assert.That(list, Does.Contain("href=\"/procedures/repair-a-pump\"").And.Contain("href=\"/procedures/wipe-a-pump\""));
            Assert.That(page, Does.Contain("The pump's number.").And.Contain("It stops unseen.").And.Contain("href=\"/t/it/ticket\"").And.Contain("Read <strong>this</strong> first."));
            Assert.That(used, Does.Contain("href=\"/procedures/repair-a-pump\"").And.Not.Contain("/procedures/buy-a-pump"));
            Assert.That(home, Does.Contain("href=\"/procedures\""));
            Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task LookUp_FindsTermsOnly()
    {
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=repair%20a%20pump&limit=100");

        Assert.That(found["results"]!.Texts(result => result["term"]!["key"]), Is.EqualTo(new[] { "htm/pump" }));
    }
}
