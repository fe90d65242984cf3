using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Inbound.InboundServer;

namespace Glossary.IntegrationTests.Inbound;

public sealed class TicketTests
{
    private const string Path = "/api/v1/tickets/annotate";
    private const string Json = "application/json";
    private static int _sent;

    private static readonly object[] Systems =
    [
        new object[] { """{"webhookEvent":"jira:issue_created","issue":{"key":"BIO-7","fields":{"summary":"PM is late","description":"See the {{ticket}} and {code}work order{code}"}}}""", "text/plain", "[*preventive maintenance*|https://glossary.hospital.example/t/htm/preventive-maintenance]", "work order" },
        new object[] { """{"issue":{"fields":{"summary":"Late","description":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"The "},{"type":"text","text":"PM","marks":[{"type":"strong"}]},{"type":"text","text":" of ticket","marks":[{"type":"code"}]}]},{"type":"codeBlock","content":[{"type":"text","text":"work order"}]}]}}}}""", "application/vnd.atlassian.adf+json", "\"href\": \"https://glossary.hospital.example/t/htm/preventive-maintenance\"", "work order" },
        new object[] { """{"webhookEvent":"comment_created","issue":{"fields":{"summary":"PM is late"}},"comment":{"body":"see work order"}}""", "text/plain", "work order", "preventive" },
        new object[] { """{"number":"INC0010001","short_description":"PM","description":"[code]<i>work</i>[/code]","work_notes":{"display_value":"PM","value":"PM"},"sys_id":7}""", "text/plain", "[code]<p>", "work order" },
        new object[] { """{"result":{"short_description":{"display_value":"PM","link":null}}}""", "text/plain", "[code]", "work order" },
        new object[] { """{"text":"The PM","readFor":"it","format":"markdown"}""", "text/markdown", "for IT", "work order" },
    ];

    [TestCaseSource(nameof(Systems))]
    public async Task ATicket_IsAnsweredInItsSystemsOwnWriting(string body, string type, string said, string unsaid)
    {
        using var answer = await SendAsync(body, JiraSigned(body), "?readFor=it");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(text, Does.Contain(said).And.Not.Contain(unsaid));
    }

    [Test]
    public async Task ForIt_ItsOwnWordsAreNotExplained_AndAFalseFriendIs()
    {
        const string Body = """{"text":"The PM wrote a ticket about the work order."}""";
        using var answer = await SendAsync(Body, JiraSigned(Body), "?readFor=it&format=plain");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That(text, Does.Contain("for IT").And.Contain("False friend").And.Contain("project manager").And.Contain("work order, HTM").And.Contain("Say both words.").And.Not.Contain("- ticket"));
        Assert.That(answer.Headers.Contains("Glossary-Change"), Is.True);
    }

