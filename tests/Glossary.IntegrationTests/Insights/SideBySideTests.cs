using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Insights;

public sealed class SideBySideTests
{
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
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task ATerm_IsOneSided_UntilItHasACounterpartThere()
    {
        foreach (var (vocabulary, slug) in new[] { ("htm", "lonely"), ("htm", "mapped"), ("htm", "misunderstood"), ("it", "mapped"), ("it", "misunderstood"), ("standards", "lonely") })
        {
            await _administrator.CreateAsync(NewTerm(vocabulary, slug, $"{slug} of {vocabulary}"));
        }

        await _administrator.MapAsync(NewMapping("it/mapped", "htm/mapped", "broadMatch"));
        await _administrator.MapAsync(NewMapping("htm/misunderstood", "it/misunderstood", "falseFriend"));
        await _administrator.MapAsync(NewMapping("htm/lonely", "standards/lonely", "exactMatch"));
        using var contributor = await _glossary.ClientAsync(Role.Contributor);

        var without = await contributor.GetJsonAsync("/api/v1/insights/one-sided?vocabulary=htm&with=it&limit=100");
        var standards = await contributor.GetJsonAsync("/api/v1/insights/one-sided?vocabulary=htm&with=standards&limit=100");
        var page = await contributor.GetStringAsync("/insights/one-sided?vocabulary=htm&with=it");

        Assert.That(without["items"]!.Texts(term => term["key"]), Does.Contain("htm/lonely").And.Contain("htm/misunderstood").And.Not.Contain("htm/mapped"));
        Assert.That(standards["items"]!.Texts(term => term["key"]), Does.Contain("htm/mapped").And.Not.Contain("htm/lonely"));
        Assert.That(page, Does.Contain("lonely of htm").And.Contain("/proposals/new?from=htm/lonely").And.Not.Contain("mapped of htm"));
    }

    [TestCase("", "vocabulary,with")]
    [TestCase("?vocabulary=htm&with=htm", "with")]
    [TestCase("?vocabulary=nursing&with=it", "vocabulary")]
    [TestCase("?vocabulary=htm&with=it&cursor=x", "cursor")]
    public async Task OneSided_AskedForNonsense_NamesTheParameter(string query, string fields)
    {
        using var answer = await _administrator.GetAsync($"/api/v1/insights/one-sided{query}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EquivalentTo(fields.Split(',')));
    }

    [Test]
    public async Task APairThatIsMixedUp_IsQueued_UntilAMappingExplainsIt_OrAStewardDismissesIt()
    {
        await _administrator.CreateAsync(NewTerm("htm", "gribblet", "gribblet", ("abbreviation", "GRB")));
        await _administrator.CreateAsync(NewTerm("it", "gribblets", "Gribblets"));
        await _administrator.CreateAsync(NewTerm("it", "graft-ring-bus", "graft ring bus", ("abbreviation", "GRB")));
        await _administrator.CreateAsync(NewTerm("htm", "snickometer", "snickometer"));
        await _administrator.CreateAsync(NewTerm("it", "snickimeter", "snickimeter"));
        using var steward = await _glossary.ClientAsync(Role.Steward, "it");
        using var standards = await _glossary.ClientAsync(Role.Steward, "standards");

        var queued = await PairsAsync(steward);
        await _administrator.MapAsync(NewMapping("htm/gribblet", "it/graft-ring-bus", "falseFriend"));
        using var foreign = await standards.PostAsJsonAsync("/api/v1/insights/false-friends/dismissals", new JsonObject { ["term"] = "it/gribblets", ["other"] = "htm/gribblet" });
        using var dismissed = await steward.PostAsJsonAsync("/api/v1/insights/false-friends/dismissals", new JsonObject { ["term"] = "it/gribblets", ["other"] = "htm/gribblet" });
        var form = await steward.GetStringAsync("/insights/false-friends");
        using var onThePage = await steward.PostAsync("/insights/false-friends", Form(form, ("term", "htm/snickometer"), ("other", "it/snickimeter")));

        Assert.That(queued, Does.Contain("same htm/gribblet it/gribblets").And.Contain("same htm/gribblet it/graft-ring-bus"));
        Assert.That(queued.Where(pair => pair.EndsWith("htm/snickometer it/snickimeter", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(form, Does.Contain("/proposals/new?from=htm/snickometer&amp;to=it/snickimeter"));
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(dismissed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(onThePage.RequestMessage!.Method, Is.EqualTo(HttpMethod.Get), "It leads back to the list.");
        Assert.That((await PairsAsync(steward)).Where(pair => pair.Contains("gribb", StringComparison.Ordinal) || pair.Contains("snick", StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task<string[]> PairsAsync(HttpClient client) => (await client.GetJsonAsync("/api/v1/insights/false-friends?limit=100"))["items"]!
        .Texts(item => JsonValue.Create($"{item["kind"]} {item["term"]!["key"]} {item["other"]!["key"]}"));
}
