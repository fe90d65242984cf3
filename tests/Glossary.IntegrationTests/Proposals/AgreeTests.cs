using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Proposals;

public sealed class AgreeTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;
    private HttpClient _ann = null!;
    private HttpClient _hal = null!;
    private HttpClient _ida = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        _ann = await _glossary.ClientAsync(Role.Contributor, name: "Ann");
        _hal = await _glossary.ClientAsync(Role.Steward, "htm", "Hal");
        _ida = await _glossary.ClientAsync(Role.Steward, "it", "Ida");
        foreach (var slug in new[] { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen" })
        {
            await _administrator.CreateAsync(Requests.NewTerm("htm", slug, $"htm {slug}"));
            await _administrator.CreateAsync(Requests.NewTerm("it", slug, $"it {slug}"));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var client in new[] { _administrator, _ann, _hal, _ida })
        {
            client?.Dispose();
        }

        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task AMapping_IsAgreedWhenAStewardOfEachSideHasSigned_AndShowsWho()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.NewMapping("htm/one", "it/one", "closeMatch"));
        await proposal.AgreeAsync(_hal);
        var between = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/one");

        var approved = await proposal.AgreeAsync(_ida);

        var after = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/one");
        Assert.Multiple(() =>
        {
            Assert.That(between["mappings"]!.AsArray(), Is.Empty, "one side alone");
            Assert.That(approved["state"]!.GetValue<string>(), Is.EqualTo("approved"));
            Assert.That(after["mappings"]![0]!["status"]!.GetValue<string>(), Is.EqualTo("agreed"));
            Assert.That(after["mappings"]![0]!["signOffs"]!.Texts(signed => signed["steward"]), Is.EqualTo(new[] { "Hal", "Ida" }));
        });
        var id = after["mappings"]![0]!["id"]!.GetValue<string>();
        var mapping = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}");
        Assert.That(mapping["signOffs"]!.Texts(signed => signed["vocabulary"]), Is.EqualTo(new[] { "htm", "it" }));
        Assert.That(mapping["revision"]!.GetValue<int>(), Is.EqualTo(1));
        await using var db = _glossary.CreateContext();
        var revision = await db.Revisions.SingleAsync(row => row.SubjectId == Guid.Parse(id));
        Assert.That(revision.Author, Is.EqualTo("Ann"));
        Assert.That(revision.Reason, Does.Contain("signed by Hal for htm and Ida for it"));
    }

    [Test]
    public async Task AnAgreedMapping_CannotBeWrittenPastItsStewards()
    {
        var id = await AgreedMappingAsync("htm/two", "it/two", "closeMatch");
        var body = Requests.NewMapping("htm/two", "it/two", "exactMatch");

        using var put = await _administrator.SendAsync(HttpMethod.Put, $"/api/v1/mappings/{id}", body, "\"1\"");
        using var delete = await _administrator.SendAsync(HttpMethod.Delete, $"/api/v1/mappings/{id}", null, "\"1\"");

        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await put.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("propose"));
        Assert.That(delete.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task TheAgreedText_StaysLiveWhileAChangeWaits_AndAfterItIsDeclined()
    {
        var id = await AgreedMappingAsync("htm/three", "it/three", "closeMatch");
        var proposal = await _ann.OpenAsync(ProposedChanges.RevisedMapping(id, 1, "falseFriend", "Never say three."));
        await proposal.AgreeAsync(_hal);
        var waiting = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}");

        using var declined = await _ida.DoAsync(proposal, "decline", new() { ["text"] = "They are close." });

        Assert.That(declined.StatusCode, Is.EqualTo(HttpStatusCode.OK), await declined.Content.ReadAsStringAsync());
        Assert.That((await declined.JsonAsync())["reason"]!.GetValue<string>(), Is.EqualTo("They are close."));
        var after = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}");
        Assert.That(waiting["relation"]!.GetValue<string>(), Is.EqualTo("closeMatch"));
        Assert.That(after.ToJsonString(), Is.EqualTo(waiting.ToJsonString()));
    }

    [Test]
    public async Task AChangeOfAnAgreedMapping_ThatBothSign_ReplacesItsSignOffs()
    {
        var id = await AgreedMappingAsync("htm/four", "it/four", "closeMatch");
        using var other = await _glossary.ClientAsync(Role.Steward, "it", "Ike");

        await (await _ann.OpenAsync(ProposedChanges.RevisedMapping(id, 1, "relatedMatch", "Say which."))).AgreeAsync(_hal, other);

        var mapping = await _glossary.Anonymous.GetJsonAsync($"/api/v1/mappings/{id}");
        Assert.That(mapping["relation"]!.GetValue<string>(), Is.EqualTo("relatedMatch"));
        Assert.That(mapping["signOffs"]!.Texts(signed => signed["steward"]), Is.EqualTo(new[] { "Hal", "Ike" }));
    }

    [Test]
    public async Task Sign_OfWhatWasChangedSince_IsRefused_AndTheEarlierSignOffIsGone()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.NewMapping("htm/five", "it/five", "closeMatch"));
        await proposal.AgreeAsync(_hal);
        using var edit = await _ann.SendAsync(
            HttpMethod.Put, $"/api/v1/proposals/{proposal["id"]}", Body(ProposedChanges.NewMapping("htm/five", "it/five", "falseFriend")), $"\"{(await _ann.ReadAsync(proposal))["version"]}\"");

        using var late = await _ida.SignAsync(proposal);

        Assert.That(edit.StatusCode, Is.EqualTo(HttpStatusCode.OK), await edit.Content.ReadAsStringAsync());
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await _ann.ReadAsync(proposal))["signOffs"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Edit_NeedsTheCurrentVersion()
    {
        var proposal = await _ann.OpenAsync(ProposedChanges.NewMapping("htm/six", "it/six", "closeMatch"));
        var path = $"/api/v1/proposals/{proposal["id"]}";
        var body = Body(ProposedChanges.NewMapping("htm/six", "it/six", "relatedMatch"));

        using var blind = await _ann.SendAsync(HttpMethod.Put, path, body, null);
        using var stale = await _ann.SendAsync(HttpMethod.Put, path, body, "\"99\"");
        using var stranger = await _hal.SendAsync(HttpMethod.Put, path, body, $"\"{proposal["version"]}\"");

        Assert.That(blind.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task OnePerson_CannotSignForBothSides_NorApproveAloneWhatTheyProposed()
    {
        using var reader = await _glossary.ClientAsync(Role.Contributor);
        var mapping = await _hal.OpenAsync(ProposedChanges.NewMapping("htm/seven", "it/seven", "closeMatch"));
        var own = await _hal.OpenAsync(ProposedChanges.NewTerm("htm/hals-own-word", "Hal's own word"));

        using var outsider = await reader.SignAsync(mapping);
        using var first = await _hal.SignAsync(mapping);
        using var again = await _hal.DoAsync(mapping, "sign-offs", new() { ["contentHash"] = mapping["contentHash"]!.GetValue<string>(), ["vocabulary"] = "it" });
        using var alone = await _hal.SignAsync(own);

        Assert.That(outsider.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK), await first.Content.ReadAsStringAsync());
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(alone.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await alone.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("another steward of htm"));
    }

    [Test]
    public async Task AProposal_TakesEffectAsAWhole_ANewTermAndItsMappingAtOnce()
    {
        var proposal = await _ann.OpenAsync(
            ProposedChanges.NewTerm("htm/brand-new", "brand-new word"),
            ProposedChanges.NewMapping("htm/brand-new", "it/eight", "falseFriend"));

        await proposal.AgreeAsync(_ida, _hal);

        var term = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/brand-new");
        Assert.That(term["status"]!.GetValue<string>(), Is.EqualTo("agreed"));
        Assert.That(term["mappings"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("it/eight"));
        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/search?q=brand-new%20word");
        Assert.That(found["results"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/brand-new"));
    }

    [Test]
    public async Task AProposal_OfWhichOnePartCannotBe_LeavesTheOthersAlone()
    {
        var proposal = await _ann.OpenAsync(
            ProposedChanges.NewTerm("htm/half-word", "half word"),
            ProposedChanges.NewMapping("htm/nine", "it/nine", "exactMatch"));
        await proposal.AgreeAsync(_ida);
        await _administrator.MapAsync(Requests.NewMapping("htm/nine", "it/nine", "broadMatch"));

        using var last = await _hal.SignAsync(proposal);

        Assert.That(last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await last.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("mapped already, as broadMatch"));
        using var half = await _glossary.Anonymous.GetAsync("/api/v1/terms/htm/half-word");
        Assert.That(half.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _ann.ReadAsync(proposal))["state"]!.GetValue<string>(), Is.EqualTo("open"));
    }

    [Test]
    public async Task TheQueue_NamesThoseWhoCanSign()
    {
        await _glossary.AccountAsync(Role.Steward, "it");
        await _ann.OpenAsync(ProposedChanges.NewMapping("htm/thirteen", "it/thirteen", "relatedMatch"));

        var page = await _ann.GetStringAsync("/proposals");

        Assert.That(page, Does.Match(@"htm/thirteen[\s\S]*?waits on[\s\S]*?A Steward"));
    }

    [Test]
    public async Task NothingThere_IsAnAnswer_UntilACounterpartIsFound()
    {
        await (await _ann.OpenAsync(ProposedChanges.NoCounterpart("htm/ten", "it"))).AgreeAsync(_hal, _ida);
        var answered = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/ten");
        var lacking = await _ann.GetJsonAsync("/api/v1/insights/one-sided?vocabulary=htm&with=it&limit=100");
        using var twice = await _ann.ProposeAsync(true, ProposedChanges.NoCounterpart("htm/ten", "it"));

        await (await _ann.OpenAsync(ProposedChanges.NewMapping("it/ten", "htm/ten", "closeMatch"))).AgreeAsync(_hal, _ida);

        var found = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/ten");
        Assert.That(answered["noCounterparts"]![0]!["vocabulary"]!.GetValue<string>(), Is.EqualTo("it"));
        Assert.That(answered["noCounterparts"]![0]!["rationale"]!.GetValue<string>(), Is.EqualTo("Nobody there does that."));
        Assert.That(answered["noCounterparts"]![0]!["signOffs"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(lacking["items"]!.Texts(term => term["key"]), Does.Not.Contain("htm/ten"));
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(found["noCounterparts"]!.AsArray(), Is.Empty);
        Assert.That(found["mappings"]!.AsArray(), Has.Count.EqualTo(1));
        using var contrary = await _ann.ProposeAsync(true, ProposedChanges.NoCounterpart("htm/ten", "it"));
        Assert.That((await contrary.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("has such a thing"));
    }

    [Test]
    public async Task ADefinitionThatBothShare_NeedsBothToChange()
    {
        await AgreedMappingAsync("htm/eleven", "it/eleven", "exactMatch");

        var definition = await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/eleven", 1, "htm eleven", "What both call eleven."));
        var name = await _ann.OpenAsync(ProposedChanges.RevisedTerm("htm/eleven", 1, "htm eleven", "Something that people call htm eleven.", "number eleven"));

        Assert.That(definition["vocabularies"]!.Texts(slug => slug), Is.EqualTo(new[] { "htm", "it" }));
        Assert.That(name["vocabularies"]!.Texts(slug => slug), Is.EqualTo(new[] { "htm" }));
    }

    [Test]
    public async Task AnAgreedTerm_CannotBeWrittenPastItsStewards_NorMadeAgreedByOneAlone()
    {
        await (await _ann.OpenAsync(ProposedChanges.NewTerm("it/agreed-word", "agreed word"))).AgreeAsync(_ida);
        var body = Requests.NewTerm("it", "agreed-word", "another word");

        using var put = await _administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/agreed-word", body, "\"1\"");
        using var delete = await _administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/it/agreed-word", null, "\"1\"");
        body["slug"] = "agreed-alone";
        body["status"] = "agreed";
        using var post = await _administrator.PostAsJsonAsync("/api/v1/terms", body);

        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(delete.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(post.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/agreed-word"))["label"]!.GetValue<string>(), Is.EqualTo("agreed word"));
    }

    private static JsonObject Body(JsonObject item) => new() { ["rationale"] = "Better so.", ["items"] = new JsonArray(item) };

    private async Task<string> AgreedMappingAsync(string source, string target, string relation)
    {
        await (await _ann.OpenAsync(ProposedChanges.NewMapping(source, target, relation))).AgreeAsync(_hal, _ida);
        return (await _glossary.Anonymous.GetJsonAsync($"/api/v1/terms/{source}"))["mappings"]![0]!["id"]!.GetValue<string>();
    }
}
