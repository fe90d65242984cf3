using System.Net;
using Glossary.Core.Search;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Hosting;

public sealed class SeedTests
{
    private TemporaryFolder _folder = null!;
    private string _seed = null!;

    [SetUp]
    public void WriteSeed()
    {
        _folder = new TemporaryFolder();
        _seed = TestGlossary.EmptySeed(_folder);
        Directory.CreateDirectory(Path.Combine(_seed, "sources"));
        Directory.CreateDirectory(Path.Combine(_seed, "mappings"));
        Directory.CreateDirectory(Path.Combine(_seed, "terms", "htm"));
        Directory.CreateDirectory(Path.Combine(_seed, "terms", "it"));
        File.WriteAllText(Path.Combine(_seed, "sources", "books.yaml"), "sources:\n  handbook: {title: A handbook}\n");
        File.WriteAllText(Path.Combine(_seed, "mappings", "all.yaml"), """
            mappings:
              - {from: htm/work-order, to: it/ticket, relation: closeMatch, rationale: Both record a job., bridge: Give both numbers.}
            """);
        File.WriteAllText(Path.Combine(_seed, "terms", "it", "all.yaml"), """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: Record of a request., sources: [handbook]}
            """);
        WriteHtm("Record of work on a device.");
    }

    [TearDown]
    public void DeleteSeed() => _folder.Dispose();

