using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Glossary.Core;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

/// <summary>
/// The schedule agrees with FSRS's reference implementation, npm's ts-fsrs, on the server and on the device, whose modules run in one
/// process of node for all of these tests.
/// </summary>
public sealed class DeviceTests
{
    private const int Histories = 300;
    private const int Seed = 2026;

    /// <summary>What is typed for a card that accepts "infusion pump" and "IV pump".</summary>
    private static readonly (string Text, string Verdict, string? Spelling)[] Answers =
    [
        ("Infusion-Pumps", "right", null), ("iv pump", "right", null), ("infusoin pump", "close", "infusion pump"), ("infusion pumpp", "close", "infusion pump"),
        ("syringe pump", "wrong", null), ("pump", "wrong", null), ("", "wrong", null),
    ];

    private readonly List<(FsrsParameters Parameters, Review[] Reviews)> _histories = Generated();
    private JsonObject _device = null!;

    [OneTimeSetUp]
    public async Task RunTheDeviceAsync()
    {
        var folder = await Npm.InstallAsync("Glossary.Tests", "npm");
        var input = JsonSerializer.Serialize(new
        {
            histories = _histories.Select(history => new
            {
                parameters = new { weights = history.Parameters.Weights, retention = history.Parameters.Retention },
                reviews = history.Reviews.Select(review => new { id = review.Id, rating = (int)review.Rating, at = review.At.ToUnixTimeMilliseconds() }),
            }),
            answers = Answers.Select(answer => new { card = new { accepted = new[] { "infusion pump", "IV pump" } }, text = answer.Text }),
        });
        var modules = new Uri(Path.Combine(Repository.Root, "src", "Glossary.Web", "wwwroot", "learn")).AbsoluteUri;
        var (code, output) = await Npm.RunAsync("node", folder, ["device.mjs", modules], input);
        Assert.That(code, Is.Zero, output);
        _device = JsonNode.Parse(output)!.AsObject();
    }

    /// <summary>Every number is compared to the last of 8 decimals, every moment to the millisecond.</summary>
    [Test]
    public void LongHistories_GiveWhatTheReferenceGives_OnServerAndDevice()
    {
        var answers = _device["histories"]!.AsArray();
        var differences = new List<string>();
        for (var i = 0; i < _histories.Count; i++)
        {
            var reference = answers[i]!["reference"]!.AsArray();
            var ours = OursOf(_histories[i].Parameters, _histories[i].Reviews);
            differences.AddRange(Differences($"server, history {i}", ours, reference));
            differences.AddRange(Differences($"device, history {i}", answers[i]!["twin"]!.AsArray(), reference));
        }

        var reviews = _histories.Sum(history => history.Reviews.Length);
        TestContext.Out.WriteLine($"{reviews} reviews of {_histories.Count} cards, seed {Seed}");
        Assert.That(differences, Is.Empty, $"seed {Seed}, {reviews} reviews\n{string.Join('\n', differences.Take(20))}");
    }

    [Test]
    public void ReviewsInDisorderAndTwice_AreReplayedOnTheDeviceAsOnTheServer()
    {
        var replayed = _device["histories"]!.AsArray().Select(answer => answer!["replayed"]!).ToList();
        for (var i = 0; i < _histories.Count; i++)
        {
            var ours = new FsrsScheduler(_histories[i].Parameters).Replay(_histories[i].Reviews)!;
            Assert.That((replayed[i]["due"]!.GetValue<long>(), replayed[i]["reps"]!.GetValue<int>(), replayed[i]["version"]!.GetValue<string>()),
                Is.EqualTo((ours.Due.ToUnixTimeMilliseconds(), ours.Reps, ours.Version)), $"history {i}, seed {Seed}");
        }
    }

    [Test]
    public void TypedAnswers_AreJudgedWithoutANetwork() =>
        Assert.That(_device["answers"]!.AsArray().Select(answer => (answer!["verdict"]!.GetValue<string>(), answer["spelling"]?.GetValue<string>())), Is.EqualTo(Answers.Select(answer => (answer.Verdict, answer.Spelling))));

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

    private static IEnumerable<string> Differences(string who, JsonArray given, JsonArray expected)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            foreach (var (field, value) in expected[i]!.AsObject())
            {
                if (Written(given[i]![field]!) != Written(value!))
                {
                    yield return $"{who}, review {i}: {field} is {given[i]![field]}, the reference says {value}";
                }
            }
        }
    }

    private static string Written(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number ? JsonSerializer.Deserialize<double>(value.ToJsonString()).ToString("F8", CultureInfo.InvariantCulture) : value.ToString();
}
