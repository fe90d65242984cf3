using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Core.Changes;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Terms;

public sealed class WriteTermTests
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
    public async Task Create_AnswersTheWholeTerm_AndItsAuthorFindsItAtOnce()
    {
        var body = NewTerm("htm", "bubble-humidifier", "bubble humidifier", ("abbreviation", "BBH"), ("hidden", "bubbel humidifyer"));
        body["topics"] = new JsonArray("maintenance");
        body["stages"] = new JsonArray("service", "operate");

        using var answer = await _administrator.PostAsJsonAsync("/api/v1/terms", body);

        var term = await answer.JsonAsync();
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/api/v1/terms/htm/bubble-humidifier"));
            Assert.That(answer.Headers.ETag!.ToString(), Is.EqualTo("\"1\""));
            Assert.That(term["key"]!.GetValue<string>(), Is.EqualTo("htm/bubble-humidifier"));
            Assert.That(term["abbreviation"]!.GetValue<string>(), Is.EqualTo("BBH"));
            Assert.That(term["stages"]!.ToJsonString(), Is.EqualTo("""["operate","service"]"""));
            Assert.That(term["status"]!.GetValue<string>(), Is.EqualTo("proposed"));
        });
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=bbh");
        Assert.That(found["results"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/bubble-humidifier"));
        var read = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/bubble-humidifier");
        Assert.That(read.ToJsonString(), Is.EqualTo(term.ToJsonString()));
    }

    [Test]
    public async Task Create_WithoutASlug_MakesOneFromThePreferredLabel()
    {
        var body = NewTerm("it", "unused", "Château café (Wi-Fi)");
        body.Remove("slug");

        using var answer = await _administrator.PostAsJsonAsync("/api/v1/terms", body);

        Assert.That((await answer.JsonAsync())["slug"]!.GetValue<string>(), Is.EqualTo("chateau-cafe-wi-fi"));
    }

    [Test]
    public async Task Create_OfAKeyThatIsTaken_IsRefusedAndLeavesTheFirst()
    {
        await _administrator.CreateAsync(NewTerm("htm", "taken", "first of its name"));

        using var second = await _administrator.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "taken", "second of its name"));

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/taken"))["label"]!.GetValue<string>(), Is.EqualTo("first of its name"));
    }

    [TestCase("""{"vocabulary":"htm","slug":"Bad Slug","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}]}""", "slug")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"synonym","text":"x"}],"definitions":[{"short":"A thing."}]}""", "labels")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":" "}],"definitions":[{"short":"A thing."}]}""", "labels[0].text")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}]}""", "definitions")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x","language":"en_US"}],"definitions":[{"short":"A thing."}]}""", "labels[0].language")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x\u0000y"}],"definitions":[{"short":"A thing."}]}""", "labels[0].text")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}],"sources":[{"title":"T","url":"javascript:alert(1)"}]}""", "sources[0].url")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}],"topics":["no-such-topic"]}""", "topics[0]")]
    [TestCase("""{"vocabulary":"klingon","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}]}""", "vocabulary")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}],"relations":[{"kind":"broader","term":"htm/nowhere"}]}""", "relations[0].term")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}],"relations":[{"kind":"broader","term":"it/ticket"}]}""", "relations[0].term")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}],"status":"deprecated"}""", "status")]
    [TestCase("""{"vocabulary":"htm","slug":"a","labels":[{"kind":"nickname","text":"x"}]}""", "labels[0].kind")]
    [TestCase("""{"vocabulary":"htm","stages":["retire"]}""", "stages[0]")]
    [TestCase("""{"vocabulary":""", "vocabulary")]
    [TestCase("", "body")]
    public async Task Create_OfSomethingWrong_NamesTheFieldAndSavesNothing(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await _administrator.PostAsync("/api/v1/terms", content);

        var problem = await answer.JsonAsync();
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Does.Contain(field), problem.ToJsonString());
        });
        await using var db = _glossary.CreateContext();
        Assert.That(await db.Terms.AnyAsync(term => term.Slug == "a"), Is.False);
    }

    [Test]
    public async Task Write_WithoutAKey_IsRefusedAndSaysHowToGetOne()
    {
        using var answer = await _glossary.Anonymous.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "unsigned", "unsigned"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer"));
        Assert.That((await answer.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("keys add"));
    }

    [TestCase(Role.Reader, null, HttpStatusCode.Forbidden)]
    [TestCase(Role.Steward, "it", HttpStatusCode.Forbidden)]
    [TestCase(Role.Steward, "htm", HttpStatusCode.Created)]
    [TestCase(Role.Administrator, null, HttpStatusCode.Created)]
    public async Task Write_IsAllowedByRoleAndVocabulary(Role role, string? vocabulary, HttpStatusCode expected)
    {
        using var client = await _glossary.ClientAsync(role, vocabulary);

        using var answer = await client.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", $"by-{role}-{vocabulary ?? "all"}".ToLowerInvariant(), "written by a role"));

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Write_WithARevokedKey_IsRefused()
    {
        using var client = await _glossary.ClientAsync(Role.Administrator, name: "Soon gone");
        await using (var db = _glossary.CreateContext())
        {
            (await db.ApiKeys.SingleAsync(key => key.Name == "Soon gone")).Revoke(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        }

        using var answer = await client.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "too-late", "too late"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Revise_ReplacesTheWhole_AndTheHistoryTellsWhoWhenWhyAndHow()
    {
        var etag = await _administrator.CreateAsync(NewTerm("it", "revised", "before the change", ("synonym", "old name")));
        var body = NewTerm("it", "revised", "after the change");
        body["reason"] = "Clearer.";

        using var answer = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/revised", body, etag);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.ETag!.ToString(), Is.EqualTo("\"2\""));
        var read = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/revised");
        Assert.That(read["labels"]!.Texts(label => label["text"]), Is.EqualTo(new[] { "after the change" }));
        var history = (await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/revised/history"))["items"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(history, Has.Count.EqualTo(2));
            Assert.That(history[0]!["number"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(history[0]!["author"]!.GetValue<string>(), Is.EqualTo("An administrator's tool"));
            Assert.That(history[0]!["reason"]!.GetValue<string>(), Is.EqualTo("Clearer."));
            Assert.That(history[0]!["before"]!["content"]!["labels"]!.Texts(label => label["text"]), Is.EqualTo(new[] { "before the change", "old name" }));
            Assert.That(history[0]!["after"]!["content"]!["labels"]!.Texts(label => label["text"]), Is.EqualTo(new[] { "after the change" }));
            Assert.That(history[1]!["before"], Is.Null);
        });
    }

    [Test]
    public async Task Revise_FromAStaleRevision_IsRefusedAndOverwritesNothing()
    {
        var etag = await _administrator.CreateAsync(NewTerm("it", "contested", "as made"));
        using var first = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/contested", NewTerm("it", "contested", "as the first wrote it"), etag);

        using var second = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/contested", NewTerm("it", "contested", "as the second wrote it"), etag);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/contested"))["label"]!.GetValue<string>(), Is.EqualTo("as the first wrote it"));
    }

    [Test]
    public async Task Revise_AllAtOnceFromOneRevision_LetsExactlyOneThrough()
    {
        var etag = await _administrator.CreateAsync(NewTerm("it", "raced", "as made"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/raced", NewTerm("it", "raced", $"writer {i}"), etag)));

        Assert.That(answers.Select(answer => answer.StatusCode).Order(), Is.EqualTo(Enumerable.Repeat(HttpStatusCode.PreconditionFailed, 7).Prepend(HttpStatusCode.OK)));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    public async Task Write_WithoutIfMatch_IsAskedForIt(string method)
    {
        await _administrator.CreateAsync(NewTerm("it", $"unmatched-{method.ToLowerInvariant()}", "unmatched"));

        using var answer = await _administrator.SendAsync(
            HttpMethod.Parse(method), $"/api/v1/terms/it/unmatched-{method.ToLowerInvariant()}", method == "PUT" ? NewTerm("it", "x", "changed") : null, ifMatch: null);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [Test]
    public async Task Revise_GivingABroaderTerm_ShowsAtBothEndsAndCountsAtBoth()
    {
        await _administrator.CreateAsync(NewTerm("htm", "any-pump", "any pump"));
        var body = NewTerm("htm", "syringe-driver", "syringe driver");
        body["relations"] = new JsonArray(new JsonObject { ["kind"] = "broader", ["term"] = "htm/any-pump" });

        await _administrator.CreateAsync(body);

        var broader = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/any-pump");
        Assert.Multiple(() =>
        {
            Assert.That(broader["relations"]![0]!["kind"]!.GetValue<string>(), Is.EqualTo("narrower"));
            Assert.That(broader["relations"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/syringe-driver"));
            Assert.That(broader["revision"]!.GetValue<int>(), Is.EqualTo(2), "A PUT with the old ETag would take the relation away unseen.");
        });
    }

    [Test]
    public async Task Revise_ClosingACircleOfBroaderTerms_IsRefusedAndSavesNothing()
    {
        var top = await _administrator.CreateAsync(NewTerm("htm", "circle-top", "circle top"));
        var middle = NewTerm("htm", "circle-middle", "circle middle");
        middle["relations"] = new JsonArray(new JsonObject { ["kind"] = "broader", ["term"] = "htm/circle-top" });
        await _administrator.CreateAsync(middle);
        var bottom = NewTerm("htm", "circle-bottom", "circle bottom");
        bottom["relations"] = new JsonArray(new JsonObject { ["kind"] = "broader", ["term"] = "htm/circle-middle" });
        await _administrator.CreateAsync(bottom);
        var closing = NewTerm("htm", "circle-top", "circle top, closed");
        closing["relations"] = new JsonArray(
            new JsonObject { ["kind"] = "narrower", ["term"] = "htm/circle-middle" },
            new JsonObject { ["kind"] = "broader", ["term"] = "htm/circle-bottom" });

        using var answer = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/circle-top", closing, "\"2\"");

        Assert.That(top, Is.EqualTo("\"1\""));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), await answer.Content.ReadAsStringAsync());
        Assert.That((await answer.JsonAsync())["errors"]!["relations"], Is.Not.Null);
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/circle-top"))["label"]!.GetValue<string>(), Is.EqualTo("circle top"));
    }

    [Test]
    public async Task Revise_RenamingATerm_RenamesItWhereOthersShowIt()
    {
        var etag = await _administrator.CreateAsync(NewTerm("htm", "renamed", "old label"));
        await _administrator.CreateAsync(NewTerm("it", "shows-renamed", "shows the renamed"));
        await _administrator.MapAsync(NewMapping("it/shows-renamed", "htm/renamed", "closeMatch"));

        using var answer = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/renamed", NewTerm("htm", "renamed", "new label"), etag);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var other = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/shows-renamed");
        Assert.That(other["mappings"]![0]!["term"]!["label"]!.GetValue<string>(), Is.EqualTo("new label"));
    }

    [Test]
    public async Task Deprecate_KeepsTheTermFindableWithItsSuccessor_AndAPutBringsItBack()
    {
        await _administrator.CreateAsync(NewTerm("htm", "successor", "successor thing"));
        var etag = await _administrator.CreateAsync(NewTerm("htm", "worn-out", "worn out thing"));

        using var answer = await _administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/worn-out?replacedBy=htm/successor&reason=Old", null, etag);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        var read = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/worn-out");
        Assert.That(read["status"]!.GetValue<string>(), Is.EqualTo("deprecated"));
        Assert.That(read["replacedBy"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/successor"));
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=worn%20out%20thing");
        Assert.That(found["results"]!.Texts(result => result["term"]!["key"]), Does.Contain("htm/worn-out"));
        using var back = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/worn-out", NewTerm("htm", "worn-out", "worn out thing"), "\"2\"");
        var again = await back.JsonAsync();
        Assert.That(again["status"]!.GetValue<string>(), Is.EqualTo("proposed"));
        Assert.That(again["replacedBy"], Is.Null);
    }

    [TestCase("htm/nowhere")]
    [TestCase("htm/self-replacing")]
    [TestCase("nonsense")]
    public async Task Deprecate_WithASuccessorThatIsNone_IsRefused(string successor)
    {
        var slug = $"self-replacing{(successor == "htm/self-replacing" ? string.Empty : $"-{successor.Length}")}";
        var etag = await _administrator.CreateAsync(NewTerm("htm", slug, "self replacing"));

        using var answer = await _administrator.SendAsync(HttpMethod.Delete, $"/api/v1/terms/htm/{slug}?replacedBy={successor}", null, etag);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!["replacedBy"], Is.Not.Null);
    }

    [Test]
    public async Task Draft_IsShownOnlyToAKey()
    {
        var body = NewTerm("it", "unfinished", "unfinished business");
        body["status"] = "draft";
        await _administrator.CreateAsync(body);

        using var stranger = await _glossary.Anonymous.GetAsync("/api/v1/terms/it/unfinished");
        using var author = await _administrator.GetAsync("/api/v1/terms/it/unfinished");
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=unfinished%20business");

        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(author.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(found["total"]!.GetValue<int>(), Is.Zero);
    }

    [Test]
    public async Task Write_LeavesARevisionAndAChangeOfTheSameMoment()
    {
        await _administrator.CreateAsync(NewTerm("it", "recorded", "recorded"));

        await using var db = _glossary.CreateContext();
        var term = await db.Terms.SingleAsync(row => row.Slug == "recorded");
        var revision = await db.Revisions.SingleAsync(row => row.SubjectId == term.Id);
        var change = await db.Changes.SingleAsync(row => row.RevisionId == revision.Id);
        Assert.Multiple(() =>
        {
            Assert.That(revision.At, Is.EqualTo(term.UpdatedAt));
            Assert.That(change.Action, Is.EqualTo(ChangeAction.Created));
            Assert.That(change.TermIds, Does.Contain(term.Id));
        });
    }

    [Test]
    public async Task Body_OverAMebibyte_IsRefused()
    {
        using var content = new StringContent($"{{\"vocabulary\":\"{new string('a', 1 << 20)}\"}}", System.Text.Encoding.UTF8, "application/json");

        using var answer = await _administrator.PostAsync("/api/v1/terms", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }
}
