using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Meetings;

/// <summary>Two replicas on one database, with the words that meetings stumble over.</summary>
public abstract class MeetingFixture
{
    protected TestGlossary One { get; private set; } = null!;

    protected TestGlossary Two { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        One = await TestGlossary.StartAsync(settings: "--Logging:LogLevel:Default=Trace");
        Two = await TestGlossary.StartAsync(connectionString: One.ConnectionString, settings: "--Glossary:Meetings:Heartbeat=00:00:00.2");
        using var administrator = await One.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("htm", "infusion-pump", "infusion pump", ("synonym", "IV pump"), ("hidden", "effusion pump")));
        await administrator.CreateAsync(NewTerm("it", "smart-device", "smart device"));
        await administrator.MapAsync(NewMapping("htm/preventive-maintenance", "it/project-manager", "falseFriend"));
        await administrator.MapAsync(NewMapping("htm/infusion-pump", "it/smart-device", "broadMatch"));
        using var reached = await administrator.GetAsync("/api/v1/search?q=PM");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=PM") { Headers = { { "Glossary-After", reached.Headers.GetValues("Glossary-Change") } } };
        using var answer = await Two.Anonymous.SendAsync(request);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (Two?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (One?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected static async Task<JsonNode> StartMeetingAsync(TestGlossary glossary, string? title = null)
    {
        using var answer = await glossary.Anonymous.PostAsJsonAsync("/api/v1/meetings", new { title });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    protected static async Task<JsonNode> SayAsync(TestGlossary glossary, string code, string text, string type = "text/plain")
    {
        using var answer = await PostTextAsync(glossary, code, text, type);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    protected static Task<HttpResponseMessage> PostTextAsync(TestGlossary glossary, string code, string text, string type = "text/plain") =>
        glossary.Anonymous.PostAsync($"/api/v1/meetings/{code}/text", new StringContent(text, System.Text.Encoding.UTF8, type));

    /// <summary>Label and count of each word.</summary>
    protected static string[] Heard(JsonNode heard) => [.. heard["words"]!.AsArray().Select(word => $"{word!["label"]} {word["count"]}")];
}
