using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static Glossary.IntegrationTests.Inbound.InboundServer;

namespace Glossary.IntegrationTests.Inbound;

public sealed class TeamsWebhookTests
{
    private const string Path = "/teams/webhook";

    [Test]
    public async Task TheExampleThatMicrosoftPublishes_IsAnsweredWithACard_AsOftenAsItComes()
    {
        const string Body = """{"text":"<at>Glossary</at> PM"}""";
        for (var i = 0; i < 2; i++)
        {
            // It has no time, so that nobody can tell whether it is the same once more.
            using var answer = await PostAsync(Path, Encoding.UTF8.GetBytes(Body), "application/json", false, ("Authorization", "HMAC KkfW4tBLhzaLmNCOrTf44gD//iREDi2PW4aQsyBgHpM="));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            var card = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["attachments"]![0]!["content"]!;
            Assert.That(card["version"]!.GetValue<string>(), Is.EqualTo("1.4"));
            Assert.That(card["body"]!.ToJsonString(), Does.Contain("preventive maintenance").And.Contain("project manager"));
        }
    }

    [TestCase("<at>Glossary</at>&nbsp;", "en-GB", "@Glossary PM")]
    [TestCase("<at>Glossary</at>", "de-DE", "Schreiben Sie den Namen")]
    [TestCase("<p><at>Glossary</at> work&nbsp;order</p>\n", "xx", "Something that people call work order.")]
    [TestCase("<at>Glossary</at> unheard-of-&lt;whatsit&gt;", null, "Nobody has explained")]
    public async Task WhatWasTyped_IsFoundInTheMarkup_AndAnsweredInItsLanguage(string text, string? locale, string said)
    {
        var answer = await AskAsync(text, locale);
        Assert.That(answer["attachments"]![0]!["content"]!["body"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), Does.Contain(said));
    }

    [Test]
    public async Task ACard_FitsIntoAMessage_HoweverMuchThereIsToSay()
    {
        Assert.That(Encoding.UTF8.GetByteCount((await AskAsync("hostilegizmo", null)).ToJsonString()), Is.LessThan(28 * 1024));
    }

    [Test]
    public async Task WhatIsNotSignedSo_OrIsLate_OrCameBefore_IsRefused()
    {
        var body = Message("ticket", null, DateTimeOffset.UtcNow);
        (string Body, string[] Shown)[] wrong =
        [
            (body, []),
            (body, ["HMAC "]),
            (body, ["HMAC AAAA"]),
            (body, ["HMAC " + new string('!', 44)]),
            (body, [Sign(body) + "AAAA"]),
            (body, [Sign(body), Sign(body)]),
            (body, ["Bearer" + Sign(body)[4..]]),
            (body.Replace("ticket", "packet", StringComparison.Ordinal), [Sign(body)]),
            Signed(Message("ticket", null, DateTimeOffset.UtcNow.AddSeconds(-302))),
            Signed(Message("ticket", null, DateTimeOffset.UtcNow.AddSeconds(302))),
            Signed("""{"text":"ticket","timestamp":"yesterday"}"""),
        ];
        foreach (var (sent, shown) in wrong)
        {
            using var refused = await SendAsync(sent, shown);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"{sent} {string.Join(", ", shown)}");
        }

        using var first = await SendAsync(body, Sign(body));
        using var again = await SendAsync(body, Sign(body));
        Assert.That((first.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [TestCase("no JSON", HttpStatusCode.BadRequest)]
    [TestCase("[]", HttpStatusCode.BadRequest)]
    [TestCase("{}", HttpStatusCode.OK)]
    [TestCase("""{"text":"\ud800"}""", HttpStatusCode.OK)]
    public async Task AnythingThatIsRightlySigned_IsReadForWhatItIs(string body, HttpStatusCode expected)
    {
        using var answer = await SendAsync(body, Sign(body));
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    internal static async Task<JsonNode> AskAsync(string text, string? locale)
    {
        var body = Message(text, locale, DateTimeOffset.UtcNow);
        using var answer = await SendAsync(body, Sign(body));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static string Message(string text, string? locale, DateTimeOffset at) => new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["text"] = text, ["locale"] = locale, ["timestamp"] = at.ToString("O") }.ToJsonString();

    private static string Sign(string body) => $"HMAC {Convert.ToBase64String(Hmac(Convert.FromBase64String(TeamsSecret), body))}";

    private static (string Body, string[] Shown) Signed(string body) => (body, [Sign(body)]);

    private static Task<HttpResponseMessage> SendAsync(string body, params string[] shown) =>
        PostAsync(Path, Encoding.UTF8.GetBytes(body), "application/json", false, [.. shown.Select(one => ("Authorization", one))]);
}
