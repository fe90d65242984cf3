using System.Net;
using System.Net.Http.Json;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Mappings;

public sealed class MappingTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        foreach (var slug in new[] { "one", "two", "three", "four", "five" })
        {
            await _administrator.CreateAsync(NewTerm("htm", slug, $"htm {slug}"));
            await _administrator.CreateAsync(NewTerm("it", slug, $"it {slug}"));
        }

        await _administrator.CreateAsync(NewTerm("standards", "norm", "norm"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Create_IsReadFromEitherEnd_InverseFromTheTarget()
    {
        await _administrator.MapAsync(NewMapping("htm/one", "it/one", "broadMatch"));

        var source = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/one");
        var target = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/one");

        Assert.That(source["mappings"]![0]!["relation"]!.GetValue<string>(), Is.EqualTo("broadMatch"));
        Assert.That(target["mappings"]![0]!["relation"]!.GetValue<string>(), Is.EqualTo("narrowMatch"));
        Assert.That(target["mappings"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/one"));
    }

    [Test]
    public async Task Create_OfAPairThatIsMapped_IsRefusedFromEitherEnd()
    {
        await _administrator.MapAsync(NewMapping("htm/two", "it/two", "exactMatch"));

        using var again = await _administrator.PostAsJsonAsync("/api/v1/mappings", NewMapping("htm/two", "it/two", "broadMatch"));
        using var reverse = await _administrator.PostAsJsonAsync("/api/v1/mappings", NewMapping("it/two", "htm/two", "falseFriend"));

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(reverse.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task ATermThatIsTheSameAsTwoOfOneVocabulary_IsRefusedWithTheReason()
    {
        await _administrator.CreateAsync(NewTerm("htm", "twin", "twin"));
        await _administrator.CreateAsync(NewTerm("it", "twin", "twin"));
        await _administrator.CreateAsync(NewTerm("it", "second-twin", "second twin"));
        await _administrator.MapAsync(NewMapping("htm/twin", "it/twin", "exactMatch"));
        var id = await _administrator.MapAsync(NewMapping("it/second-twin", "htm/twin", "closeMatch"));

        using var revised = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/mappings/{id}", NewMapping("it/second-twin", "htm/twin", "exactMatch"), "\"1\"");

        Assert.That(revised.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await revised.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("htm/twin is already the exact match of it/twin"));
    }

    [TestCase("htm/one", "htm/two", "relatedMatch", "target")]
    [TestCase("htm/one", "it/nowhere", "relatedMatch", "target")]
    [TestCase("nonsense", "it/one", "relatedMatch", "source")]
    [TestCase("htm/three", "it/one", "sortOfMatch", "relation")]
    public async Task Create_OfSomethingWrong_NamesTheField(string source, string target, string relation, string field)
    {
        using var answer = await _administrator.PostAsJsonAsync("/api/v1/mappings", NewMapping(source, target, relation));

        var problem = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Does.Contain(field), problem.ToJsonString());
    }

    [TestCase("status", "agreed")]
    [TestCase("confidence", 1.5)]
    [TestCase("bridge", " ")]
    public async Task Create_WithAValueThatIsNotAllowed_IsRefused(string field, object value)
    {
        var body = NewMapping("htm/three", "it/three", "closeMatch");
        body[field] = value is string text ? text : (double)value;

        using var answer = await _administrator.PostAsJsonAsync("/api/v1/mappings", body);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]![field], Is.Not.Null);
    }

    [Test]
    public async Task Revise_NeedsTheCurrentETag_AndChangesWhatSearchShows()
    {
        var id = await _administrator.MapAsync(NewMapping("htm/four", "it/four", "closeMatch"));
        var body = NewMapping("htm/four", "it/four", "falseFriend");
        body["bridge"] = "Say four of HTM.";

        using var blind = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/mappings/{id}", body, null);
        using var first = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/mappings/{id}", body, "\"1\"");
        using var stale = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/mappings/{id}", body, "\"1\"");

        Assert.That(blind.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK), await first.Content.ReadAsStringAsync());
        Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=htm%20four");
        Assert.That(found["results"]![0]!["counterparts"]![0]!["bridge"]!.GetValue<string>(), Is.EqualTo("Say four of HTM."));
        Assert.That(found["results"]![0]!["counterparts"]![0]!["relation"]!.GetValue<string>(), Is.EqualTo("falseFriend"));
    }

    [Test]
    public async Task Deprecate_TakesItFromBothTerms_AndFreesThePairForAnother()
    {
        var id = await _administrator.MapAsync(NewMapping("htm/five", "it/five", "closeMatch"));

        using var answer = await _administrator.SendAsync(HttpMethod.Delete, $"/api/v1/mappings/{id}?reason=wrong", null, "\"1\"");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/five"))["mappings"]!.AsArray(), Is.Empty);
        await _administrator.MapAsync(NewMapping("it/five", "htm/five", "falseFriend"));
    }

    [Test]
    public async Task Write_ByAStewardOfNeitherSide_IsRefused()
    {
        using var steward = await _glossary.ClientAsync(Role.Steward, "standards");

        using var answer = await steward.PostAsJsonAsync("/api/v1/mappings", NewMapping("htm/one", "it/five", "relatedMatch"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("vocabulary=standards", 1)]
    [TestCase("vocabulary=it&with=standards", 1)]
    [TestCase("vocabulary=htm&with=standards", 0)]
    [TestCase("term=standards/norm", 1)]
    [TestCase("term=standards/norm&relation=falseFriend", 0)]
    public async Task List_IsNarrowedByEachFilter(string filter, int expected)
    {
        using var present = await _administrator.PostAsJsonAsync("/api/v1/mappings", NewMapping("standards/norm", "it/one", "relatedMatch"));

        var page = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings?{filter}");

        Assert.That(page["items"]!.AsArray(), Has.Count.EqualTo(expected));
    }
}
