using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Core.Learning.Scheduling;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Two real devices of one person against the real server, offline, cut off and killed at random: the property that no review is lost or doubled.</summary>
public sealed class PracticeSyncTests : PageTest
{
    private const int Turns = 24;

    /// <summary>A device: what the page does, without the page, and a network that fails as it is told.</summary>
    private const string Device = """
        async (account) => {
          const [{ open }, { learnerOf }, { sync }] = await Promise.all(["store", "learner", "sync"].map((name) => import(`/learn/${name}.js`)));
          const learner = await learnerOf(await open(account));
          const real = window.fetch;
          let fates = [];
          window.fetch = async (...request) => {
            const fate = fates.shift() ?? "arrives";
            if (fate === "request lost") { throw new TypeError(fate); }
            const answer = await real(...request);
            if (fate === "answer lost") { throw new TypeError(fate); }
            return answer;
          };
          Object.assign(window, {
            answer: async (card, rating, at) => (await learner.record({ card, rating, at, tookMs: 500, answer: "chosen" })).id,
            takeBack: async (id) => { const review = learner.answered().find((one) => one.id === id); try { await learner.takeBack(review); return true; } catch { return false; } },
            finish: (lesson, at) => learner.finish("unheard-of-path", lesson, at),
            bring: async (told) => { fates = told; try { await sync(learner.store); await learner.load(); return true; } catch { return false; } },
            told: async () => JSON.stringify({ reviews: learner.answered(), schedules: [...learner.schedules.values()], lessons: await learner.lessons() }),
          });
        }
        """;

    [Test]
    public async Task NoReview_IsLostOrDoubled_ByBeingOffline_CutOffOrKilled_AndBothDevicesEndAlike()
    {
        var seed = Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"Seed: {seed}");
        var random = new Random(seed);
        using var person = await Glossary.PersonAsync(Role.Reader);
        await using var elsewhere = await (await Browser.StartAsync()).NewContextAsync(new() { BaseURL = Glossary.Address.ToString() });
        IPage[] devices = [Page, await elsewhere.NewPageAsync()];
        foreach (var device in devices)
        {
            await device.Context.AddCookiesAsync(person.Browser.Cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Glossary.Address.ToString() }));
            await StartAsync(device, person);
        }

        var answered = new HashSet<string>();
        var then = DateTimeOffset.UtcNow.AddDays(-30).ToUnixTimeMilliseconds();
        for (var turn = 0; turn < Turns; turn++)
        {
            var device = devices[random.Next(2)];
            for (var i = random.Next(4); i > 0; i--)
            {
                then += random.Next(1000, 40_000_000);
                var id = await device.EvaluateAsync<string>("([card, rating, at]) => answer(card, rating, at)", new object[] { $"gap:htm/unheard-of-{random.Next(5)}", random.Next(1, 5), then });
                if (random.Next(5) > 0 || !await device.EvaluateAsync<bool>("(id) => takeBack(id)", id))
                {
                    answered.Add(id);
                }
            }

            switch (random.Next(6))
            {
                case 0:
                    await device.EvaluateAsync("([lesson, at]) => finish(lesson, at)", new object[] { $"lesson-{random.Next(6)}", then });
                    break;
                case 1:
                    await device.EvaluateAsync("(told) => { bring(told); }", Fates(random));
                    await StartAsync(device, person);
                    break;
                default:
                    await device.EvaluateAsync<bool>("(told) => bring(told)", Fates(random));
                    break;
            }
        }

        for (var round = 0; round < 2; round++)
        {
            foreach (var device in devices)
            {
                Assert.That(await device.EvaluateAsync<bool>("() => bring([])"), Is.True);
            }
        }

        var (one, other) = (await ToldAsync(devices[0]), await ToldAsync(devices[1]));
        var kept = (await person.Browser.Http.GetJsonAsync("/api/v1/me/reviews"))["items"]!.AsArray();
        Assert.That(kept.Select(item => $"{item!["id"]}"), Is.EquivalentTo(answered));
        Assert.That(one["reviews"]!.AsArray().Select(item => $"{item!["id"]}"), Is.EquivalentTo(answered));
        Assert.That(Sorted(one["schedules"]!, "card"), Is.EqualTo(Sorted(other["schedules"]!, "card")));
        Assert.That(Sorted(one["lessons"]!, "lesson"), Is.EqualTo(Sorted(other["lessons"]!, "lesson")));

        // And the server, had it been asked, would have said the same.
        foreach (var schedule in one["schedules"]!.AsArray())
        {
            var reviews = kept.Where(item => $"{item!["card"]}" == $"{schedule!["card"]}").Select(item => new Review(item!["id"]!.GetValue<Guid>(), (Rating)item["rating"]!.GetValue<int>(), item["at"]!.GetValue<DateTimeOffset>()));
            var replayed = FsrsScheduler.Default.Replay(reviews)!;
            Assert.That((schedule!["stability"]!.GetValue<double>(), schedule["due"]!.GetValue<long>()), Is.EqualTo((replayed.Stability, replayed.Due.ToUnixTimeMilliseconds())), $"{schedule["card"]}");
        }
    }

    private static async Task StartAsync(IPage device, TestPerson person)
    {
        await device.GotoAsync("/favicon.svg");
        await device.EvaluateAsync(Device, person.Account.Id.ToString());
    }

    private static string[] Fates(Random random) => [.. Enumerable.Range(0, 4).Select(_ => random.Next(3) switch { 0 => "request lost", 1 => "answer lost", _ => "arrives" })];

    private static async Task<JsonNode> ToldAsync(IPage device) => JsonNode.Parse(await device.EvaluateAsync<string>("() => told()"))!;

    private static string[] Sorted(JsonNode items, string by) => [.. items.AsArray().OrderBy(item => string.Create(CultureInfo.InvariantCulture, $"{item![by]}"), StringComparer.Ordinal).Select(item => JsonSerializer.Serialize(item))];
}