    [Test]
    public async Task WhereNothingNeedsExplaining_ThereIsNoAnswer()
    {
        const string Body = """{"text":"The ticket is solved.","readFor":"it"}""";
        using var answer = await SendAsync(Body, JiraSigned(Body));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task AKey_OrASignatureOfStandardWebhooks_WillDo_EachOfTheLatterOnce()
    {
        var body = NewBody();
        using var reader = await Server.ClientAsync(Role.Reader);
        using var keyed = await reader.PostAsync(Path, new StringContent(body, Encoding.UTF8, Json));
        var now = Now();
        var right = StandardSigned("msg_1", now, body);
        using var first = await SendAsync(body, right);
        using var again = await SendAsync(body, right);
        using var retried = await SendAsync(body, StandardSigned("msg_1", Now(1), body));
        using var rotated = await SendAsync(body, [.. StandardSigned("msg_2", now, body)[..2], ("webhook-signature", $"v1,{Convert.ToBase64String(new byte[32])} v2,x {StandardSigned("msg_2", now, body)[2].Value}")]);

        Assert.That(new[] { keyed.StatusCode, first.StatusCode, again.StatusCode, retried.StatusCode, rotated.StatusCode }, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK }));
    }

    [Test]
    public async Task WhatIsNotSignedSo_IsRefused_EvenWithAKey()
    {
        var body = NewBody();
        var now = Now();
        var right = StandardSigned("msg_3", now, body);
        (string, string)[][] wrong =
        [
            [("X-Hub-Signature", "sha256=")],
            [("X-Hub-Signature", $"sha1={HexHmac(FormerTicketSecret, body)}")],
            [("X-Hub-Signature", $"sha256={HexHmac("another secret of sixteen", body)}")],
            [("X-Hub-Signature", $"sha256={HexHmac(FormerTicketSecret, body + " ")}")],
            [.. JiraSigned(body), .. JiraSigned(body)],
            [.. JiraSigned(body), .. right],
            [right[0], right[2]],
            [right[1], right[2]],
            [right[0], right[1], right[2], ("webhook-id", "msg_4")],
            [("webhook-id", "msg_4"), right[1], right[2]],
            StandardSigned("msg_3", Now(-302), body),
            StandardSigned("msg_3", Now(302), body),
            StandardSigned(new string('m', 300), now, body),
        ];
        using var reader = await Server.ClientAsync(Role.Reader);
        var key = ("Authorization", reader.DefaultRequestHeaders.Authorization!.ToString());
        foreach (var headers in wrong)
        {
            using var answer = await SendAsync(body, [.. headers, key]);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), string.Join(", ", headers));
        }

        using var unsigned = await SendAsync(body, []);
        Assert.That(unsigned.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task WhatJiraWrote_IsAnsweredInItsTime_AndOnce()
    {
        var present = Now() + "000";
        foreach (var (seconds, expected) in new[] { (-302, HttpStatusCode.Unauthorized), (302, HttpStatusCode.Unauthorized), (0, HttpStatusCode.OK), (0, HttpStatusCode.Unauthorized) })
        {
            var body = $$"""{"timestamp":{{(seconds == 0 ? present : Now(seconds) + "000")}},"text":"PM"}""";
            using var answer = await SendAsync(body, JiraSigned(body));
            Assert.That(answer.StatusCode, Is.EqualTo(expected), $"{seconds} s");
        }
    }

    [TestCase("no JSON", "", "body")]
    [TestCase("[]", "", "body")]
    [TestCase("{}", "", "body")]
    [TestCase("""{"text":7}""", "", "body")]
    [TestCase("""{"text":"\udc00"}""", "", "body")]
    [TestCase("""{"text":"PM"}""", "?format=fax", "format")]
    [TestCase("""{"text":"PM"}""", "?readFor=klingon", "readFor")]
    public async Task ABodyThatIsNoTicket_IsToldWhatToMend(string body, string query, string field)
    {
        using var answer = await SendAsync(body, JiraSigned(body), query);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task ABody_IsBounded_InDepthAndInSize_AndIsText()
    {
        var deep = $$"""{"text":"PM","x":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""";
        using var deeper = await SendAsync(deep, JiraSigned(deep));
        var large = $$"""{"text":"{{new string('x', 1 << 20)}}"}""";
        using var larger = await SendAsync(large, JiraSigned(large));
        using var chunked = await PostAsync(Path, Encoding.UTF8.GetBytes(large), Json, true, JiraSigned(large));
        using var form = await PostAsync(Path, "text=PM"u8.ToArray(), "application/x-www-form-urlencoded", false, JiraSigned("text=PM"));
        byte[] bytes = [.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        using var nonsense = await PostAsync(Path, bytes, Json, false, ("X-Hub-Signature", $"sha256={Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(FormerTicketSecret), bytes))}"));

        Assert.That(
            new[] { deeper.StatusCode, larger.StatusCode, chunked.StatusCode, form.StatusCode, nonsense.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest }));
    }

    internal static async Task<string> AnnotateAsync(string text, string format)
    {
        var body = new JsonObject { ["text"] = text, ["format"] = format }.ToJsonString();
        using var answer = await SendAsync(body, JiraSigned(body));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsStringAsync();
    }

    private static string NewBody() => $$"""{"text":"The PM","n":{{Interlocked.Increment(ref _sent)}}}""";

    private static (string Name, string Value)[] JiraSigned(string body) => [("X-Hub-Signature", $"sha256={HexHmac(FormerTicketSecret, body)}")];

    private static (string Name, string Value)[] StandardSigned(string id, string at, string body) =>
        [("webhook-id", id), ("webhook-timestamp", at), ("webhook-signature", $"v1,{Convert.ToBase64String(Hmac(Convert.FromBase64String(TicketSecret["whsec_".Length..]), $"{id}.{at}.{body}"))}")];

    private static Task<HttpResponseMessage> SendAsync(string body, (string Name, string Value)[] headers, string query = "") => PostAsync(Path + query, Encoding.UTF8.GetBytes(body), Json, false, headers);
}
