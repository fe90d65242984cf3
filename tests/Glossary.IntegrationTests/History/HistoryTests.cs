using System.Net;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.History;

public sealed class HistoryTests
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
    public async Task AnyTwoRevisions_AreComparedFieldByField_AndWordByWord()
    {
        await ReviseTwiceAsync("compared");

        var whole = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/compared/history/1..3");
        var first = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/compared/history/0..1");

        Assert.That(whole["to"]!["reason"]!.GetValue<string>(), Is.EqualTo("Clearer."));
        Assert.That(whole["fields"]!.Texts(field => field["field"]), Is.EqualTo(new[] { "labels", "definitions" }));
        Assert.That(whole["fields"]![1]!["words"]!.Texts(word => word["text"]), Is.EqualTo(new[] { "Something that people call ", "compared", "by another name", "." }));
        Assert.That(whole["fields"]![1]!["words"]!.Texts(word => word["kind"]), Is.EqualTo(new[] { "kept", "removed", "added", "kept" }));
        Assert.That(first["from"], Is.Null);
        Assert.That(first["fields"]!.Texts(field => field["field"]), Does.Contain("labels"));
    }

    [TestCase("3..1", HttpStatusCode.BadRequest)]
    [TestCase("2..2", HttpStatusCode.BadRequest)]
    [TestCase("1..9", HttpStatusCode.NotFound)]
    [TestCase("1..x", HttpStatusCode.NotFound)]
    public async Task ARangeThatMakesNoSense_IsRefused(string range, HttpStatusCode status)
    {
        var slug = $"range-{range.Replace("..", "-to-", StringComparison.Ordinal)}";
        await ReviseTwiceAsync(slug);

        using var answer = await _glossary.Anonymous.GetAsync($"/api/v1/terms/htm/{slug}/history/{range}");

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Restoring_MakesANewRevisionOfWhatWasSaid_RelationsAndAll()
    {
        await _administrator.CreateAsync(NewTerm("htm", "restored-kin", "restored kin"));
        var term = NewTerm("htm", "restored", "restored");
        term["relations"] = new JsonArray(new JsonObject { ["kind"] = "related", ["term"] = "htm/restored-kin" });
        var etag = await _administrator.CreateAsync(term);
        using var revised = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/restored", Body("restored", "Something else."), etag);

        using var restored = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/restored/history/1/restore", null, revised.Headers.ETag!.ToString());
        using var again = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/restored/history/1/restore", null, restored.Headers.ETag!.ToString());

        Assert.That(restored.StatusCode, Is.EqualTo(HttpStatusCode.OK), await restored.Content.ReadAsStringAsync());
        var read = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/restored");
        Assert.That(read["short"]!.GetValue<string>(), Is.EqualTo("Something that people call restored."));
        Assert.That(read["relations"]!.Texts(relation => relation["term"]!["key"]), Is.EqualTo(new[] { "htm/restored-kin" }));
        Assert.That(read["revision"]!.GetValue<int>(), Is.EqualTo(3));
        var history = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/restored/history");
        Assert.That(history["items"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("Restored revision 1."));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "It says that already.");
    }

    [Test]
    public async Task Restoring_WithoutIfMatch_OrWithAStaleOne_OrByAnotherVocabularysSteward_ChangesNothing()
    {
        await ReviseTwiceAsync("guarded");
        using var it = await _glossary.ClientAsync(Role.Steward, "it");
        using var contributor = await _glossary.ClientAsync(Role.Contributor);
        const string restore = "/api/v1/terms/htm/guarded/history/1/restore";

        using var without = await _administrator.SendAsync(HttpMethod.Post, restore, null, null);
        using var stale = await _administrator.SendAsync(HttpMethod.Post, restore, null, "\"2\"");
        using var foreign = await it.SendAsync(HttpMethod.Post, restore, null, "\"3\"");
        using var low = await contributor.SendAsync(HttpMethod.Post, restore, null, "\"3\"");
        using var nobody = await _glossary.Anonymous.SendAsync(HttpMethod.Post, restore, null, "\"3\"");
        using var missing = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/guarded/history/9/restore", null, "\"3\"");

        Assert.That(
            new[] { without, stale, foreign, low, nobody, missing }.Select(answer => (int)answer.StatusCode),
            Is.EqualTo(new[] { 428, 412, 403, 403, 401, 404 }));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/guarded"))["revision"]!.GetValue<int>(), Is.EqualTo(3));
    }

    [Test]
    public async Task AMappingOutOfUse_ComesBackWithItsHistory()
    {
        await _administrator.CreateAsync(NewTerm("htm", "bridge-end", "bridge end"));
        await _administrator.CreateAsync(NewTerm("it", "bridge-end", "end of the bridge"));
        var id = await _administrator.MapAsync(NewMapping("htm/bridge-end", "it/bridge-end", "closeMatch"));
        using var gone = await _administrator.SendAsync(HttpMethod.Delete, $"/api/v1/mappings/{id}", null, "\"1\"");

        using var restored = await _administrator.SendAsync(HttpMethod.Post, $"/api/v1/mappings/{id}/history/1/restore", null, "\"2\"");

        Assert.That(restored.StatusCode, Is.EqualTo(HttpStatusCode.OK), await restored.Content.ReadAsStringAsync());
        var history = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}/history");
        Assert.That(history["items"]!.AsArray().Select(item => item!["after"]!["status"]!.GetValue<string>()), Is.EqualTo(new[] { "proposed", "deprecated", "proposed" }));
        var difference = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}/history/1..2");
        Assert.That(difference["fields"]!.Texts(field => field["field"]), Is.EqualTo(new[] { "status" }));
    }

    [Test]
    public async Task AnOldLink_LeadsToTheLastSuccessor_AndTheOldEntryStaysReadable()
    {
        foreach (var slug in new[] { "oldest", "older", "newest" })
        {
            await _administrator.CreateAsync(NewTerm("htm", slug, slug));
        }

        using var one = await _administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/oldest?replacedBy=htm/older", null, "\"1\"");
        using var two = await _administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/older?replacedBy=htm/newest", null, "\"1\"");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _glossary.Address };

        using var page = await browser.GetAsync("/t/htm/oldest");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(page.Headers.CacheControl!.NoCache, Is.True);
        Assert.That(page.Headers.Location!.ToString(), Is.EqualTo("/t/htm/newest?insteadOf=htm/oldest"));
        Assert.That(await browser.GetStringAsync(page.Headers.Location), Does.Contain("“oldest” is no longer used"));
        Assert.That(await browser.GetStringAsync("/t/htm/oldest?asItWas=true"), Does.Contain("No longer used."));
        Assert.That(await browser.GetStringAsync("/t/htm/newest?insteadOf=htm/newest"), Does.Not.Contain("is no longer used; this"));
        var read = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/oldest");
        Assert.That(read["replacedBy"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/newest"));
    }

    [Test]
    public async Task ThePage_ShowsWhatChanged_AndRestoresForAStewardAlone()
    {
        await ReviseTwiceAsync("paged");
        using var steward = await _glossary.ClientAsync(Role.Steward, "htm", "Stella Steward");

        var read = await _glossary.Anonymous.GetStringAsync("/t/htm/paged/history?from=1&to=3");
        var form = await steward.GetStringAsync("/t/htm/paged/history");
        using var restored = await steward.PostAsync("/t/htm/paged/history/restore", Form(form, ("number", "1"), ("revision", "3")));
        using var stale = await steward.PostAsync("/t/htm/paged/history/restore", Form(form, ("number", "2"), ("revision", "3")));
        using var forged = await steward.PostAsync("/t/htm/paged/history/restore", new FormUrlEncodedContent([new("number", "1"), new("revision", "4")]));

        Assert.That(read, Does.Contain("<del>paged</del>").And.Contain("<ins>by another name</ins>").And.Not.Contain("name=\"revision\""));
        Assert.That(form, Does.Contain("Restore"));
        Assert.That(await restored.Content.ReadAsStringAsync(), Does.Contain("Restored revision 1.").And.Contain("Stella Steward"));
        Assert.That(await stale.Content.ReadAsStringAsync(), Does.Contain("It was not restored"));
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/paged"))["revision"]!.GetValue<int>(), Is.EqualTo(4));
    }

    private static JsonObject Body(string label, string meaning, string? reason = null) => new()
    {
        ["labels"] = new JsonArray(new JsonObject { ["kind"] = "preferred", ["text"] = label }),
        ["definitions"] = new JsonArray(new JsonObject { ["short"] = meaning }),
        ["reason"] = reason,
    };

    private async Task ReviseTwiceAsync(string slug)
    {
        var etag = await _administrator.CreateAsync(NewTerm("htm", slug, slug));
        using var second = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/terms/htm/{slug}", Body(slug, "Something that people call by another name."), etag);
        using var third = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/terms/htm/{slug}", Body($"{slug} thing", "Something that people call by another name.", "Clearer."), second.Headers.ETag!.ToString());
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.OK), await third.Content.ReadAsStringAsync());
    }
}
