using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.IntegrationTests.Learning;

public sealed class SyncTests : LearningServer
{
    private const string Card = "meaning-to-word:htm/unheard-of-gizmo";

    [Test]
    public async Task Reviews_SentAgainAfterACut_AreKeptOnce_AndAnotherDeviceCatchesUp()
    {
        using var person = await Glossary.PersonAsync(Role.Reader);
        var client = person.Browser.Http;
        var now = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        JsonObject[] reviews = [.. Enumerable.Range(0, 4).Select(i => Review(Guid.NewGuid(), Card, 1 + i, now.AddMinutes(-i)))];

        var first = await SendAsync(client, reviews[0], reviews[1], reviews[2]);
        var again = await SendAsync(client, reviews[1], reviews[3], reviews[0], reviews[3]);
        var part = await client.GetJsonAsync("/api/v1/me/reviews?limit=3");
        var rest = await client.GetJsonAsync($"/api/v1/me/reviews?after={part["next"]}");

        Assert.That((first["stored"]!.GetValue<int>(), first["known"]!.GetValue<int>(), first["sequence"]!.GetValue<int>()), Is.EqualTo((3, 0, 3)));
        Assert.That((again["stored"]!.GetValue<int>(), again["known"]!.GetValue<int>(), again["sequence"]!.GetValue<int>()), Is.EqualTo((1, 2, 4)));
        Assert.That(part["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(item => item!["sequence"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(part["items"]!.Texts(item => item["id"]), Is.EqualTo(reviews[..3].Select(IdOf)));
        Assert.That(part["items"]![2]!["at"]!.GetValue<DateTimeOffset>(), Is.EqualTo(now.AddMinutes(-2)));
        Assert.That(rest["next"], Is.Null);
    }

    [Test]
    public async Task ManyDevicesAtOnce_AreNumberedWithoutAGap()
    {
        using var person = await Glossary.PersonAsync(Role.Reader);
        JsonObject[] reviews = [.. Enumerable.Range(0, 30).Select(i => Review(Guid.NewGuid(), Card, 3, DateTimeOffset.UtcNow.AddSeconds(-i)))];

        await Task.WhenAll(Enumerable.Range(0, 6).Select(device => SendAsync(person.Browser.Http, reviews[(device * 4)..((device * 4) + 10)])));

        var kept = await person.Browser.Http.GetJsonAsync("/api/v1/me/reviews");
        Assert.That(kept["items"]!.AsArray().Select(item => item!["sequence"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(1, 30)));
        Assert.That(kept["items"]!.Texts(item => item["id"]), Is.EquivalentTo(reviews.Select(IdOf)));
    }

    [Test]
    public async Task OneReviewThatIsWrong_KeepsAllOut_AndIsNamed()
    {
        using var person = await Glossary.PersonAsync(Role.Reader);
        var now = DateTimeOffset.UtcNow;
        var good = Review(Guid.NewGuid(), Card, 3, now);
        using var answer = await person.Browser.Http.PostAsJsonAsync("/api/v1/me/reviews", new JsonObject
        {
            ["reviews"] = new JsonArray(
                good,
                Review(Guid.NewGuid(), Card, 3, now.AddDays(2)),
                Review(Guid.NewGuid(), Card, 3, now.AddYears(-11)),
                Review(Guid.NewGuid(), "no card", 3, now),
                Review(Guid.NewGuid(), Card, 5, now),
                Review(Guid.Empty, Card, 3, now),
                null),
        });
        var errors = (await answer.JsonAsync())["errors"]!.AsObject();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(errors.Select(error => error.Key), Is.SupersetOf(new[] { "reviews[1].at", "reviews[2].at", "reviews[3].card", "reviews[4].rating", "reviews[5].id", "reviews[6].id" }));
        Assert.That((await person.Browser.Http.GetJsonAsync("/api/v1/me/reviews"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task PathsAndLessons_ToldInAnyOrder_ComeToTheSame_AndWhatIsFinishedStays()
    {
        var then = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        JsonObject[] told =
        [
            new() { ["paths"] = new JsonArray(Taken(true, then)), ["goal"] = Goal(20, then) },
            new() { ["paths"] = new JsonArray(Taken(false, then.AddDays(1))), ["lessons"] = new JsonArray(Lesson("one", then.AddDays(2))) },
            new() { ["goal"] = Goal(5, then.AddDays(3)), ["lessons"] = new JsonArray(Lesson("one", then.AddHours(1)), Lesson("two", then.AddDays(4))) },
        ];
        var outcomes = new List<string>();
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0, 1], [1, 2, 0, 0] })
        {
            using var person = await Glossary.PersonAsync(Role.Reader);
            foreach (var i in order)
            {
                using var answer = await person.Browser.Http.PutAsJsonAsync("/api/v1/me/learning", told[i]);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
            }

            outcomes.Add((await person.Browser.Http.GetJsonAsync("/api/v1/me/learning")).ToJsonString());
        }

        Assert.That(outcomes.Distinct().Count(), Is.EqualTo(1), string.Join('\n', outcomes));
        var whole = JsonNode.Parse(outcomes[0])!;
        Assert.That(whole["goal"]!["cards"]!.GetValue<int>(), Is.EqualTo(5));
        Assert.That(whole["paths"]![0]!["isTaken"]!.GetValue<bool>(), Is.False);
        Assert.That(whole["paths"]![0]!["finishedAt"]!.GetValue<DateTimeOffset>(), Is.EqualTo(then.AddDays(4)));
        Assert.That(whole["lessons"]![0]!["at"]!.GetValue<DateTimeOffset>(), Is.EqualTo(then.AddHours(1)));
        Assert.That(whole["scheduling"]!["version"]!.GetValue<string>(), Is.EqualTo("FSRS-6"));

        static JsonObject Taken(bool isTaken, DateTimeOffset at) => new() { ["path"] = Path, ["isTaken"] = isTaken, ["at"] = at };
        static JsonObject Goal(int cards, DateTimeOffset at) => new() { ["cards"] = cards, ["at"] = at };
        static JsonObject Lesson(string lesson, DateTimeOffset at) => new() { ["path"] = Path, ["lesson"] = lesson, ["at"] = at };
    }

    [Test]
    public async Task Answers_AreTheLearnersAlone_AreNeverAltered_AndGoWithTheirAccount()
    {
        using var learner = await Glossary.PersonAsync(Role.Reader);
        using var administrator = await Glossary.PersonAsync(Role.Administrator, "htm", "it");
        using var key = await Glossary.AdministratorAsync();
        await SendAsync(learner.Browser.Http, Review(Guid.NewGuid(), Card, 1, DateTimeOffset.UtcNow));

        Assert.That((await administrator.Browser.Http.GetJsonAsync("/api/v1/me/reviews"))["items"]!.AsArray(), Is.Empty);
        foreach (var (client, status) in new[] { (key, HttpStatusCode.Forbidden), (Glossary.Anonymous, HttpStatusCode.Unauthorized) })
        {
            using var refused = await client.GetAsync("/api/v1/me/reviews");
            Assert.That(refused.StatusCode, Is.EqualTo(status));
        }

        await using var db = Glossary.CreateContext();
        var id = learner.Account.Id;
        Assert.That(
            async () => await db.Database.ExecuteSqlAsync($"UPDATE card_reviews SET rating = 4 WHERE person_id = {id}"),
            Throws.InstanceOf<PostgresException>().With.Message.Contains("never altered"));
        Assert.That(async () => await db.Database.ExecuteSqlAsync($"UPDATE learners SET daily_goal = 0 WHERE person_id = {id}"), Throws.InstanceOf<PostgresException>());
        await db.Sessions.Where(session => session.PersonId == id).ExecuteDeleteAsync();
        await db.People.Where(person => person.Id == id).ExecuteDeleteAsync();
        Assert.That(await db.CardReviews.AnyAsync(review => review.PersonId == id) || await db.Learners.AnyAsync(row => row.PersonId == id), Is.False);
    }

    private static string IdOf(JsonObject review) => review["id"]!.GetValue<Guid>().ToString();
}
