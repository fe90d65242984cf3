using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Meetings;

public sealed class MeetingApiTests : MeetingFixture
{
    [Test]
    public async Task WhatIsSaidOnOneReplica_ReachesTheScreensOfAnother_WithinHalfASecond()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        await using var screen = await FollowedMeeting.OpenAsync(Two.Anonymous, $"/api/v1/meetings/{code}/events");
        await screen.NextAsync();
        var took = new List<TimeSpan>();
        for (var i = 1; i <= 5; i++)
        {
            var said = Stopwatch.GetTimestamp();
            await SayAsync(One, code, "The PM is due.");
            var told = await screen.NextChangeAsync();
            took.Add(Stopwatch.GetElapsedTime(said));
            Assert.That(told["words"]![0]!["count"]!.GetValue<int>(), Is.EqualTo(i));
        }

        // One in five may meet a machine that does something else just then.
        Assert.That(took.Order().ElementAt(2), Is.LessThan(TimeSpan.FromMilliseconds(500)), string.Join(", ", took));
        await TestContext.Out.WriteLineAsync($"From saying to seeing: {string.Join(", ", took.Select(time => $"{time.TotalMilliseconds:0} ms"))}");
        Assert.That(screen.Head.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(screen.Head.Content.Headers.ContentEncoding, Has.None.EqualTo("gzip").And.None.EqualTo("br"), "Compressed it would be held back.");
    }

    [Test]
    public async Task AFalseFriend_IsToldWithBothMeanings_AndWhatToSay()
    {
        var code = (await StartMeetingAsync(One, "Pumps"))["code"]!.GetValue<string>();

        var heard = await SayAsync(One, code, "PMs and an infusion pump, an IV Pump and Infusion Pumps. The PM!");
        var meeting = await One.Anonymous.GetJsonAsync($"/api/v1/meetings/{code}");

        var (pm, pump) = (meeting["words"]![0]!, meeting["words"]![1]!);
        Assert.Multiple(() =>
        {
            Assert.That(Heard(heard), Is.EqualTo(new[] { "infusion pump 3", "PM 2" }));
            Assert.That(meeting["title"]!.GetValue<string>(), Is.EqualTo("Pumps"));
            Assert.That(pm["isFalseFriend"]!.GetValue<bool>(), Is.True);
            Assert.That(pm["senses"]!.Texts(sense => sense["key"]), Is.EquivalentTo(new[] { "htm/preventive-maintenance", "it/project-manager" }));
            Assert.That(pm["counterparts"]![0]!["bridge"]!.GetValue<string>(), Is.EqualTo("Say both words."));
            Assert.That(pump["label"]!.GetValue<string>(), Is.EqualTo("infusion pump"));
            Assert.That(pump["counterparts"]!.Texts(other => other["term"]!["key"]), Is.EqualTo(new[] { "it/smart-device" }));
        });
    }

    [Test]
    public async Task AScreenThatComesBack_IsToldWhatItMissed_AndNoMore()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        await SayAsync(One, code, "PM");
        string seen;
        await using (var before = await FollowedMeeting.OpenAsync(One.Anonymous, $"/api/v1/meetings/{code}/events"))
        {
            seen = (await before.NextAsync()).EventId!;
        }

        await SayAsync(One, code, "infusion pump");
        await using var after = await FollowedMeeting.OpenAsync(Two.Anonymous, $"/api/v1/meetings/{code}/events", seen);
        var missed = await after.NextChangeAsync();

