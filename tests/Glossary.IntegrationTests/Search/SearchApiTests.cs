using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Search;

public sealed class SearchApiTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        await _administrator.CreateAsync(NewTerm("htm", "pacs", "picture archiving and communication system", ("abbreviation", "PACS"), ("hidden", "packs")));
        await _administrator.CreateAsync(NewTerm("it", "pacs", "image archive", ("abbreviation", "PACS")));
        await _administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        var manager = NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM"));
        manager["topics"] = new JsonArray("networks");
        await _administrator.CreateAsync(manager);
        await _administrator.MapAsync(NewMapping("htm/pacs", "it/pacs", "closeMatch"));
        await _administrator.MapAsync(NewMapping("htm/preventive-maintenance", "it/project-manager", "falseFriend"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Search_ForWhatWasHeard_SaysWhyItMatchedAndWhatTheOtherSideSays()
    {
        var answer = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=packs");

        var first = answer["results"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(first["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/pacs"));
            Assert.That(first["term"]!["url"]!.GetValue<string>(), Is.EqualTo("/t/htm/pacs"));
            Assert.That(first["match"]!["kind"]!.GetValue<string>(), Is.EqualTo("phonetic"));
            Assert.That(first["match"]!["label"]!.GetValue<string>(), Is.EqualTo("PACS"));
            Assert.That(answer["didYouMean"]!.GetValue<string>(), Is.EqualTo("PACS"));
            Assert.That(first["counterparts"]![0]!["relation"]!.GetValue<string>(), Is.EqualTo("closeMatch"));
            Assert.That(first["counterparts"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("it/pacs"));
        });
    }

    [TestCase("PM", "abbreviation", "htm/preventive-maintenance")]
    [TestCase("project manager", "exact", "it/project-manager")]
    [TestCase("preven", "prefix", "htm/preventive-maintenance")]
    [TestCase("maintenance preventive", "words", "htm/preventive-maintenance")]
    [TestCase("preventive maintenence", "typo", "htm/preventive-maintenance")]
    public async Task Search_TellsEachKindOfMatch(string query, string kind, string key)
    {
        var answer = await _glossary.Anonymous.GetJsonAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}");

        Assert.That(answer["results"]![0]!["match"]!["kind"]!.GetValue<string>(), Is.EqualTo(kind));
        Assert.That(answer["results"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo(key));
    }

    [TestCase("q=PM&vocabulary=it", 1)]
    [TestCase("q=PM&topic=networks", 1)]
    [TestCase("q=PM&stage=plan", 0)]
    [TestCase("q=xqzzvk", 0)]
    [TestCase("q=", 0)]
    public async Task Search_IsNarrowedByEachFilter(string query, int total) =>
        Assert.That((await _glossary.Anonymous.GetJsonAsync($"/api/v1/search?{query}"))["total"]!.GetValue<int>(), Is.EqualTo(total));

    [TestCase("/api/v1/search", "q")]
    [TestCase("/api/v1/search?q=a&limit=0", "limit")]
    [TestCase("/api/v1/search?q=a&limit=x", "limit")]
    [TestCase("/api/v1/search?q=a&vocabulary=klingon", "vocabulary")]
    [TestCase("/api/v1/search?q=a&topic=cooking", "topic")]
    [TestCase("/api/v1/search?q=a&stage=birth", "stage")]
    [TestCase("/api/v1/suggest", "q")]
    [TestCase("/api/v1/translate?q=a&from=htm", "to")]
    [TestCase("/api/v1/translate?q=a&from=htm&to=htm", "to")]
    public async Task LookUp_AskedForNonsense_NamesTheParameter(string path, string field)
    {
        using var answer = await _glossary.Anonymous.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task Search_OfAnOverlongText_IsRefused()
    {
        using var answer = await _glossary.Anonymous.GetAsync($"/api/v1/search?q={new string('a', 1001)}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Search_AskedTwice_AnswersTheSame_AndAnewAfterAChange()
    {
        var before = await _glossary.Anonymous.GetStringAsync("/api/v1/search?q=answered%20twice");
        var again = await _glossary.Anonymous.GetStringAsync("/api/v1/search?q=answered%20twice");
        await _administrator.CreateAsync(NewTerm("it", "answered-twice", "answered twice"));
        var after = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=answered%20twice");

        Assert.That(again, Is.EqualTo(before));
        Assert.That(after["total"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Suggest_CompletesTheWordThatIsBeingTyped()
    {
        var answer = await _glossary.Anonymous.GetJsonAsync("/api/v1/suggest?q=proj");

        Assert.That(answer["suggestions"]![0]!["label"]!.GetValue<string>(), Is.EqualTo("project manager"));
        Assert.That(answer["suggestions"]![0]!["matchKind"]!.GetValue<string>(), Is.EqualTo("prefix"));
        Assert.That(answer["suggestions"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("it/project-manager"));
    }

    [Test]
    public async Task Translate_SaysItInTheOtherLanguage_AndMarksTheFalseFriend()
    {
        var pacs = await _glossary.Anonymous.GetJsonAsync("/api/v1/translate?q=packs&from=htm&to=it");
        var pm = await _glossary.Anonymous.GetJsonAsync("/api/v1/translate?q=PM&from=it&to=htm");

        Assert.That(pacs["matches"]![0]!["target"]!["key"]!.GetValue<string>(), Is.EqualTo("it/pacs"));
        Assert.That(pm["matches"]![0]!["relation"]!.GetValue<string>(), Is.EqualTo("falseFriend"));
        Assert.That(pm["matches"]![0]!["source"]!["key"]!.GetValue<string>(), Is.EqualTo("it/project-manager"));
    }

    [Test]
    public async Task Collisions_ListTheLabelsThatBothSidesUse_WithTheMappingThatExplainsThem()
    {
        var collisions = (await _glossary.Anonymous.GetJsonAsync("/api/v1/collisions")).AsArray();

        var pm = collisions.Single(collision => collision!["label"]!.GetValue<string>() == "PM")!;
        Assert.That(pm["terms"]!.Texts(term => term["key"]), Is.EqualTo(new[] { "htm/preventive-maintenance", "it/project-manager" }));
        Assert.That(pm["mapping"]!["relation"]!.GetValue<string>(), Is.EqualTo("falseFriend"));
    }

    [Test]
    public async Task Answers_TellTheChangeTheyShow_AndWaitForTheOneAskedFor()
    {
        using var write = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms", NewTerm("it", "awaited", "awaited thing"), null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=awaited%20thing");
        request.Headers.Add("Glossary-After", write.Change().ToString(CultureInfo.InvariantCulture));

        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(answer.Change(), Is.GreaterThanOrEqualTo(write.Change()));
        Assert.That((await answer.JsonAsync())["total"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Answers_AskedForAChangeThatIsNoNumber_AreRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=a");
        request.Headers.Add("Glossary-After", "soon");

        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
