using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Learning;

/// <summary>How learning paths come from the seed, are read, are written by stewards, and what nobody may make of them.</summary>
public sealed class PathTests
{
    private const string Seeded = $"/api/v1/paths/{PathSeed.Slug}";

    private ProcedureSeed _seed = null!;
    private TestGlossary _glossary = null!;
    private HttpClient _steward = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new();
        PathSeed.WriteTo(_seed.Path);
        _glossary = await TestGlossary.StartAsync(_seed.Path);
        _steward = await _glossary.ClientAsync(Role.Steward, "it", "Ida Irons");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _steward?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [Test]
    public async Task APathOfTheSeed_IsReadWithItsTermsAsTheyAreCalledNow_AndKnowsWhoMadeIt()
    {
        using var answer = await _glossary.Anonymous.GetAsync(Seeded);
        var path = await answer.JsonAsync();
        var lesson = path["lessons"]![0]!;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(path["lessons"]!.Texts(one => one["slug"]), Is.EqualTo(new[] { "two-records", "one-word" }));
        Assert.That(lesson["terms"]!.Texts(term => term["label"]), Is.EqualTo(new[] { "job card", "desk slip", "mishap" }));
        Assert.That(lesson["falseFriends"]![0]!["bridge"]!.GetValue<string>(), Is.EqualTo("Say harm or outage."));
        Assert.That(lesson["scenarios"]![0]!["choices"]!.AsArray().Select(choice => choice!["isRight"]!.GetValue<bool>()), Is.EqualTo(new[] { true, false, false }));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/paths?limit=1"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await _glossary.Anonymous.GetJsonAsync($"{Seeded}/history"))["items"]![0]!["author"]!.GetValue<string>(), Is.EqualTo("glossary-seed"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Seeded);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        using var unchanged = await _glossary.Anonymous.SendAsync(again);
        Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task ASteward_MakesRevisesAndRetiresAPath_AndTheHistoryTellsEach()
    {
        using var made = await _steward.SendAsync(HttpMethod.Post, "/api/v1/paths", Body("Downtime for beginners"), null);
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        const string address = "/api/v1/paths/downtime-for-beginners";
        Assert.That(made.Headers.Location!.ToString(), Is.EqualTo(address));

        // The whole moves: lessons change places and contents, choices change their right one.
        var body = Body("Downtime for all");
        var lessons = body["lessons"]!.AsArray();
        var first = lessons[0]!;
        lessons.RemoveAt(0);
        lessons.Add(first);
        first["terms"] = new JsonArray("it/unheard-of-slip", "htm/unheard-of-job", "htm/unheard-of-mishap", "it/unheard-of-mishap");
        var choices = first["scenarios"]![0]!["choices"]!.AsArray();
        (choices[0]!["isRight"], choices[2]!["isRight"]) = (false, true);
        using var revised = await _steward.SendAsync(HttpMethod.Put, address, body, made.Headers.ETag!.ToString());
        Assert.That(revised.StatusCode, Is.EqualTo(HttpStatusCode.OK), await revised.Content.ReadAsStringAsync());
        var now = await _glossary.Anonymous.GetJsonAsync(address);
        Assert.That(now["lessons"]!.Texts(lesson => lesson["slug"]), Is.EqualTo(new[] { "other", "records" }));
        Assert.That(now["lessons"]![1]!["terms"]!.Texts(term => term["key"]), Is.EqualTo(new[] { "it/unheard-of-slip", "htm/unheard-of-job", "htm/unheard-of-mishap", "it/unheard-of-mishap" }));
        Assert.That(now["lessons"]![1]!["scenarios"]![0]!["choices"]!.AsArray().Select(choice => choice!["isRight"]!.GetValue<bool>()), Is.EqualTo(new[] { false, false, true }));

        using var retired = await _steward.SendAsync(HttpMethod.Delete, $"{address}?reason=Enough", null, revised.Headers.ETag!.ToString());
        Assert.That(retired.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _glossary.Anonymous.GetJsonAsync("/api/v1/paths?limit=100"))["items"]!.Texts(item => item["slug"]), Does.Not.Contain("downtime-for-beginners"));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/learn/downtime-for-beginners"), Does.Contain("No longer taught."));
        var history = (await _glossary.Anonymous.GetJsonAsync($"{address}/history"))["items"]!;
        Assert.That(history.AsArray().Select(revision => revision!["number"]!.GetValue<int>()), Is.EqualTo(new[] { 3, 2, 1 }));
        var difference = await _glossary.Anonymous.GetJsonAsync($"{address}/history/1..2");
        Assert.That(difference["fields"]!.Texts(field => field["field"]), Is.SupersetOf(new[] { "title", "lessons", "lessons.terms", "lessons.scenarios" }));
    }

