using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Proposals;

/// <summary>Proposals as a tool would send them.</summary>
public static class ProposedChanges
{
    private const string Path = "/api/v1/proposals";

    /// <summary>A Term that is missing.</summary>
    public static JsonObject NewTerm(string key, string label, string? meaning = null) => new()
    {
        ["kind"] = "newTerm",
        ["term"] = key,
        ["content"] = Content(label, meaning ?? $"Something that people call {label}."),
    };

    /// <summary>A Term that should say something else.</summary>
    public static JsonObject RevisedTerm(string key, int baseRevision, string label, string meaning, params string[] synonyms) => new()
    {
        ["kind"] = "revisedTerm",
        ["term"] = key,
        ["baseRevision"] = baseRevision,
        ["content"] = Content(label, meaning, synonyms),
    };

    /// <summary>A Mapping that is missing.</summary>
    public static JsonObject NewMapping(string source, string target, string relation) => new()
    {
        ["kind"] = "newMapping",
        ["source"] = source,
        ["target"] = target,
        ["statement"] = Statement(relation, "Say both words."),
    };

    /// <summary>A Mapping that should say something else.</summary>
    public static JsonObject RevisedMapping(string id, int baseRevision, string relation, string bridge) => new()
    {
        ["kind"] = "revisedMapping",
        ["mapping"] = id,
        ["baseRevision"] = baseRevision,
        ["statement"] = Statement(relation, bridge),
    };

    /// <summary>The answer that a side has no such thing.</summary>
    public static JsonObject NoCounterpart(string term, string vocabulary) => new()
    {
        ["kind"] = "noCounterpart",
        ["term"] = term,
        ["vocabulary"] = vocabulary,
        ["rationale"] = "Nobody there does that.",
    };

    /// <summary>Sends it.</summary>
    public static Task<HttpResponseMessage> ProposeAsync(this HttpClient client, bool submit, params JsonObject[] items) =>
        client.PostAsJsonAsync(Path, new JsonObject { ["rationale"] = "It was missing.", ["submit"] = submit, ["items"] = new JsonArray([.. items]) });

    /// <summary>Sends it to the stewards, and returns it.</summary>
    public static async Task<JsonNode> OpenAsync(this HttpClient client, params JsonObject[] items)
    {
        using var answer = await client.ProposeAsync(true, items);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>Does something to it.</summary>
    public static Task<HttpResponseMessage> DoAsync(this HttpClient client, JsonNode proposal, string what, JsonObject? body = null) =>
        client.PostAsJsonAsync($"{Path}/{proposal["id"]}/{what}", body ?? []);

    /// <summary>Signs what that answer said.</summary>
    public static Task<HttpResponseMessage> SignAsync(this HttpClient client, JsonNode proposal) =>
        client.DoAsync(proposal, "sign-offs", new() { ["contentHash"] = proposal["contentHash"]!.GetValue<string>() });

    /// <summary>Signs it for each, which must do.</summary>
    public static async Task<JsonNode> AgreeAsync(this JsonNode proposal, params HttpClient[] stewards)
    {
        var last = proposal;
        foreach (var steward in stewards)
        {
            using var answer = await steward.SignAsync(proposal);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
            last = await answer.JsonAsync();
        }

        return last;
    }

    /// <summary>As it is now.</summary>
    public static Task<JsonNode> ReadAsync(this HttpClient client, JsonNode proposal) => client.GetJsonAsync($"{Path}/{proposal["id"]}");

    private static JsonObject Content(string label, string meaning, params string[] synonyms) => new()
    {
        ["labels"] = new JsonArray([
            new JsonObject { ["kind"] = "preferred", ["text"] = label },
            .. synonyms.Select(synonym => new JsonObject { ["kind"] = "synonym", ["text"] = synonym }),
        ]),
        ["definitions"] = new JsonArray(new JsonObject { ["short"] = meaning }),
    };

    private static JsonObject Statement(string relation, string bridge) => new() { ["relation"] = relation, ["rationale"] = "They are told apart so.", ["bridge"] = bridge };
}
