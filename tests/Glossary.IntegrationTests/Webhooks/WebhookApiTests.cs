using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Webhooks;

public sealed class WebhookApiTests : WebhookTest
{
    [TestCase("https://10.0.0.7/", "address inside")]
    [TestCase("https://169.254.169.254/latest/meta-data", "address inside")]
    [TestCase("https://[::ffff:10.0.0.7]/", "address inside")]
    [TestCase("http://93.184.216.34/", "Use https")]
    [TestCase("https://93.184.216.34:8443/", "usual port")]
    [TestCase("https://somebody:secret@93.184.216.34/", "name and password")]
    [TestCase("ftp://93.184.216.34/", "whole address")]
    [TestCase("https://no-such-host.invalid/", "can be found")]
    [TestCase("/glossary", "whole address")]
    public async Task AnAddressThatMayNotBeCalled_IsRefused_AndTheAnswerSaysWhy(string address, string why)
    {
        using var answer = await Administrator.PostAsJsonAsync("/api/v1/webhooks", Body(address));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!["address"]![0]!.GetValue<string>(), Does.Contain(why));
        Assert.That((await Administrator.GetJsonAsync("/api/v1/webhooks"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task EverythingThatIsWrong_IsSaidAtOnce_ByField()
    {
        using var answer = await Administrator.PostAsJsonAsync("/api/v1/webhooks", new JsonObject { ["events"] = new JsonArray("term.eaten"), ["vocabularies"] = new JsonArray("unheard-of") });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(field => field.Key), Is.EquivalentTo(new[] { "name", "address", "events", "vocabularies" }));
    }

    [Test]
    public async Task AChangeOnTopOfSomebodyElses_IsRefused()
    {
        var (id, _) = await SubscribeAsync();
        using var missing = await Administrator.SendAsync(HttpMethod.Put, $"/api/v1/webhooks/{id}", Body(Receiver.Address), null);
        using var stale = await Administrator.SendAsync(HttpMethod.Put, $"/api/v1/webhooks/{id}", Body(Receiver.Address), "\"99\"");

        Assert.That((missing.StatusCode, stale.StatusCode), Is.EqualTo((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed)));
    }

    [Test]
    public async Task WhatIsSent_IsVerifiedByTheLibraryOfTheSpecification_AlsoWhileTheSecretChanges()
    {
        var (id, secret) = await SubscribeAsync(["term.changed", "mapping.changed"]);
        var (source, target) = (await WriteAsync(), await WriteAsync("it"));
        await Administrator.MapAsync(NewMapping(source, target, "falseFriend"));
        await RoundAsync();
        using var rotated = await Administrator.PostAsync($"/api/v1/webhooks/{id}/secret", null);
        var renewed = (await rotated.JsonAsync())["secret"]!.GetValue<string>();
        await WriteAsync();
        await RoundAsync();
        using var retired = await Administrator.DeleteAsync($"/api/v1/webhooks/{id}/secret/former");
        using var test = await Administrator.PostAsync($"/api/v1/webhooks/{id}/tests", null);
        await RoundAsync();

        var sent = Receiver.Take();
        var verified = await VerifyAsync(
            (secret, sent[0]), (secret, sent[2]), (secret, sent[3]), (renewed, sent[3]), (secret, sent[4]), (renewed, sent[4]), (secret, sent[0] with { Body = sent[0].Body.Replace("word", "wort", StringComparison.Ordinal) }));
        Assert.That(verified.Select(one => one?["type"]?.GetValue<string>()), Is.EqualTo(new[] { "term.changed", "mapping.changed", "term.changed", "term.changed", null, "glossary.test", null }));
        var mapping = verified[1]!["data"]!;
        Assert.Multiple(() =>
        {
            Assert.That(mapping["id"]!.GetValue<string>(), Is.EqualTo(sent[2].Id));
            Assert.That(mapping["mapping"]!["relation"]!.GetValue<string>(), Is.EqualTo("falseFriend"));
            Assert.That(mapping["url"]!.GetValue<string>(), Is.EqualTo($"https://glossary.hospital.example/t/{source}"));
            Assert.That(mapping["change"]!.GetValue<long>(), Is.GreaterThan(verified[0]!["data"]!["change"]!.GetValue<long>()));
            Assert.That(sent[0].Headers["content-type"], Is.EqualTo("application/json; charset=utf-8"));
        });
    }

    [Test]
    public async Task ASecret_IsShownOnce_AndKeptSealed()
    {
        var (id, secret) = await SubscribeAsync();

        Assert.That((await WebhookAsync(id)).ToJsonString(), Does.Not.Contain("whsec_"));
        await using var db = Glossary.CreateContext();
        Assert.That(db.Webhooks.Single(webhook => webhook.Id == Guid.Parse(id)).Secret, Does.Not.Contain(secret["whsec_".Length..]));
    }

    private static async Task<JsonArray> VerifyAsync(params (string Secret, Received Message)[] messages)
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var input = new JsonArray([.. messages.Select(one => new JsonObject
        {
            ["secret"] = one.Secret,
            ["body"] = one.Message.Body,
            ["headers"] = new JsonObject(one.Message.Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase)).Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        })]);
        var (code, output) = await Npm.RunAsync("node", folder, ["verify-webhooks.mjs"], input.ToJsonString());
        Assert.That(code, Is.Zero, output);
        return JsonNode.Parse(output)!.AsArray();
    }
}
