using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Learning;

public sealed partial class AssignmentTests : LearningServer
{
    [Test]
    public async Task AManager_SeesOfALearner_StartedAndFinished_AndTheLearnerIsToldBefore()
    {
        using var manager = await Glossary.PersonAsync(Role.Steward, "htm");
        using var other = await Glossary.PersonAsync(Role.Steward, "it");
        using var learner = await Glossary.PersonAsync(Role.Reader);
        var link = await AssignAsync(manager.Browser);

        var asked = await learner.Browser.Http.GetStringAsync(link);
        Assert.That(asked, Does.Contain("What A Steward sees of it").And.Contain("that you finished, and on which day").And.Contain("Nothing else"));
        Assert.That(await manager.Browser.Http.GetStringAsync("/learn/assignments"), Does.Contain("Nobody has accepted it yet."));

        using var accepted = await learner.Browser.PostAsync(link, []);
        Assert.That(accepted.Headers.Location?.ToString(), Is.EqualTo(link));
        Assert.That(await manager.Browser.Http.GetStringAsync("/learn/assignments"), Does.Contain("A Reader").And.Contain("started").And.Not.Contain("finished <time"));

        await SendAsync(learner.Browser.Http, Review(Guid.NewGuid(), "gap:htm/unheard-of-whatnot", 1, DateTimeOffset.UtcNow));
        using var done = await learner.Browser.Http.PutAsJsonAsync("/api/v1/me/learning", new JsonObject { ["lessons"] = new JsonArray(Done("one"), Done("two")) });
        done.EnsureSuccessStatusCode();
        var seen = await manager.Browser.Http.GetStringAsync("/learn/assignments");
        Assert.That(seen, Does.Contain("finished <time").And.Not.Contain("gap:").And.Not.Contain("whatnot"));
        Assert.That(await other.Browser.Http.GetStringAsync("/learn/assignments"), Does.Not.Contain("A Reader"));
        Assert.That(await learner.Browser.Http.GetStringAsync($"/learn/{Path}/certificate"), Does.Contain("A Reader").And.Contain("all 2 lessons"));

        using var left = await learner.Browser.PostAsync(link, [], $"{link}?handler=Leave");
        Assert.That(await manager.Browser.Http.GetStringAsync("/learn/assignments"), Does.Not.Contain("A Reader"));
    }

    [Test]
    public async Task AClosedAssignment_IsAcceptedByNobodyElse_AndAnothersCannotBeClosed()
    {
        using var manager = await Glossary.PersonAsync(Role.Steward, "htm");
        using var other = await Glossary.PersonAsync(Role.Administrator);
        using var learner = await Glossary.PersonAsync(Role.Reader);
        var link = await AssignAsync(manager.Browser);
        var page = await manager.Browser.Http.GetStringAsync("/learn/assignments");
        var id = Id().Match(page).Groups[1].Value;

        using var refused = await other.Browser.PostAsync("/learn/assignments", new() { ["id"] = id }, "/learn/assignments?handler=Close");
        using var closed = await manager.Browser.PostAsync("/learn/assignments", new() { ["id"] = id }, "/learn/assignments?handler=Close");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await learner.Browser.Http.GetStringAsync(link), Does.Contain("Nobody can accept it any more").And.Not.Contain("Accept, and begin"));
        using var missing = await learner.Browser.Http.GetAsync("/learn/assigned/22222-22222");
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AWord_IsHard_FromThreeLearnersOn_AndNobodyIsNamed()
    {
        using var steward = await Glossary.ClientAsync(Role.Steward, "htm");
        for (var i = 0; i < 3; i++)
        {
            using var learner = await Glossary.PersonAsync(Role.Reader);
            JsonObject[] missed = [.. Enumerable.Range(1, 2).Select(day => Review(Guid.NewGuid(), day == 1 ? "translate:htm/unheard-of-gizmo:it" : "which-meaning:htm/unheard-of-gizmo~it/unheard-of-gizmo", 1, DateTimeOffset.UtcNow.AddDays(-day)))];
            await SendAsync(learner.Browser.Http, [.. missed, Review(Guid.NewGuid(), "gap:htm/unheard-of-doohickey", 1, DateTimeOffset.UtcNow), Review(Guid.NewGuid(), $"scenario:{Path}/one/1", 1, DateTimeOffset.UtcNow), Review(Guid.NewGuid(), $"scenario:{Path}/one/1", 1, DateTimeOffset.UtcNow)]);
            var hard = await steward.GetJsonAsync("/api/v1/insights/hard-words");
            Assert.That(hard["items"]!.Texts(item => item["term"]!["key"]), Is.EqualTo(i < 2 ? [] : new[] { "htm/unheard-of-gizmo" }));
        }

        var told = (await steward.GetJsonAsync("/api/v1/insights/hard-words"))["items"]![0]!;
        Assert.That((told["learners"]!.GetValue<int>(), told["misses"]!.GetValue<int>()), Is.EqualTo((3, 6)));
        using var reader = await Glossary.PersonAsync(Role.Steward, "it");
        Assert.That(await reader.Browser.Http.GetStringAsync("/insights/hard-words"), Does.Contain("3 learners, 6 times").And.Not.Contain("A Reader"));
    }

    private static JsonObject Done(string lesson) => new() { ["path"] = Path, ["lesson"] = lesson, ["at"] = DateTimeOffset.UtcNow };

    /// <summary>Assigns the path, and returns the link's path.</summary>
    private static async Task<string> AssignAsync(TestBrowser manager)
    {
        using var made = await manager.PostAsync("/learn/assignments", new() { ["path"] = Path, ["title"] = "Starting in May" });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await made.Content.ReadAsStringAsync());
        return Link().Match(await manager.Http.GetStringAsync("/learn/assignments")).Value;
    }

    [GeneratedRegex("/learn/assigned/[a-z0-9-]{11}")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Id();
}
