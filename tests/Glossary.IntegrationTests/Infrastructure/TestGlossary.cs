using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Keys;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A whole server on a real port, with a real PostgreSQL database and an index on disk; nothing in it stands in for anything.</summary>
public sealed class TestGlossary : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private TestGlossary(WebApplication app, TemporaryFolder folder, string connectionString)
    {
        (_app, _folder, ConnectionString) = (app, folder, connectionString);
        Address = new(app.Urls.First());
        Anonymous = new() { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its database.</summary>
    public string ConnectionString { get; }

    /// <summary>Its own data directory.</summary>
    public string Folder => _folder.Path;

    /// <summary>A client that says nothing of itself.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts one.</summary>
    /// <param name="seed">The seed's folder; by default one with the three vocabularies, some topics and no Terms.</param>
    /// <param name="connectionString">A database to share with another replica; by default a new one.</param>
    /// <param name="settings">More configuration.</param>
    public static async Task<TestGlossary> StartAsync(string? seed = null, string? connectionString = null, params string[] settings)
    {
        var folder = new TemporaryFolder();
        connectionString ??= await TestPostgres.CreateGlossaryAsync();
        var app = GlossaryServer.Build(
        [
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:Glossary={connectionString}",
            $"--Glossary:DataDirectory={folder.Path}",
            $"--Glossary:SeedDirectory={seed ?? EmptySeed(folder)}",
            "--Logging:LogLevel:Default=Warning",

            // All tests come from one address; those of the limits set their own.
            "--Glossary:Limits:SignInsPerMinute=0",
            "--Glossary:Limits:WritesPerMinute=0",
            "--Glossary:Limits:ReadsPerMinute=0",
            "--Glossary:Limits:MeetingsPerMinute=0",
            "--Glossary:Limits:MeetingGuessesPerMinute=0",

            // Many servers share the machine with the tests.
            "--Glossary:DatabasePatience=00:00:20",
            .. settings,
        ]);
        await app.StartAsync();
        var index = app.Services.GetRequiredService<ITermIndex>();
        Assert.That(await index.WaitForAsync(0, TimeSpan.FromSeconds(60), CancellationToken.None), Is.True, "The server did not get ready.");
        return new(app, folder, connectionString);
    }

    /// <summary>A client with a new key of that role.</summary>
    public async Task<HttpClient> ClientAsync(Role role, string? vocabulary = null, string name = "A tool")
    {
        var (key, secret) = ApiKey.Issue(name, role, vocabulary, DateTimeOffset.UtcNow);
        await using (var db = CreateContext())
        {
            db.Add(key);
            await db.SaveChangesAsync();
        }

        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A client that may write everything.</summary>
    public Task<HttpClient> AdministratorAsync() => ClientAsync(Role.Administrator, name: "An administrator's tool");

    /// <summary>A context on its database, which the caller disposes.</summary>
    public GlossaryDbContext CreateContext() => Services.GetRequiredService<GlossaryDatabase>().CreateContext();

    /// <summary>Stops the server; its database stays to be looked into.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A seed that names vocabularies and topics, and has no Terms.</summary>
    public static string EmptySeed(TemporaryFolder folder)
    {
        var seed = Path.Combine(folder.Path, "seed");
        Directory.CreateDirectory(seed);
        File.WriteAllText(Path.Combine(seed, "vocabularies.yaml"), """
            vocabularies:
              htm: {name: HTM, description: Healthcare technology management.}
              it: {name: IT, description: Information technology.}
              standards: {name: Standards, description: What standards say.}
            """);
        File.WriteAllText(Path.Combine(seed, "topics.yaml"), """
            topics:
              maintenance: Maintenance and repair
              networks: Networks
            """);
        return seed;
    }
}

/// <summary>Requests as a tool would send them.</summary>
public static partial class Requests
{
    /// <summary>A Term's body that has all it needs and nothing more.</summary>
    public static JsonObject NewTerm(string vocabulary, string slug, string label, params (string Kind, string Text)[] others) => new()
    {
        ["vocabulary"] = vocabulary,
        ["slug"] = slug,
        ["labels"] = new JsonArray([
            new JsonObject { ["kind"] = "preferred", ["text"] = label },
            .. others.Select(other => new JsonObject { ["kind"] = other.Kind, ["text"] = other.Text }),
        ]),
        ["definitions"] = new JsonArray(new JsonObject { ["short"] = $"Something that people call {label}." }),
    };

    /// <summary>A Mapping's body that has all it needs.</summary>
    public static JsonObject NewMapping(string source, string target, string relation) => new()
    {
        ["source"] = source,
        ["target"] = target,
        ["relation"] = relation,
        ["rationale"] = "They are told apart so.",
        ["bridge"] = "Say both words.",
    };

    /// <summary>Makes it, and returns its ETag.</summary>
    public static async Task<string> CreateAsync(this HttpClient client, JsonObject term)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/terms", term);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return answer.Headers.ETag!.ToString();
    }

    /// <summary>Makes it, and returns its id.</summary>
    public static async Task<string> MapAsync(this HttpClient client, JsonObject mapping)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/mappings", mapping);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync())["id"]!.GetValue<string>();
    }

    /// <summary>Sends a body with an If-Match; none when it is null.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, JsonObject? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A form of a page as a browser sends it, with the token that the page holds against forgery.</summary>
    public static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] fields)
    {
        var token = AntiForgeryToken().Match(page);
        Assert.That(token.Success, Is.True, "The page has no form that may be sent.");
        return new([new("__RequestVerificationToken", token.Groups[1].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex AntiForgeryToken();

    /// <summary>Reads a JSON body that must come with 200.</summary>
    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>The answer's JSON body.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    /// <summary>The number of the last Change that the answer speaks of.</summary>
    public static long Change(this HttpResponseMessage answer) => long.Parse(answer.Headers.GetValues("Glossary-Change").Single(), CultureInfo.InvariantCulture);

    /// <summary>The texts at that path of each item.</summary>
    public static string[] Texts(this JsonNode items, Func<JsonNode, JsonNode?> pick) => [.. items.AsArray().Select(item => pick(item!)!.GetValue<string>())];
}
