using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Glossary.Web.Features.Chat.Slack;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using static Glossary.IntegrationTests.Inbound.InboundServer;

namespace Glossary.IntegrationTests.Inbound;

public sealed class SlackTests
{
    private const string Command = "/slack/command";
    private const string Events = "/slack/events";
    private const string Form = "application/x-www-form-urlencoded";
    private static int _asked;

    [Test]
    public void TheExampleThatSlackPublishes_Holds_AtItsTimeAndOnce()
    {
        const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var clock = new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(1531420618));
        var signature = new SlackSignature(Options.Create(new SlackOptions { SigningSecret = SlackSecret }), new SignedWindow(clock));
        var headers = new HeaderDictionary { ["X-Slack-Request-Timestamp"] = "1531420618", ["X-Slack-Signature"] = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503" };

        foreach (var (seconds, holds) in new[] { (301, false), (-301, false), (300, true), (-300, false) })
        {
            clock.Now = DateTimeOffset.FromUnixTimeSeconds(1531420618 + seconds);
            Assert.That(signature.WhyNot(headers, Encoding.UTF8.GetBytes(Body)), holds ? Is.Null : Is.Not.Null, $"{seconds} s later");
        }
    }

    [Test]
    public async Task AWordOfBothSides_IsAnsweredWithBothMeanings_ToWhoeverAsked()
    {
        var answer = await AskAsync("PM");
        var said = answer["blocks"]!.ToJsonString();

        Assert.Multiple(() =>
        {
            Assert.That(answer["response_type"]!.GetValue<string>(), Is.EqualTo("ephemeral"));
            Assert.That(said, Does.Contain("has 2 meanings").And.Contain("preventive maintenance").And.Contain("project manager").And.Contain("means something else").And.Contain("Say both words."));
            Assert.That(said, Does.Contain($"{Home}/t/htm/preventive-maintenance"));
        });
    }

    [TestCase("", "ephemeral", "/define PM")]
    [TestCase("  ", "ephemeral", "/define PM")]
    [TestCase("unheard-of-whatsit", "ephemeral", "Nobody has explained")]
    [TestCase("work ordr", "ephemeral", "work order")]
    [TestCase("share ticket", "in_channel", "Something that people call ticket.")]
    [TestCase("share", "ephemeral", "")]
    [TestCase("&lt;!channel&gt; &amp;", "ephemeral", "")]
    public async Task WhateverIsTyped_IsAnswered(string text, string to, string said)
    {
        var answer = await AskAsync(text);
        Assert.That(answer["response_type"]!.GetValue<string>(), Is.EqualTo(to));
        Assert.That(answer["blocks"]!.ToJsonString(), Does.Contain(said));
    }

    [Test]
    public async Task TenThousandSigns_AreAnswered_AndRepeatedInPart()
    {
        var answer = await AskAsync(new string('z', 10_000));
        Assert.That(answer.ToJsonString(), Has.Length.LessThan(2000));
    }