    [Test]
    public async Task WhatIsNotRight_IsToldByField_AndNothingIsKept()
    {
        var body = Body("Never kept");
        var lesson = body["lessons"]![0]!;
        lesson["terms"] = new JsonArray("htm/unheard-of-job", "htm/no-such-word", "nonsense");
        lesson["falseFriends"] = new JsonArray(new JsonObject { ["one"] = "htm/unheard-of-job", ["other"] = "it/unheard-of-slip" });
        body["lessons"]![1]!["scenarios"]![0]!["choices"]![0]!["isRight"] = false;
        using var malformed = await _steward.SendAsync(HttpMethod.Post, "/api/v1/paths", body, null);
        var errors = (await malformed.JsonAsync())["errors"]!.AsObject();
        Assert.That(malformed.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(errors.Select(error => error.Key), Is.SupersetOf(new[] { "lessons[0].terms[2]", "lessons[1].scenarios[0].choices" }));

        lesson["terms"] = new JsonArray("htm/unheard-of-job", "htm/no-such-word", "it/unheard-of-slip");
        body["lessons"]![1]!["scenarios"]![0]!["choices"]![0]!["isRight"] = true;
        using var unknown = await _steward.SendAsync(HttpMethod.Post, "/api/v1/paths", body, null);
        errors = (await unknown.JsonAsync())["errors"]!.AsObject();
        Assert.That(errors["lessons[0].terms[1]"]![0]!.GetValue<string>(), Does.Contain("There is no Term htm/no-such-word."));
        Assert.That(errors["lessons[0].falseFriends[0]"]![0]!.GetValue<string>(), Does.Contain("Nobody has said"));
        using var read = await _glossary.Anonymous.GetAsync("/api/v1/paths/never-kept");
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        using var reader = await _glossary.ClientAsync(Role.Contributor);
        using var refused = await reader.SendAsync(HttpMethod.Post, "/api/v1/paths", Body("Not theirs"), null);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task WhoeverEditedAnOlderRevision_IsTold_OverTheApiAndOnThePage()
    {
        using var made = await _steward.SendAsync(HttpMethod.Post, "/api/v1/paths", Body("Edited by two"), null);
        const string address = "/api/v1/paths/edited-by-two";
        using var person = await _glossary.PersonAsync(Role.Steward, "htm");
        var seen = await person.Browser.Http.GetStringAsync("/learn/edited-by-two/edit");
        using var first = await _steward.SendAsync(HttpMethod.Put, address, Body("Edited by one"), made.Headers.ETag!.ToString());
        using var second = await _steward.SendAsync(HttpMethod.Put, address, Body("Edited by the other"), made.Headers.ETag!.ToString());
        using var without = await _steward.SendAsync(HttpMethod.Put, address, Body("Edited by the other"), null);
        using var form = Form(seen, ("Revision", "1"), ("Path.Title", "What I wrote meanwhile"), ("Path.Audience", "Me."), ("Path.Purpose", "You can."));
        using var page = await person.Browser.Http.PostAsync("/learn/edited-by-two/edit", form);
        var told = await page.Content.ReadAsStringAsync();

        Assert.That((first.StatusCode, second.StatusCode, without.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired)));
        Assert.That(told, Does.Contain("Somebody else saved this path").And.Contain("What I wrote meanwhile"));
        Assert.That((await _glossary.Anonymous.GetJsonAsync(address))["title"]!.GetValue<string>(), Is.EqualTo("Edited by one"));
    }

    [Test]
    public async Task ADraft_IsSeenByStewardsAlone()
    {
        var body = Body("Half written");
        body["status"] = "draft";
        using var made = await _steward.SendAsync(HttpMethod.Post, "/api/v1/paths", body, null);
        using var person = await _glossary.PersonAsync(Role.Steward, "htm");
        using var api = await _glossary.Anonymous.GetAsync("/api/v1/paths/half-written");
        using var page = await _glossary.Anonymous.GetAsync("/learn/half-written");
        using var history = await _glossary.Anonymous.GetAsync("/api/v1/paths/half-written/history");

        Assert.That((made.StatusCode, api.StatusCode, page.StatusCode, history.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That(await person.Browser.Http.GetStringAsync("/learn/new"), Does.Contain("/learn/half-written/edit"));
    }

    [Test]
    public async Task TheSeedLoadedAgain_TakesItsOwnChanges_AndLeavesWhatPeopleEdited_AndAllOfItIsReadWithPostgresAway()
    {
        using var seed = new ProcedureSeed();
        PathSeed.WriteTo(seed.Path);
        await using var one = await TestGlossary.StartAsync(seed.Path);
        var file = Path.Combine(seed.Path, "paths", "all.yaml");
        var written = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, written.Replace("The first week", "The very first week", StringComparison.Ordinal).Replace("say: We have no slips.", "say: We never had slips.", StringComparison.Ordinal));
        await using (var taken = await TestGlossary.StartAsync(seed.Path, one.ConnectionString))
        {
            Assert.That((await taken.Anonymous.GetJsonAsync(Seeded))["title"]!.GetValue<string>(), Is.EqualTo("The very first week"));
            using var steward = await taken.ClientAsync(Role.Steward, "htm");
            using var edited = await steward.SendAsync(HttpMethod.Put, Seeded, Body("As we say it here"), "\"2\"");
            Assert.That(edited.StatusCode, Is.EqualTo(HttpStatusCode.OK), await edited.Content.ReadAsStringAsync());
        }

        await File.WriteAllTextAsync(file, written.Replace("The first week", "Another week", StringComparison.Ordinal));
        await using var kept = await TestGlossary.StartAsync(seed.Path, one.ConnectionString);
        Assert.That((await kept.Anonymous.GetJsonAsync(Seeded))["title"]!.GetValue<string>(), Is.EqualTo("As we say it here"));

        // The first replica, which made none of these changes, has followed them; then PostgreSQL goes away.
        await using (var db = one.CreateContext())
        {
            var last = await db.Changes.MaxAsync(change => change.Number);
            Assert.That(await one.Services.GetRequiredService<ITermIndex>().WaitForAsync(last, TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
            Assert.That(await db.Changes.Where(change => change.Subject == Subject.Path).Select(change => change.Action).ToListAsync(), Is.EqualTo(new[] { ChangeAction.Created, ChangeAction.Revised, ChangeAction.Revised }));
        }

        await DropAsync(one.ConnectionString);
        Assert.That((await one.Anonymous.GetJsonAsync(Seeded))["title"]!.GetValue<string>(), Is.EqualTo("As we say it here"));
        Assert.That(await one.Anonymous.GetStringAsync("/learn"), Does.Contain("As we say it here"));
        Assert.That(await one.Anonymous.GetStringAsync($"/learn/{PathSeed.Slug}/records"), Does.Contain("desk slip").And.Contain("Here are both numbers."));
    }

    [TestCase("UPDATE learning_paths SET slug = 'First week'", "ck_learning_paths_slug", TestName = "A path's key must be a slug")]
    [TestCase("UPDATE learning_paths SET purpose = ' '", "ck_learning_paths_purpose", TestName = "A path must say what it is for")]
    [TestCase("UPDATE scenario_choices SET why = ''", "ck_scenario_choices_why", TestName = "A choice must say why")]
    [TestCase("DELETE FROM terms WHERE slug = 'unheard-of-note'", "fk_lesson_terms_terms_term_id", TestName = "A Term that a lesson teaches cannot be deleted")]
    [TestCase("INSERT INTO scenario_choices (path_id, lesson, scenario, position, text, is_right, why) SELECT path_id, lesson, scenario, 3, 'And this', true, why FROM scenario_choices WHERE position = 2", "ex_scenario_choices_one_right", TestName = "No two choices are right")]
    [TestCase("UPDATE scenario_choices SET is_right = false", "learning_paths_complete", TestName = "One choice is right")]
    [TestCase("DELETE FROM scenario_choices WHERE position = 2", "learning_paths_complete", TestName = "A scenario has at least three choices")]
    [TestCase("DELETE FROM lesson_terms WHERE position = 2", "learning_paths_complete", TestName = "A lesson teaches at least three Terms")]
    [TestCase("DELETE FROM lesson_scenarios", "learning_paths_complete", TestName = "A lesson has a scenario")]
    [TestCase("DELETE FROM lessons WHERE position = 0", "learning_paths_complete", TestName = "Lessons are counted without a gap")]
    [TestCase("UPDATE lessons SET slug = 'same'", "learning_paths_complete", TestName = "Lessons of a path have slugs of their own")]
    public void TheDatabaseRefuses(string sql, string constraint) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo(constraint));

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_glossary.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static async Task DropAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var database = connection.Database;
        connection.Database = "postgres";
        await using var maintenance = NpgsqlDataSource.Create(connection);
        await using var drop = maintenance.CreateCommand($"DROP DATABASE {database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    private static JsonObject Body(string title) => new()
    {
        ["title"] = title,
        ["audience"] = "Everybody.",
        ["purpose"] = "You can.",
        ["lessons"] = new JsonArray(
            Lesson("records", "htm/unheard-of-job", "it/unheard-of-slip", "it/unheard-of-mishap"),
            Lesson("other", "htm/unheard-of-mishap", "it/unheard-of-mishap", "htm/unheard-of-job")),
    };

    private static JsonObject Lesson(string slug, params string[] terms) => new()
    {
        ["slug"] = slug,
        ["title"] = $"About {slug}",
        ["goal"] = "You know.",
        ["terms"] = new JsonArray([.. terms.Select(term => JsonValue.Create(term))]),
        ["falseFriends"] = new JsonArray(new JsonObject { ["one"] = "it/unheard-of-mishap", ["other"] = "htm/unheard-of-mishap" }),
        ["scenarios"] = new JsonArray(new JsonObject
        {
            ["situation"] = "The desk calls.",
            ["question"] = "What do you say?",
            ["choices"] = new JsonArray(Choice("Here are both numbers.", true), Choice("Nothing.", false), Choice("Goodbye.", false)),
        }),
    };

    private static JsonObject Choice(string text, bool isRight) => new() { ["text"] = text, ["isRight"] = isRight, ["why"] = "So it is." };
}
