using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Inbound.InboundServer;

namespace Glossary.IntegrationTests.Inbound;

public sealed class OracleTests
{
    [Test]
    public async Task WhatIsAnswered_TheProgramsOfThePlatformsTake_AsWords()
    {
        var now = Now();
        const string Body = "command=%2Fdefine&text=PM";
        var slack = new JsonArray();
        var cards = new JsonArray();
        foreach (var word in new[] { "PM", "hostilegizmo", Hostile, new string('z', 10_000), "" })
        {
            slack.Add(await SlackTests.AskAsync(word));
            cards.Add((await TeamsWebhookTests.AskAsync(word, null))["attachments"]![0]!["content"]!.DeepClone());
        }

        foreach (var found in (await TeamsSearchTests.SearchAsync("hostilegizmo", 0, 5))["composeExtension"]!["attachments"]!.AsArray())
        {
            cards.Add(found!["content"]!.DeepClone());
        }

        const string Ticket = "The PM of the hostilegizmo";
        cards.Add(JsonNode.Parse(await TicketTests.AnnotateAsync(Ticket, "adaptive-card")));
        slack.Add(JsonNode.Parse(await TicketTests.AnnotateAsync(Ticket, "slack")));
        var asked = new JsonObject
        {
            ["signed"] = new JsonArray([.. new[] { SlackSecret, "another secret" }.Select(secret => new JsonObject { ["secret"] = SlackSecret, ["body"] = Body, ["timestamp"] = now, ["signature"] = $"v0={HexHmac(secret, $"v0:{now}:{Body}")}" })]),
            ["slack"] = slack,
            ["cards"] = cards,
            ["adf"] = new JsonArray(JsonNode.Parse(await TicketTests.AnnotateAsync(Ticket, "adf"))),
            ["html"] = new JsonArray(await TicketTests.AnnotateAsync(Ticket, "html"), await TicketTests.AnnotateAsync(Ticket, "servicenow")),
        };
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["inbound.mjs"], asked.ToJsonString());
        var read = code == 0 ? JsonNode.Parse(output)! : null;

        Assert.That(code, Is.Zero, output);
        Assert.Multiple(() =>
        {
            Assert.That(read!["signed"]!.AsArray().Select(holds => holds!.GetValue<bool>()), Is.EqualTo(new[] { true, false }));
            Assert.That(read["faults"]!.AsArray().Select(fault => fault!.GetValue<string>()), Is.Empty);
            Assert.That(read["read"]!.GetValue<int>(), Is.EqualTo(slack.Count + cards.Count + 3));
        });
    }
}
