using System.Net;
using System.Net.Http.Json;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Meetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Glossary.IntegrationTests.Meetings;

public sealed class NothingIsLeftTests : MeetingFixture
{
    [Test]
    public async Task WhatIsSaid_IsInNoTableAndNoLog_AndAfterTheEndNothingOfTheMeetingIs()
    {
        using var log = new CapturedLog();
        One.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var started = await StartMeetingAsync(One, "Quarkstrudel");
        var (code, token) = (started["code"]!.GetValue<string>(), started["hostToken"]!.GetValue<string>());

        await SayAsync(One, code, "Mrs Mustermann in bed nine needs the PM, says Xylander.");
        await SayAsync(One, code, "{\"text\": \"Mustermann again, and the effusion pump of Xylander\"}", "application/json");
        await SayAsync(One, code, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Xylander>Mustermann's infusion pump", "text/vtt");
        using var wrong = await PostTextAsync(One, code, "{\"text\": \"Mustermann", "application/json");
        using (var browser = new TestBrowser(One.Address))
        {
            (await browser.PostAsync($"/m/{code}", new() { ["text"] = "Zwiebelfisch" }, $"/m/{code}?handler=Ask")).Dispose();
            await browser.Http.GetStringAsync($"/m/{code}/sheet?format=html");
        }

        // While it goes on: words, not texts; and no label but the glossary's own.
        Assert.That(await FindAsync("mustermann", "xylander", "bed nine", "effusion"), Is.EquivalentTo(new[] { "labels: effusion" }), "The misheard name is the Term's own.");
        Assert.That(await FindAsync(code, "quarkstrudel"), Is.EquivalentTo(new[] { $"meetings: {code}", "meetings: quarkstrudel" }));
        Assert.That(One.Services.GetRequiredService<ITermIndex>().Search(new("Zwiebelfisch")).Total, Is.Zero);

        using var ended = await One.Anonymous.PostAsJsonAsync($"/api/v1/meetings/{code}/end", new { hostToken = token });
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await CountAsync("SELECT count(*) FROM meeting_lines WHERE meeting_id = (SELECT id FROM meetings WHERE code = $1)", code), Is.Zero, "When what was said is gone with the end.");
        Assert.That(await CountAsync("SELECT count(*) FROM meeting_words WHERE cardinality(puzzled) > 0 AND meeting_id = (SELECT id FROM meetings WHERE code = $1)", code), Is.Zero, "So are the devices.");

        Assert.That(await SweepAsync(TimeSpan.FromMinutes(59)), Is.Zero, "The sheet stays for an hour.");
        Assert.That(await SweepAsync(TimeSpan.FromMinutes(61)), Is.EqualTo(1));

        Assert.That(await FindAsync(code, "quarkstrudel", "mustermann", "xylander"), Is.Empty);
        Assert.That(await FindAsync("zwiebelfisch"), Is.EquivalentTo(new[] { "missed_searches: zwiebelfisch" }), "The stewards' list has the word, and nothing else.");
        foreach (var table in new[] { "meetings", "meeting_words", "meeting_lines" })
        {
            Assert.That(await CountAsync($"SELECT count(*) FROM {table} WHERE $1 <> ''", code), Is.Zero, table);
        }

        var said = string.Join('\n', log.Lines);
        Assert.That(said, Is.Not.Empty);
        foreach (var hidden in new[] { "Mustermann", "Xylander", "bed nine", "Zwiebelfisch", "zwiebelfisch", "Quarkstrudel", token })
        {
            Assert.That(said, Does.Not.Contain(hidden));
        }
    }

    [Test]
    public async Task AMeetingThatNobodyEnds_IsGoneTwelveHoursAfterTheLastWord()
    {
        var code = (await StartMeetingAsync(Two))["code"]!.GetValue<string>();
        await SayAsync(Two, code, "PM");

        await SweepAsync(TimeSpan.FromHours(11.9));
        using var before = await One.Anonymous.GetAsync($"/m/{code}");
        await using var screen = await FollowedMeeting.OpenAsync(Two.Anonymous, $"/m/{code}/events");
        await screen.NextAsync();

        // It is not read once it has expired, whether or not it has been deleted.
        await using (var db = One.CreateContext())
        {
            Assert.That(await Data.Meetings.MeetingReading.FindAsync(db, code, DateTimeOffset.UtcNow.AddHours(12.1), CancellationToken.None), Is.Null);
        }

        await SweepAsync(TimeSpan.FromHours(12.1));
        using var after = await One.Anonymous.GetAsync($"/m/{code}");

        Assert.That((before.StatusCode, after.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
    }

    private Task<int> SweepAsync(TimeSpan later) =>
        new MeetingSweep(One.Services.GetRequiredService<GlossaryDatabase>(), new LaterClock(later), NullLogger<MeetingSweep>.Instance).SweepAsync(CancellationToken.None);

    /// <summary>Which table has which of these texts anywhere in its rows.</summary>
    private async Task<List<string>> FindAsync(params string[] texts)
    {
        await using var source = NpgsqlDataSource.Create(One.ConnectionString);
        var tables = new List<string>();
        await using (var list = source.CreateCommand("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var found = new List<string>();
        foreach (var table in tables)
        {
            foreach (var text in texts)
            {
                if (await CountAsync($"SELECT count(*) FROM \"{table}\" row WHERE strpos(lower(row::text), $1) > 0", text) > 0)
                {
                    found.Add($"{table}: {text}");
                }
            }
        }

        // The history of a Term quotes its labels.
        return [.. found.Where(one => !one.StartsWith("revisions:", StringComparison.Ordinal))];
    }

    private async Task<long> CountAsync(string sql, string parameter)
    {
        await using var source = NpgsqlDataSource.Create(One.ConnectionString);
        await using var count = source.CreateCommand(sql);
        count.Parameters.Add(new() { Value = parameter });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
    }
}