    [Test]
    public async Task WhatIsNotSignedSo_IsRefusedWithoutADetail()
    {
        var body = NewBody("PM");
        var now = Now();
        var right = $"v0={HexHmac(SlackSecret, $"v0:{now}:{body}")}";
        (string, string)[][] wrong =
        [
            [],
            [("X-Slack-Request-Timestamp", now)],
            [("X-Slack-Signature", right)],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", right[..^1])],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", right[..^1] + "g")],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", "v1" + right[2..])],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", $"v0={HexHmac("another secret", $"v0:{now}:{body}")}")],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", $"v0={HexHmac(SlackSecret, $"v0:{now}:{body}x")}")],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", right), ("X-Slack-Signature", right)],
            [("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", $"{right},{right}")],
            [("X-Slack-Request-Timestamp", $"{now}.0"), ("X-Slack-Signature", $"v0={HexHmac(SlackSecret, $"v0:{now}.0:{body}")}")],
            Signed(body, Now(-302)),
            Signed(body, Now(302)),
            Signed(body, "9223372036854775807"),
        ];
        foreach (var headers in wrong)
        {
            using var answer = await PostAsync(Command, Encoding.UTF8.GetBytes(body), Form, false, headers);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), string.Join(", ", headers));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("detail").And.Not.Contain("ignature"));
        }
    }

    [Test]
    public async Task TheSameOften_AllAtOnce_IsAnsweredOnce()
    {
        var body = NewBody("ticket");
        var headers = Signed(body, Now());
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(Command, Encoding.UTF8.GetBytes(body), Form, false, headers)));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), Is.EqualTo(11));
    }

    [TestCase(65 * 1024, false, Form, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(65 * 1024, true, Form, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(60 * 1024, true, Form, HttpStatusCode.OK)]
    [TestCase(10, false, "application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task ABody_IsBoundedAndAForm(int size, bool inChunks, string type, HttpStatusCode expected)
    {
        var body = NewBody("ticket") + "&x=" + new string('x', size);
        using var answer = await PostAsync(Command, Encoding.UTF8.GetBytes(body), type, inChunks, Signed(body, Now()));
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task BytesThatAreNoText_AreRefused()
    {
        byte[] body = [.. "text=PM&x="u8, 0xC3, 0x28];
        var now = Now();
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackSecret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{now}:"), .. body]));
        using var answer = await PostAsync(Command, body, Form, false, ("X-Slack-Request-Timestamp", now), ("X-Slack-Signature", $"v0={signature}"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AnAddress_IsVerified()
    {
        using var answer = await TellAsync(new JsonObject { ["type"] = "url_verification", ["challenge"] = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P" });
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}"""));
    }

    [Test]
    public async Task ALinkOfOurs_IsExplained_AnothersNot_AndEachEventOnce()
    {
        using var told = await TellAsync(LinkShared("Ev1", $"{Home}/t/it/ticket", "https://evil.example/t/it/ticket", $"{Home}.evil.example/t/it/ticket", $"{Home}/figures", "no address"));
        var (token, body) = await Outside.NextUnfurlAsync();
        using var again = await TellAsync(LinkShared("Ev1", $"{Home}/t/it/ticket"));
        using var none = await TellAsync(LinkShared("Ev2", "https://evil.example/t/it/ticket"));
        using var other = await TellAsync(LinkShared("Ev3", $"{Home}/t/htm/hostilegizmo"));
        var (_, next) = await Outside.NextUnfurlAsync();

        Assert.Multiple(() =>
        {
            Assert.That(new[] { told.StatusCode, again.StatusCode, none.StatusCode, other.StatusCode }, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(token, Is.EqualTo($"Bearer {BotToken}"));
            Assert.That(JsonNode.Parse(body)!["unfurls"]!.AsObject().Select(one => one.Key), Is.EqualTo(new[] { $"{Home}/t/it/ticket" }));
            Assert.That(JsonNode.Parse(body)!["channel"]!.GetValue<string>(), Is.EqualTo("C1"));
            Assert.That(JsonNode.Parse(next)!["unfurls"]!.AsObject().Select(one => one.Key), Is.EqualTo(new[] { $"{Home}/t/htm/hostilegizmo" }));
            Assert.That(next, Does.Not.Contain("<!channel>").And.Not.Contain("\\u003C!channel\\u003E"));
        });
    }

    /// <summary>Asks as Slack does.</summary>
    internal static async Task<JsonNode> AskAsync(string text)
    {
        var body = NewBody(text);
        using var answer = await PostAsync(Command, Encoding.UTF8.GetBytes(body), Form, false, Signed(body, Now()));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    internal static (string Name, string Value)[] Signed(string body, string at) => [("X-Slack-Request-Timestamp", at), ("X-Slack-Signature", $"v0={HexHmac(SlackSecret, $"v0:{at}:{body}")}")];

    /// <summary>No two are the same: Slack gives each its own trigger.</summary>
    private static string NewBody(string text) => $"command=%2Fdefine&text={Uri.EscapeDataString(text)}&trigger_id={Interlocked.Increment(ref _asked)}";

    private static JsonObject LinkShared(string id, params string[] links) => new()
    {
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event"] = new JsonObject
        {
            ["type"] = "link_shared",
            ["channel"] = "C1",
            ["message_ts"] = "1.2",
            ["links"] = new JsonArray([.. links.Select(link => new JsonObject { ["domain"] = "glossary.hospital.example", ["url"] = link })]),
        },
    };

    private static Task<HttpResponseMessage> TellAsync(JsonObject told)
    {
        told["event_time"] = Interlocked.Increment(ref _asked);
        var body = told.ToJsonString();
        return PostAsync(Events, Encoding.UTF8.GetBytes(body), "application/json", false, Signed(body, Now()));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
