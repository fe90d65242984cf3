using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Proposals;

public sealed class ProposeTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _ann = null!;
    private HttpClient _hal = null!;
    private HttpClient _ida = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _ann = await _glossary.ClientAsync(Role.Contributor, name: "Ann");
        _hal = await _glossary.ClientAsync(Role.Steward, "htm", "Hal");
        _ida = await _glossary.ClientAsync(Role.Steward, "it", "Ida");
        using var administrator = await _glossary.AdministratorAsync();
        foreach (var slug in new[] { "merged", "asked", "moved" })
        {
            await administrator.CreateAsync(Requests.NewTerm("htm", slug, slug));
        }

        await administrator.CreateAsync(Requests.NewTerm("htm", "telemetry-pack", "telemetry pack"));
        await administrator.CreateAsync(Requests.NewTerm("it", "data-lead", "data lead"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _ann?.Dispose();
        _hal?.Dispose();
        _ida?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task ADraft_IsSeenByItsAuthorAlone_UntilItIsSent()
    {
        using var made = await _ann.ProposeAsync(false, ProposedChanges.NewTerm("htm/drafted", "drafted word"));
        var draft = await made.JsonAsync();
        using var hidden = await _hal.GetAsync($"/api/v1/proposals/{draft["id"]}");
        using var early = await _hal.SignAsync(draft);

        using var sent = await _ann.DoAsync(draft, "submit");

        Assert.That(draft["state"]!.GetValue<string>(), Is.EqualTo("draft"));
        Assert.That(hidden.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _hal.ReadAsync(draft))["waitsOn"]!.Texts(slug => slug), Is.EqualTo(new[] { "htm" }));
    }

    [Test]
    public async Task TheDifference_IsToldWordByWord()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/moved", 1, "moved", "Something that technicians call moved."));

        var stretches = proposal["items"]![0]!["difference"]![0]!["stretches"]!;

        Assert.That(stretches.Texts(stretch => stretch["kind"]), Is.EqualTo(new[] { "kept", "removed", "added", "kept" }));
        Assert.That(stretches.Texts(stretch => stretch["text"])[1..3], Is.EqualTo(new[] { "people", "technicians" }));
    }

    [Test]
    public async Task TwoWhoChangeDifferentFields_AreMerged_AndSignWhatCameOfIt()
    {
        using var other = await _glossary.ClientAsync(Role.Steward, "htm", "Hetty");
        var first = await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/merged", 1, "merged", "Something that people call merged.", "blended"));
        var second = await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/merged", 1, "merged", "What two have made one."));
        await first.AgreeAsync(_hal);

        var moved = await _ann.ReadAsync(second);
        using var refused = await other.SignAsync(second);
        using var merged = await other.DoAsync(second, "merge");

        Assert.That(moved["hasMoved"]!.GetValue<bool>(), Is.True);
        Assert.That(moved["items"]![0]!["meanwhile"]![0]!["stretches"]![0]!["text"]!.GetValue<string>(), Is.EqualTo("blended"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(merged.StatusCode, Is.EqualTo(HttpStatusCode.OK), await merged.Content.ReadAsStringAsync());
        await (await merged.JsonAsync()).AgreeAsync(other);
        var term = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/merged");
        Assert.That(term["short"]!.GetValue<string>(), Is.EqualTo("What two have made one."));
        Assert.That(term["labels"]!.Texts(label => label["text"]), Is.EqualTo(new[] { "merged", "blended" }));
    }

    [Test]
    public async Task TwoWhoChangeTheSameField_AreAskedWithBothTexts()
    {
        await (await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/asked", 1, "asked", "What the first one says."))).AgreeAsync(_hal);

        using var second = await _ann.ProposeAsync(true, ProposedChanges.RevisedTerm("htm/asked", 1, "asked", "What the second one says."));
        using var decided = await _ann.ProposeAsync(true, ProposedChanges.RevisedTerm("htm/asked", 2, "asked", "What both can say."));

        var conflict = (await second.JsonAsync())["conflicts"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(conflict["field"]!.GetValue<string>(), Is.EqualTo("definitions[0].short"));
            Assert.That(conflict["base"]!.GetValue<string>(), Is.EqualTo("Something that people call asked."));
            Assert.That(conflict["theirs"]!.GetValue<string>(), Is.EqualTo("What the first one says."));
            Assert.That(conflict["ours"]!.GetValue<string>(), Is.EqualTo("What the second one says."));
            Assert.That(conflict["revision"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        });
    }

    [Test]
    public async Task TheQueue_HoldsWhatASteward_CanSignNow()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.NewTerm("it/queued", "queued word"));
        var id = proposal["id"]!.GetValue<string>();

        async Task<bool> WaitsAsync(HttpClient client) => (await client.GetJsonAsync("/api/v1/proposals?waitingOnMe=true&limit=100"))["items"]!.Texts(item => item["id"]).Contains(id);

        Assert.That(await WaitsAsync(_ida), Is.True);
        Assert.That(await WaitsAsync(_hal), Is.False);
        Assert.That(await WaitsAsync(_ann), Is.False);
        Assert.That((await _ann.GetJsonAsync("/api/v1/proposals?mine=true&state=open&vocabulary=it"))["items"]!.Texts(item => item["id"]), Does.Contain(id));
        await proposal.AgreeAsync(_ida);
        Assert.That(await WaitsAsync(_ida), Is.False);
    }

    [Test]
    public async Task ARequestForAChange_IsAnsweredByAnEdit()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.NewTerm("htm/vague", "vague word"));
        using var asked = await _hal.DoAsync(proposal, "change-requests", new() { ["text"] = "Which devices?" });
        using var early = await _hal.SignAsync(proposal);
        var answered = await asked.JsonAsync();

        using var edited = await _ann.SendAsync(
            HttpMethod.Put,
            $"/api/v1/proposals/{proposal["id"]}",
            new() { ["rationale"] = "For pumps.", ["items"] = new JsonArray(ProposedChanges.NewTerm("htm/vague", "vague word", "Word for pumps.")) },
            $"\"{answered["version"]}\"");

        Assert.That(answered["comments"]![0]!["kind"]!.GetValue<string>(), Is.EqualTo("changeRequest"));
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await edited.JsonAsync())["state"]!.GetValue<string>(), Is.EqualTo("open"));
    }

    [Test]
    public async Task Warnings_NameNearDuplicates_AndCollisionsWithTheOtherSide()
    {
        using var answer = await _ann.PostAsJsonAsync("/api/v1/proposals/warnings", new { vocabulary = "htm", labels = new[] { "telemetry pakc", "data lead" } });

        var warnings = await answer.JsonAsync();
        Assert.That(warnings["nearDuplicates"]!.Texts(found => found["term"]!["key"]), Is.EqualTo(new[] { "htm/telemetry-pack" }));
        Assert.That(warnings["collisions"]!.Texts(found => found["term"]!["key"]), Is.EqualTo(new[] { "it/data-lead" }));
    }

    [TestCase("""{"rationale":"x","items":[{"kind":"newTerm","term":"nonsense","content":{"labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}]}}]}""", "items[0].term")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newTerm","term":"klingon/a","content":{"labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}]}}]}""", "items[0].term")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newTerm","term":"htm/a","content":{"labels":[{"kind":"preferred","text":" "}],"definitions":[{"short":"A thing."}]}}]}""", "items[0].content.labels[0].text")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newTerm","term":"htm/a"}]}""", "items[0].content")]
    [TestCase("""{"rationale":"x","items":[{"kind":"revisedTerm","term":"htm/moved","baseRevision":77,"content":{"labels":[{"kind":"preferred","text":"x"}],"definitions":[{"short":"A thing."}]}}]}""", "items[0].baseRevision")]
    [TestCase("""{"rationale":"x","items":[{"kind":"revisedMapping","mapping":"0198a3c1-5f00-7000-8000-000000000009","baseRevision":1,"statement":{"relation":"exactMatch","rationale":"x","bridge":"x"}}]}""", "items[0].mapping")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newMapping","source":"htm/moved","target":"htm/asked","statement":{"relation":"exactMatch","rationale":"x","bridge":"x"}}]}""", "items[0].target")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newMapping","source":"htm/moved","target":"it/nowhere","statement":{"relation":"exactMatch","rationale":"x","bridge":"x"}}]}""", "items[0].target")]
    [TestCase("""{"rationale":"x","items":[{"kind":"newMapping","source":"htm/moved","target":"it/data-lead","statement":{"rationale":"x","bridge":"x"}}]}""", "items[0].statement.relation")]
    [TestCase("""{"rationale":"x","items":[{"kind":"noCounterpart","term":"htm/moved","vocabulary":"htm","rationale":"x"}]}""", "items[0].vocabulary")]
    [TestCase("""{"rationale":"x","items":[{"kind":"teleport"}]}""", "items[0].kind")]
    [TestCase("""{"rationale":"x","items":[null]}""", "items")]
    [TestCase("""{"rationale":"x"}""", "items")]
    [TestCase("""{"items":[{"kind":"noCounterpart","term":"htm/moved","vocabulary":"it","rationale":"x"}]}""", "rationale")]
    public async Task Propose_OfSomethingWrong_NamesTheField(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await _ann.PostAsync("/api/v1/proposals", content);

        var problem = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), problem.ToJsonString());
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Does.Contain(field), problem.ToJsonString());
    }

    [TestCase("/proposals/new?term=htm/%00", HttpStatusCode.NotFound)]
    [TestCase("/proposals/new?from=%00&to=%00", HttpStatusCode.OK)]
    [TestCase("/proposals/new?handler=like&vocabulary=%00&label=%00", HttpStatusCode.OK)]
    [TestCase("/api/v1/proposals?vocabulary=%00", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/proposals?cursor=nonsense", HttpStatusCode.BadRequest)]
    public async Task AnOddAddress_IsAnswered(string address, HttpStatusCode status)
    {
        using var answer = await _ann.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Proposals_AreForThoseWhoMayPropose()
    {
        using var reader = await _glossary.ClientAsync(Role.Reader);

        using var anonymous = await _glossary.Anonymous.GetAsync("/api/v1/proposals");
        using var reading = await reader.ProposeAsync(true, ProposedChanges.NewTerm("htm/unwanted", "unwanted"));

        Assert.That(anonymous.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(reading.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