        Assert.That(missed["words"]!.Texts(word => word["label"]), Is.EqualTo(new[] { "infusion pump" }));
        await after.NextAsync("beat");
    }

    [TestCase("text/plain", "PM and PM", "PM 2")]
    [TestCase("application/json", "{\"text\": \"PM\"}", "PM 1")]
    [TestCase("application/json", "{\"text\": \"WEBVTT\\n\\n00:01.000 --> 00:02.000\\nPM\", \"format\": \"plain\"}", "PM 1")]
    [TestCase("text/vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v PM>the PM\n\n00:02.000 --> 00:03.000\nthe PM\nis on an infusion\n\n00:03.000 --> 00:04.000\npump", "PM 1, infusion pump 1")]
    [TestCase("application/x-subrip", "1\r\n00:00:01,000 --> 00:00:02,000\r\nPM\r\n", "PM 1")]
    [TestCase("text/plain", "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nPM", "PM 1", Description = "Seen to be captions.")]
    [TestCase("text/plain", "Nothing of interest.", "")]
    public async Task Text_IsTakenInEveryForm(string type, string text, string words)
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        Assert.That(string.Join(", ", Heard(await SayAsync(One, code, text, type))), Is.EqualTo(words));
    }

    [Test]
    public async Task CaptionsThatRoll_CountOnce_AcrossPostsAndReplicas()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();

        await SayAsync(One, code, "WEBVTT\n\n00:01.000 --> 00:02.000\nthe PM is due", "text/vtt");
        await SayAsync(Two, code, "WEBVTT\n\n00:02.000 --> 00:03.000\nthe PM is due\non the infusion pump", "text/vtt");

        Assert.That(Heard(await One.Anonymous.GetJsonAsync($"/api/v1/meetings/{code}")), Is.EqualTo(new[] { "infusion pump 1", "PM 1" }));
    }

    [TestCase("text/plain", "  ", 400, "text")]
    [TestCase("application/json", "{", 400, "body")]
    [TestCase("application/json", "{\"text\": 1}", 400, "text")]
    [TestCase("application/json", "null", 400, "text")]
    [TestCase("application/json", "{\"text\": \"PM\", \"format\": \"docx\"}", 400, "format")]
    [TestCase("text/vtt", "PM", 400, "text")]
    [TestCase("application/xml", "<a/>", 415, null)]
    public async Task WhatCannotBeRead_IsRefused_AndSaysWhatToDo(string type, string text, int status, string? field)
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();

        using var answer = await PostTextAsync(One, code, text, type);

        var problem = await answer.JsonAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), problem.ToJsonString());
        Assert.That(field is null || problem["errors"]![field] is not null, Is.True, problem.ToJsonString());
        Assert.That((await One.Anonymous.GetJsonAsync($"/api/v1/meetings/{code}"))["version"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task ATextOver512KiB_IsRefused_AndOneBelowIsHeardWhole()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();

        using var large = await PostTextAsync(One, code, new string('x', (512 << 10) + 1));
        using var larger = await PostTextAsync(One, code, new string('x', 2 << 20));
        var heard = await SayAsync(One, code, string.Concat(Enumerable.Repeat("a PM, ", 80_000)));

        Assert.That((large.StatusCode, larger.StatusCode), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge)));
        Assert.That(Heard(heard), Is.EqualTo(new[] { "PM 80000" }));
    }

    [Test]
    public async Task ManyWhoSpeakAtOnce_OnTwoReplicas_AreAllHeard()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SayAsync(i % 2 == 0 ? One : Two, code, i % 3 == 0 ? "PM, infusion pump" : "PM")));

        var meeting = await Two.Anonymous.GetJsonAsync($"/api/v1/meetings/{code}");
        Assert.That(Heard(meeting), Is.EquivalentTo(new[] { "PM 40", "infusion pump 14" }));
        Assert.That((meeting["version"]!.GetValue<int>(), meeting["lines"]!.GetValue<int>()), Is.EqualTo((41, 40)));
    }

    [Test]
    public async Task OnlyTheHost_EndsAMeeting_AndThenNothingIsAdded()
    {
        var started = await StartMeetingAsync(One);
        var code = started["code"]!.GetValue<string>();
        await SayAsync(One, code, "PM");
        await using var screen = await FollowedMeeting.OpenAsync(Two.Anonymous, $"/api/v1/meetings/{code}/events");
        await screen.NextAsync();

        using var refused = await Two.Anonymous.PostAsJsonAsync($"/api/v1/meetings/{code}/end", new { hostToken = "guessed" });
        using var ended = await Two.Anonymous.PostAsJsonAsync($"/api/v1/meetings/{code}/end", new { hostToken = started["hostToken"]!.GetValue<string>() });
        using var late = await PostTextAsync(One, code, "infusion pump");

        Assert.That((refused.StatusCode, ended.StatusCode, late.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Conflict)));
        Assert.That((await screen.NextChangeAsync())["endedAt"], Is.Not.Null);
        Assert.That(Heard(await One.Anonymous.GetJsonAsync($"/api/v1/meetings/{code}")), Is.EqualTo(new[] { "PM 1" }), "Its words can still be read.");

        using var deleted = await Two.Anonymous.PostAsJsonAsync($"/api/v1/meetings/{code}/end", new { hostToken = started["hostToken"]!.GetValue<string>(), deleteNow = true });
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await screen.NextAsync("over");
        using var gone = await One.Anonymous.GetAsync($"/api/v1/meetings/{code}");
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AServerThatStops_LetsItsScreensGoAtOnce_AndTheyComeBackToAnother()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        var three = await TestGlossary.StartAsync(connectionString: One.ConnectionString, settings: ["--Glossary:Meetings:MostScreensOfAMeeting=1", "--Glossary:Limits:MeetingGuessesPerMinute=3", "--Glossary:Limits:MeetingsPerMinute=1"]);
        using var client = new HttpClient { BaseAddress = three.Address };
        await using var screen = await FollowedMeeting.OpenAsync(client, $"/m/{code}/events");
        var seen = (await screen.NextAsync()).EventId;

        using var crowded = await client.GetAsync($"/m/{code}/events");
        Assert.That(crowded.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), "There is room for one.");

        using var first = await client.PostAsJsonAsync("/api/v1/meetings", new { });
        using var second = await client.PostAsJsonAsync("/api/v1/meetings", new { });
        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.TooManyRequests)));
        for (var i = 0; i < 3; i++)
        {
            using var guess = await client.GetAsync($"/m/k7m4p-x9rt{"cdf"[i]}");
            Assert.That(guess.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        using var guessed = await client.GetAsync($"/api/v1/meetings/{code}");
        Assert.That((guessed.StatusCode, guessed.Headers.RetryAfter?.Delta > TimeSpan.Zero), Is.EqualTo((HttpStatusCode.TooManyRequests, true)), "Not even the right code is told apart.");

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(three.DisposeAsync().AsTask(), screen.EndAsync());
        Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(10)), "It did not wait for the screen to go.");

        await SayAsync(One, code, "PM");
        await using var back = await FollowedMeeting.OpenAsync(Two.Anonymous, $"/m/{code}/events", seen);
        Assert.That((await back.NextAsync()).Data, Is.EqualTo("2"));
    }
}