    [Test]
    public async Task Load_AtFirstStart_PutsTheSeedWhereReadersFindIt()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed);

        var term = await glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order");

        Assert.Multiple(() =>
        {
            Assert.That(term["short"]!.GetValue<string>(), Is.EqualTo("Record of work on a device."));
            Assert.That(term["sources"]![0]!["title"]!.GetValue<string>(), Is.EqualTo("A handbook"));
            Assert.That(term["relations"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/work"));
            Assert.That(term["mappings"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("it/ticket"));
            Assert.That(term["revision"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Load_OfALargeSeed_KeepsEveryPartOfEveryTerm_AndItsHistory()
    {
        File.WriteAllText(Path.Combine(_seed, "terms", "htm", "many.yaml"), "vocabulary: htm\nterms:\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $$"""
              part-{{i}}:
                label: part {{i}}
                abbreviations: [P{{i}}]
                hidden: [pard {{i}}]
                short: Part with the number {{i}}.
                full: "It has *two* sides."
                patientSafety: It must not fall off.
                sources: [{source: handbook, section: page {{i}}}]
                stages: [install, service]
                broader: [work]

            """)));
        await using var glossary = await TestGlossary.StartAsync(_seed);

        var term = await glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/part-400");
        var history = await glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/part-400/history");

        Assert.Multiple(() =>
        {
            Assert.That(term["labels"]!.AsArray().Select(label => $"{label!["text"]} {label["kind"]}"), Is.EqualTo(new[] { "part 400 preferred", "P400 abbreviation", "pard 400 hidden" }));
            Assert.That(term["definitions"]![0]!["full"]!.GetValue<string>(), Is.EqualTo("It has *two* sides."));
            Assert.That(term["notes"]![0]!["kind"]!.GetValue<string>(), Is.EqualTo("patientSafety"));
            Assert.That(term["sources"]![0]!["section"]!.GetValue<string>(), Is.EqualTo("page 400"));
            Assert.That(term["stages"]!.AsArray().Select(stage => stage!.GetValue<string>()), Is.EqualTo(new[] { "install", "service" }));
            Assert.That(term["relations"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/work"));
            Assert.That(history["items"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(history["items"]![0]!["number"]!.GetValue<int>(), Is.EqualTo(1));
        });
        Assert.That((await glossary.Anonymous.GetJsonAsync("/api/v1/search?q=pard+399"))["results"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/part-399"));
    }

    [Test]
    public async Task Load_ByTwoServersThatStartOnOneEmptyDatabase_IsDoneOnce_AndBothShowIt()
    {
        var database = await TestPostgres.CreateGlossaryAsync();

        var servers = await Task.WhenAll(TestGlossary.StartAsync(_seed, database), TestGlossary.StartAsync(_seed, database));
        await using var one = servers[0];
        await using var other = servers[1];

        foreach (var server in servers)
        {
            var index = server.Services.GetRequiredService<ITermIndex>();
            Assert.That(await index.WaitForAsync(await LastChangeAsync(server), TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
            Assert.That((await server.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order"))["short"]!.GetValue<string>(), Is.EqualTo("Record of work on a device."));
            Assert.That((await server.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order/history"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Load_Again_ChangesNothing()
    {
        await using var first = await TestGlossary.StartAsync(_seed);
        var before = await LastChangeAsync(first);
        File.AppendAllText(Path.Combine(_seed, "topics.yaml"), "\n# a comment alters the files, not what they say\n");

        await using var second = await TestGlossary.StartAsync(_seed, first.ConnectionString);

        Assert.That(await LastChangeAsync(second), Is.EqualTo(before));
    }

    [Test]
    public async Task Load_OfAChangedSeed_RevisesWhatNobodyHasEdited_AndLeavesWhatSomebodyHas()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed);
        using var administrator = await glossary.AdministratorAsync();
        using var edit = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/it/ticket", NewTerm("it", "ticket", "ticket, as we say it"), "\"1\"");
        Assert.That(edit.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        WriteHtm("Record of a job on a device.");
        File.WriteAllText(Path.Combine(_seed, "terms", "it", "all.yaml"), """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: Something else., sources: [handbook]}
            """);

        await using var restarted = await TestGlossary.StartAsync(_seed, glossary.ConnectionString);

        Assert.That((await restarted.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order"))["short"]!.GetValue<string>(), Is.EqualTo("Record of a job on a device."));
        Assert.That((await restarted.Anonymous.GetJsonAsync("/api/v1/terms/it/ticket"))["label"]!.GetValue<string>(), Is.EqualTo("ticket, as we say it"));
    }

    [Test]
    public async Task Load_OfASeedThatHasDroppedSomething_TakesItOutOfUse_AndBringsItBackWithIt()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed);
        var mappings = File.ReadAllText(Path.Combine(_seed, "mappings", "all.yaml"));
        File.WriteAllText(Path.Combine(_seed, "mappings", "all.yaml"), "mappings: []\n");
        await using (var without = await TestGlossary.StartAsync(_seed, glossary.ConnectionString))
        {
            Assert.That((await without.Anonymous.GetJsonAsync("/api/v1/terms/it/ticket"))["mappings"]!.AsArray(), Is.Empty);
        }

        File.WriteAllText(Path.Combine(_seed, "mappings", "all.yaml"), mappings);
        await using var again = await TestGlossary.StartAsync(_seed, glossary.ConnectionString);

        Assert.That((await again.Anonymous.GetJsonAsync("/api/v1/terms/it/ticket"))["mappings"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Load_WhileTheServerRuns_FollowsAnEditOfTheFiles()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed);
        var before = await LastChangeAsync(glossary);

        WriteHtm("Record of a job edited while running.");

        // The wait for the next change is the wait for the edit: nothing else writes here.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms/htm/work-order");
        var index = glossary.Services.GetRequiredService<ITermIndex>();
        Assert.That(await index.WaitForAsync(before + 1, TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
        Assert.That((await glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order"))["short"]!.GetValue<string>(), Is.EqualTo("Record of a job edited while running."));
    }

    [Test]
    public async Task Load_OfASeedWithAFault_KeepsWhatWasThere()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed);
        File.WriteAllText(Path.Combine(_seed, "terms", "htm", "all.yaml"), "vocabulary: htm\nterms:\n  work-order: {label: work order}\n");

        await using var restarted = await TestGlossary.StartAsync(_seed, glossary.ConnectionString);

        Assert.That((await restarted.Anonymous.GetJsonAsync("/api/v1/terms/htm/work-order"))["short"]!.GetValue<string>(), Is.EqualTo("Record of work on a device."));
    }

    private static async Task<long> LastChangeAsync(TestGlossary glossary)
    {
        await using var db = glossary.CreateContext();
        return await db.Changes.MaxAsync(change => change.Number);
    }

    private void WriteHtm(string meaning) => File.WriteAllText(Path.Combine(_seed, "terms", "htm", "all.yaml"), $$"""
        vocabulary: htm
        topics: [maintenance]
        terms:
          work: {label: work, short: Doing something., sources: [handbook]}
          work-order: {label: work order, abbreviations: [WO], short: {{meaning}}, sources: [handbook], broader: [work]}
        """);
}
