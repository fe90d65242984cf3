using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Glossary.Core;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

/// <summary>The schedule agrees with FSRS's reference implementation, npm's ts-fsrs, and so does its twin on the device.</summary>
public sealed class ReferenceTests
{
    private const int Histories = 300;
    private const int Seed = 2026;

    /// <summary>One process of node replays all histories; every answer is compared to the last of 8 decimals, every moment to the millisecond.</summary>
    [Test]
    public async Task LongHistories_GiveWhatTheReferenceGives_OnServerAndDevice()
    {
        await Npm.InstallAsync();
        var histories = Generated();
        var input = JsonSerializer.Serialize(histories.Select(history => new
        {
            parameters = new { weights = history.Parameters.Weights, retention = history.Parameters.Retention },
            reviews = history.Reviews.Select(review => new { id = review.Id, rating = (int)review.Rating, at = review.At.ToUnixTimeMilliseconds() }),
        }));
        var twin = new Uri(Path.Combine(Repository.Root, "src", "Glossary.Web", "wwwroot", "learn", "fsrs.js")).AbsoluteUri;
        var (code, output, errors) = await Npm.RunAsync("node", ["fsrs.mjs", twin], input);
        Assert.That(code, Is.Zero, errors);

        var answers = JsonNode.Parse(output)!.AsArray();
        var differences = new List<string>();
        for (var i = 0; i < histories.Count; i++)
        {
            var ours = OursOf(histories[i].Parameters, histories[i].Reviews);
            differences.AddRange(Differences("server", ours, answers[i]!["reference"]!.AsArray(), i));
            differences.AddRange(Differences("device", answers[i]!["twin"]!.AsArray(), answers[i]!["reference"]!.AsArray(), i));
            var replayed = answers[i]!["replayed"]!;
            Assert.That(replayed["version"]!.GetValue<string>(), Is.EqualTo(CardSchedule.CurrentVersion));
            differences.AddRange(replayed["due"]!.GetValue<long>() == ours[^1]!["due"]!.GetValue<long>() ? [] : [$"history {i}: replayed in disorder on the device, it is due at another time"]);
        }

        var reviews = histories.Sum(history => history.Reviews.Length);
        await TestContext.Out.WriteLineAsync($"{reviews} reviews of {histories.Count} cards, seed {Seed}");
        Assert.That(differences, Is.Empty, $"seed {Seed}, {reviews} reviews\n{string.Join('\n', differences.Take(20))}");
    }

    private static List<(FsrsParameters Parameters, Review[] Reviews)> Generated()
    {
        var chance = new PCG(1, Seed);
        var one = Gen.Select(ReviewHistories.AnyParameters, ReviewHistories.Any(60));
        return [.. Enumerable.Range(0, Histories).Select(_ => one.Generate(chance, null, out var _)).Select(made => (made.Item1, made.Item2))];
    }

    private static JsonArray OursOf(FsrsParameters parameters, Review[] reviews)
    {
        var scheduler = new FsrsScheduler(parameters);
        var schedule = CardSchedule.New(reviews[0].At);
        return
        [
            .. reviews.Select(JsonNode (review) =>
            {
                var recall = scheduler.Recall(schedule, review.At);
                schedule = scheduler.Next(schedule, review.Rating, review.At);
                return new JsonObject
                {
                    ["recall"] = recall, ["due"] = schedule.Due.ToUnixTimeMilliseconds(), ["stability"] = schedule.Stability, ["difficulty"] = schedule.Difficulty,
                    ["state"] = EnumName.Of(schedule.State), ["step"] = schedule.Step, ["reps"] = schedule.Reps, ["lapses"] = schedule.Lapses, ["lastReview"] = schedule.LastReview!.Value.ToUnixTimeMilliseconds(),
                };
            }),
        ];
    }

    private static IEnumerable<string> Differences(string who, JsonArray given, JsonArray expected, int history)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            foreach (var (field, value) in expected[i]!.AsObject())
            {
                if (Written(given[i]![field]!) != Written(value!))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{who}, history {history}, review {i}: {field} is {given[i]![field]}, the reference says {value}");
                }
            }
        }
    }

    private static string Written(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number ? JsonSerializer.Deserialize<double>(value.ToJsonString()).ToString("F8", CultureInfo.InvariantCulture) : value.ToString();
}
