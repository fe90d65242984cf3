using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.LocalPostgres;
using Glossary.Data.Seeding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Verbs = Glossary.Web.Hosting.CommandLine;

namespace Glossary.Benchmarks.Bars;

/// <summary>How soon what was saved at one replica is found there and at another, over HTTP, with PostgreSQL between them.</summary>
internal static class ReplicaBars
{
    private const int Saves = 500;
    private const int WarmUps = 50;

    internal static async Task<int> RunAsync(string[] args)
    {
        var terms = args switch
        {
            [] => 100_000,
            ["--terms", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var given) => given,
            _ => throw new ArgumentException("replicas takes --terms N."),
        };
        using var folder = new TemporaryFolder();
        await using var cluster = await LocalCluster.StartAsync(new(folder.Path), NullLogger.Instance, CancellationToken.None);
        var connection = $"--ConnectionStrings:Glossary={cluster.ConnectionString}";
        await FillAsync(cluster.ConnectionString, terms);
        var key = await KeyAsync(connection);
        var (here, committed, there) = await MeasureAsync(folder, connection, key);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{terms:N0} Terms. From sending a new Term to finding it, over HTTP: where it was saved {Share(here, 0.5):F1} ms (median), {Share(here, 0.99):F1} ms (p99), of which since its commit {Share(committed, 0.5):F1} and {Share(committed, 0.99):F1}; at the other replica {Share(there, 0.5):F1} and {Share(there, 0.99):F1} ms."));
        return Bar.Print([new("committed, found where it was saved, p99", Share(committed, 0.99), "ms", 20), new("saved at one replica, found at the other, p99", Share(there, 0.99), "ms", 200)]);
    }

    private static async Task<(double[] Here, double[] Committed, double[] There)> MeasureAsync(TemporaryFolder folder, string connection, string key)
    {
        var (here, committed, there) = (new double[Saves], new double[Saves], new double[Saves]);
        using var commits = new CommitWatch();
        await using var one = await StartAsync(folder, "one", connection);
        await using var other = await StartAsync(folder, "other", connection);
        try
        {
            using HttpClient writer = new() { BaseAddress = new(one.Urls.First()) }, reader = new() { BaseAddress = new(other.Urls.First()) };
            writer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            for (var i = -WarmUps; i < Saves; i++)
            {
                var label = string.Create(CultureInfo.InvariantCulture, $"freshly saved {i + WarmUps}");
                commits.Begin();
                var began = Stopwatch.GetTimestamp();
                using var saved = await writer.PostAsJsonAsync("/api/v1/terms", Term(label, i + WarmUps));
                saved.EnsureSuccessStatusCode();
                await FindAsync(writer, label, null);
                var found = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                await FindAsync(reader, label, saved.Headers.GetValues("Glossary-Change").Single());
                if (i >= 0)
                {
                    (here[i], committed[i], there[i]) = (found, found - Stopwatch.GetElapsedTime(began, commits.First).TotalMilliseconds, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }
        finally
        {
            await one.StopAsync();
            await other.StopAsync();
        }

        return (here, committed, there);
    }

    private static double Share(double[] times, double share) => times.Order().ElementAt((int)(times.Length * share));

    private static async Task FillAsync(string connectionString, int terms)
    {
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(connectionString, CancellationToken.None);
        var seed = new Seed(
            [.. GeneratedGlossary.Catalogue.Vocabularies.Select(vocabulary => new SeedVocabulary(vocabulary.Slug, vocabulary.Name, vocabulary.Description))],
            [],
            [.. new GeneratedGlossary(terms).Terms().Select(term => new SeedTerm(term.Summary.Key, new(term.Labels, term.Definitions, [], [], [], term.Stages), [], Status.Proposed))],
            [],
            [],
            []);
        await SeedLoader.LoadAsync(database, seed, null, "generated", TimeProvider.System, CancellationToken.None);
    }

    private static async Task<string> KeyAsync(string connection)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await Verbs.RunAsync(["keys", "add", "--role", "administrator", "--name", "benchmark", connection], output, errors);
        return code == 0 ? output.ToString().Split().Single(word => word.StartsWith("glo_", StringComparison.Ordinal)) : throw new InvalidOperationException(errors.ToString());
    }

    private static Task<WebApplication> StartAsync(TemporaryFolder folder, string name, string connection) =>
        ServerInProcess.StartAsync(null, connection, $"--Glossary:DataDirectory={Path.Combine(folder.Path, name)}", "--Glossary:LoadSeed=false");

    private static JsonObject Term(string label, int number) => new()
    {
        ["vocabulary"] = "htm",
        ["slug"] = $"freshly-saved-{number}",
        ["labels"] = new JsonArray(new JsonObject { ["text"] = label, ["kind"] = "preferred", ["language"] = "en" }),
        ["definitions"] = new JsonArray(new JsonObject { ["short"] = "Saved just now.", ["language"] = "en" }),
    };

    /// <summary>Looks a Term up that must be there; with a Change, once the replica has come so far.</summary>
    private static async Task FindAsync(HttpClient client, string label, string? after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/search?q={Uri.EscapeDataString(label)}&limit=1");
        if (after is not null)
        {
            request.Headers.Add("Glossary-After", after);
        }

        using var answer = await client.SendAsync(request);
        var found = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        if (found["results"]?[0]?["term"]?["label"]?.GetValue<string>() != label)
        {
            throw new InvalidOperationException($"\"{label}\" was not found: {found.ToJsonString()}");
        }
    }
}
