using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Learning;

/// <summary>A server with a learning path of two lessons, for all tests of how people learn.</summary>
public abstract class LearningServer
{
    /// <summary>The path's slug.</summary>
    protected const string Path = "unheard-of-first-weeks";

    /// <summary>The server.</summary>
    protected TestGlossary Glossary { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Glossary = await TestGlossary.StartAsync();
        using var administrator = await Glossary.AdministratorAsync();
        foreach (var word in new[] { "gizmo", "doohickey", "whatnot" })
        {
            await administrator.CreateAsync(NewTerm("htm", $"unheard-of-{word}", $"unheard-of {word}"));
        }

        JsonObject Lesson(string slug) => new()
        {
            ["slug"] = slug,
            ["title"] = $"The lesson {slug}",
            ["goal"] = "You know three things.",
            ["terms"] = new JsonArray("htm/unheard-of-gizmo", "htm/unheard-of-doohickey", "htm/unheard-of-whatnot"),
            ["scenarios"] = new JsonArray(new JsonObject
            {
                ["situation"] = "Somebody brings a gizmo.",
                ["question"] = "What do you say?",
                ["choices"] = new JsonArray(Choice("Thank you.", true), Choice("No.", false), Choice("Why?", false)),
            }),
        };
        using var made = await administrator.PostAsJsonAsync("/api/v1/paths", new JsonObject
        {
            ["slug"] = Path,
            ["title"] = "Unheard-of first weeks",
            ["audience"] = "Whoever is new.",
            ["purpose"] = "You can tell three things apart.",
            ["lessons"] = new JsonArray(Lesson("one"), Lesson("two")),
        });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await Glossary.DisposeAsync();

    /// <summary>An answer as a device sends it.</summary>
    protected static JsonObject Review(Guid id, string card, int rating, DateTimeOffset at) => new() { ["id"] = id, ["card"] = card, ["rating"] = rating, ["at"] = at, ["tookMs"] = 1200, ["answer"] = "typed" };

    /// <summary>Sends answers, and returns what became of them.</summary>
    protected static async Task<JsonNode> SendAsync(HttpClient client, params JsonObject[] reviews)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/me/reviews", new JsonObject { ["reviews"] = new JsonArray([.. reviews.Select(review => review.DeepClone())]) });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private static JsonObject Choice(string text, bool isRight) => new() { ["text"] = text, ["isRight"] = isRight, ["why"] = "Because." };
}
