using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Webhooks;
using Glossary.Web.Hosting.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Webhooks;

/// <summary>A server, a receiver, and rounds of deliveries that a test does itself, by a clock that it moves.</summary>
public abstract class WebhookTest
{
    private static int _words;

    protected Receiver Receiver { get; private set; } = null!;

    protected TestGlossary Glossary { get; private set; } = null!;

    protected HttpClient Administrator { get; private set; } = null!;

    protected MovedClock Clock { get; private set; } = null!;

    protected DeliverWebhooks Rounds { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Receiver = await Receiver.StartAsync();
        Glossary = await TestGlossary.StartAsync(settings:
        [
            "--Glossary:PublicBaseUrl=https://glossary.hospital.example",
            "--Glossary:Webhooks:AllowedHosts=127.0.0.1",
            $"--Glossary:Webhooks:AllowedPorts={Receiver.Port.ToString(CultureInfo.InvariantCulture)}",
            "--Glossary:Webhooks:PollInterval=01:00:00",

            // Mail is written, and nobody sends it.
            "--Glossary:Mail:Host=127.0.0.1",
            "--Glossary:Mail:From=Glossary <glossary@hospital.example>",
            "--Glossary:Mail:PollInterval=01:00:00",
        ]);
        Administrator = await Glossary.AdministratorAsync();
    }

    [SetUp]
    public void Begin()
    {
        Clock = new();
        Rounds = NewRounds();
        Receiver.Answer = Receiver.Taken;
        Receiver.Take();
    }

    [TearDown]
    public async Task DeleteAsync()
    {
        foreach (var webhook in (await Administrator.GetJsonAsync("/api/v1/webhooks"))["items"]!.AsArray())
        {
            using var gone = await Administrator.DeleteAsync($"/api/v1/webhooks/{webhook!["id"]}");
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Administrator.Dispose();
        await Glossary.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>Rounds as a replica of its own would do them.</summary>
    protected DeliverWebhooks NewRounds()
    {
        var services = Glossary.Services;
        var (database, options, disable) = (services.GetRequiredService<GlossaryDatabase>(), services.GetRequiredService<IOptions<WebhookOptions>>(), services.GetRequiredService<DisableWebhook>());
        var post = new PostWebhook(services.GetRequiredService<OutboundGuard>(), services.GetRequiredService<WebhookSecrets>(), options, Clock);
        return new(database, new(database, disable, options, Clock, services), post, disable, options, Clock);
    }

    protected Task RoundAsync(DeliverWebhooks? rounds = null) => (rounds ?? Rounds).RunAsync(CancellationToken.None);

    /// <summary>Has the receiver told of changes.</summary>
    protected async Task<(string Id, string Secret)> SubscribeAsync(string[]? events = null, params string[] vocabularies)
    {
        using var answer = await Administrator.PostAsJsonAsync("/api/v1/webhooks", Body(Receiver.Address, events, vocabularies));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        var made = await answer.JsonAsync();
        return (made["webhook"]!["id"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
    }

    protected static JsonObject Body(string address, string[]? events = null, params string[] vocabularies) => new()
    {
        ["name"] = "The engine",
        ["address"] = address,
        ["events"] = new JsonArray([.. (events ?? ["term.changed"]).Select(happened => (JsonNode)happened)]),
        ["vocabularies"] = new JsonArray([.. vocabularies.Select(slug => (JsonNode)slug)]),
    };

    /// <summary>Makes a Term, and returns its key.</summary>
    protected async Task<string> WriteAsync(string vocabulary = "htm")
    {
        var slug = $"word-{Interlocked.Increment(ref _words)}";
        await Administrator.CreateAsync(NewTerm(vocabulary, slug, slug));
        return $"{vocabulary}/{slug}";
    }

    protected Task<JsonNode> WebhookAsync(string id) => Administrator.GetJsonAsync($"/api/v1/webhooks/{id}");

    protected async Task<JsonArray> DeliveriesAsync(string id, string query = "") =>
        (await Administrator.GetJsonAsync($"/api/v1/webhooks/{id}/deliveries{query}"))["items"]!.AsArray();

    /// <summary>The Terms that were told of, in order.</summary>
    protected string[] Told() => [.. Receiver.Take().Select(one => JsonNode.Parse(one.Body)!["data"]!["term"]!["key"]!.GetValue<string>())];
}
