using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static Glossary.IntegrationTests.Inbound.InboundServer;

namespace Glossary.IntegrationTests.Inbound;

public sealed class TeamsSearchTests
{
    [Test]
    public async Task ASearch_ListsWhatItFinds_APieceAtATime()
    {
        var all = await SearchAsync("PM", 0, 10);
        var second = await SearchAsync("PM", 1, 1);

        Assert.Multiple(() =>
        {
            Assert.That(Titles(all), Is.EquivalentTo(new[] { "preventive maintenance (HTM)", "project manager (IT)" }));
            Assert.That(Titles(second), Is.EqualTo(Titles(all).Skip(1).Take(1)));
            Assert.That(all["composeExtension"]!["attachments"]![0]!["content"]!["type"]!.GetValue<string>(), Is.EqualTo("AdaptiveCard"));
            Assert.That(all["composeExtension"]!["attachmentLayout"]!.GetValue<string>(), Is.EqualTo("list"));
        });
    }

    [TestCase("", "Type the word")]
    [TestCase("unheard-of-whatsit-qqq", "no such word")]
    public async Task WhereThereIsNothingToList_ItSaysSo(string text, string said)
    {
        var answer = await SearchAsync(text, 0, 10);
        Assert.That(answer["composeExtension"]!["type"]!.GetValue<string>(), Is.EqualTo("message"));
        Assert.That(answer["composeExtension"]!["text"]!.GetValue<string>(), Does.Contain(said));
    }

    [TestCase($"{Home}/t/it/ticket", 1)]
    [TestCase("https://evil.example/t/it/ticket", 0)]
    [TestCase($"{Home}/t/it/unheard-of-whatsit", 0)]
    public async Task ALinkOfOurs_IsExplained(string url, int found)
    {
        var answer = await AskAsync(Activity("composeExtension/queryLink", new JsonObject { ["url"] = url }));
        var cards = answer["composeExtension"]!["attachments"]!.AsArray();
        Assert.That(cards, Has.Count.EqualTo(found));
        Assert.That(cards.Select(card => card!["content"]!["version"]!.GetValue<string>()), Is.All.EqualTo("1.3"));
    }

    [Test]
    public async Task WhatIsNotTheBotFrameworks_IsRefused()
    {
        var parts = Outside.Token().Split('.');
        var unsigned = $"{Convert.ToBase64String("""{"alg":"none","typ":"JWT"}"""u8).TrimEnd('=')}.{parts[1]}.";
        foreach (var (why, token) in new[]
        {
            ("none", null),
            ("no token", "x"),
            ("another app's", Outside.Token(audience: "another app")),
            ("another issuer's", Outside.Token(issuer: "https://evil.example")),
            ("another address", Outside.Token(serviceUrl: "https://evil.example/")),
            ("over", Outside.Token(minutes: -10)),
            ("another's key", Outside.Token(signedBy: Platforms.AnothersKey())),
            ("the public key as a secret", Outside.Token(signedBy: Outside.PublicKeyAsSecret())),
            ("unsigned", unsigned),
            ("tampered", $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA"),
        })
        {
            using var answer = await SendAsync(Query("PM", 0, 10), token);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), why);
        }
    }

    [TestCase("channelId", "webchat")]
    [TestCase("channelData", """{"tenant":{"id":"another"}}""")]
    [TestCase("serviceUrl", "https://evil.example/")]
    [TestCase("timestamp", "2020-01-01T00:00:00Z")]
    public async Task ABodyThatDoesNotFitItsToken_IsRefused(string field, string value)
    {
        var activity = Query("PM", 0, 10);
        activity[field] = value.StartsWith('{') ? JsonNode.Parse(value) : value;
        using var answer = await SendAsync(activity, Outside.Token());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task TheSameOnceMore_IsRefused_AndWhatIsNoSearchIsNothingToAnswer()
    {
        var activity = Query("PM", 0, 10);
        using var first = await SendAsync(activity, Outside.Token());
        using var again = await SendAsync(activity, Outside.Token());
        var installed = Activity("", null);
        installed["type"] = "conversationUpdate";
        using var nothing = await SendAsync(installed, Outside.Token());
        using var unknown = await SendAsync(Activity("composeExtension/fetchTask", null), Outside.Token());

        Assert.That(new[] { first.StatusCode, again.StatusCode, nothing.StatusCode, unknown.StatusCode }, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.NotImplemented }));
    }

    internal static Task<JsonNode> SearchAsync(string text, int skip, int count) => AskAsync(Query(text, skip, count));

    private static JsonObject Query(string text, int skip, int count) => Activity("composeExtension/query", new JsonObject
    {
        ["commandId"] = "look-up",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "word", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    });

    private static JsonObject Activity(string name, JsonObject? value) => new()
    {
        ["type"] = "invoke",
        ["id"] = Guid.NewGuid().ToString(),
        ["name"] = name,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Platforms.ServiceUrl,
        ["timestamp"] = DateTimeOffset.UtcNow.ToString("O"),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["value"] = value,
    };

    private static async Task<JsonNode> AskAsync(JsonObject activity)
    {
        using var answer = await SendAsync(activity, Outside.Token());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static Task<HttpResponseMessage> SendAsync(JsonObject activity, string? token) =>
        PostAsync("/teams/messages", Encoding.UTF8.GetBytes(activity.ToJsonString()), "application/json", false, token is null ? [] : [("Authorization", $"Bearer {token}")]);

    private static string[] Titles(JsonNode answer) => [.. answer["composeExtension"]!["attachments"]!.AsArray().Select(one => one!["preview"]!["content"]!["title"]!.GetValue<string>())];
}
