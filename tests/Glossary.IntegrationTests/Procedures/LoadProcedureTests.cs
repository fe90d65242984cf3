using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data.Changes;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Procedures;

/// <summary>How procedures come from the seed, and how they stay.</summary>
public sealed class LoadProcedureTests
{
    private const string Address = "/api/v1/procedures/repair-a-pump";

    private ProcedureSeed _seed = null!;

    [SetUp]
    public void WriteSeed() => _seed = new();

    [TearDown]
    public void DeleteSeed() => _seed.Dispose();

    [Test]
    public async Task Load_OfAProcedure_RecordsWhoMadeItAndHowItWas()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        await using var db = glossary.CreateContext();

        var revision = await db.Revisions.SingleAsync(row => row.Subject == Subject.Procedure);
        var change = await db.Changes.SingleAsync(row => row.Subject == Subject.Procedure);

        Assert.That((revision.Key, revision.Number, revision.Author, revision.Before), Is.EqualTo(("repair-a-pump", 1, "glossary-seed", (string?)null)));
        Assert.That(JsonNode.Parse(revision.After)!["content"]!["steps"]![2]!["action"]!.GetValue<string>(), Is.EqualTo("Turn the screw."));
        Assert.That((change.RevisionId, change.SubjectId, change.Action), Is.EqualTo((revision.Id, revision.SubjectId, ChangeAction.Created)));
    }

    [Test]
    public async Task Load_Again_ChangesNothing()
    {
        await using var first = await TestGlossary.StartAsync(_seed.Path);
        var before = await LastChangeAsync(first);
        File.AppendAllText(Path.Combine(_seed.Path, "topics.yaml"), "\n# a comment alters the files, not what they say\n");

        await using var second = await TestGlossary.StartAsync(_seed.Path, first.ConnectionString);

        Assert.That(await LastChangeAsync(second), Is.EqualTo(before));
    }

    [Test]
    public async Task Load_OfAProcedureWithStepsMovedAddedAndReworded_ShowsThemSo()
    {
        await using var first = await TestGlossary.StartAsync(_seed.Path);
        var lines = ProcedureSeed.Repair.Split('\n').ToList();
        var report = lines.FindIndex(line => line.Contains("Report it", StringComparison.Ordinal));
        (lines[report], lines[report + 2]) = (lines[report + 2], lines[report].Replace("[it/ticket, htm/work-order]", "[htm/work-order, htm/pump, it/ticket]", StringComparison.Ordinal));
        lines.Insert(report + 1, lines[report + 1].Replace("Plan it", "Announce it", StringComparison.Ordinal).Replace("both", "vendor", StringComparison.Ordinal));
        _seed.WriteProcedures(string.Join('\n', lines).Replace("topics: [maintenance]", "topics: [networks]", StringComparison.Ordinal));

        await using var second = await TestGlossary.StartAsync(_seed.Path, first.ConnectionString);
        var procedure = await second.Anonymous.GetJsonAsync(Address);

        Assert.Multiple(() =>
        {
            Assert.That(procedure["revision"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(procedure["topics"]!.Texts(topic => topic), Is.EqualTo(new[] { "networks" }));
            Assert.That(procedure["steps"]!.Texts(step => step["title"]), Is.EqualTo(new[] { "Mend it", "Announce it", "Plan it", "Report it", "Close it" }));
            Assert.That(procedure["steps"]!.Texts(step => step["who"]), Is.EqualTo(new[] { "htm", "vendor", "both", "clinical", "it" }));
            Assert.That(procedure["steps"]![3]!["terms"]!.Texts(term => term["key"]), Is.EqualTo(new[] { "htm/work-order", "htm/pump", "it/ticket" }));
            Assert.That(procedure["steps"]![0]!["terms"]!.Texts(term => term["key"]), Is.EqualTo(new[] { "htm/pump" }));
        });
    }

    [Test]
    public async Task Load_OfAChangedSeed_LeavesWhatSomebodyHasEdited()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        await EditAsync(glossary, "Mend a pump, as we do it");
        _seed.WriteProcedures(ProcedureSeed.Repair.Replace("Repair a pump", "Repair any pump", StringComparison.Ordinal));

        await using var changed = await TestGlossary.StartAsync(_seed.Path, glossary.ConnectionString);
        _seed.WriteProcedures();
        await using var dropped = await TestGlossary.StartAsync(_seed.Path, glossary.ConnectionString);

        Assert.That((await changed.Anonymous.GetJsonAsync(Address))["title"]!.GetValue<string>(), Is.EqualTo("Mend a pump, as we do it"));
        Assert.That((await dropped.Anonymous.GetJsonAsync(Address))["status"]!.GetValue<string>(), Is.EqualTo("proposed"));
    }

    [Test]
    public async Task Load_OfASeedThatHasDroppedIt_TakesItOutOfUse_AndBringsItBackWithIt()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        _seed.WriteProcedures();
        await using (var without = await TestGlossary.StartAsync(_seed.Path, glossary.ConnectionString))
        {
            Assert.That((await without.Anonymous.GetJsonAsync("/api/v1/procedures"))["items"]!.AsArray(), Is.Empty);
            Assert.That((await without.Anonymous.GetJsonAsync(Address))["status"]!.GetValue<string>(), Is.EqualTo("deprecated"));
            Assert.That(await without.Anonymous.GetStringAsync("/procedures/repair-a-pump"), Does.Contain("No longer used."));
            Assert.That(await without.Anonymous.GetStringAsync("/t/htm/pump"), Does.Not.Contain("/procedures/repair-a-pump"));
        }

        _seed.WriteProcedures(ProcedureSeed.Repair);
        await using var again = await TestGlossary.StartAsync(_seed.Path, glossary.ConnectionString);

        Assert.That((await again.Anonymous.GetJsonAsync("/api/v1/procedures"))["items"]!.Texts(item => item["slug"]), Is.EqualTo(new[] { "repair-a-pump" }));
    }

    [Test]
    public async Task AnEdit_ReachesTheOtherReplica()
    {
        await using var one = await TestGlossary.StartAsync(_seed.Path);
        await using var two = await TestGlossary.StartAsync(_seed.Path, one.ConnectionString);

        var change = await EditAsync(one, "Mend a pump");

        Assert.That(await two.Services.GetRequiredService<ITermIndex>().WaitForAsync(change, TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
        Assert.That((await two.Anonymous.GetJsonAsync(Address))["title"]!.GetValue<string>(), Is.EqualTo("Mend a pump"));
    }

    [Test]
    public async Task ARenamedTerm_IsShownByItsNewLabel_EvenToAClientThatKnowsTheProcedure()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        using var administrator = await glossary.AdministratorAsync();
        using var before = await glossary.Anonymous.GetAsync(Address);

        using var rename = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/pump", NewTerm("htm", "pump", "infusion device"), "\"1\"");
        Assert.That(rename.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(before.Headers.ETag!.ToString()));
        using var after = await glossary.Anonymous.SendAsync(request);

        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var procedure = await after.JsonAsync();
        Assert.That(procedure["steps"]![2]!["terms"]![0]!["label"]!.GetValue<string>(), Is.EqualTo("infusion device"));
        Assert.That(procedure["revision"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task WithPostgresAway_ProceduresAreStillRead()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        await DropAsync(glossary.ConnectionString);

        var list = await glossary.Anonymous.GetJsonAsync("/api/v1/procedures");
        var procedure = await glossary.Anonymous.GetJsonAsync(Address);
        using var page = await glossary.Anonymous.GetAsync("/procedures/repair-a-pump");

        Assert.That(list["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(procedure["steps"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AnIndexBuiltAnew_HasThem()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        var index = glossary.Services.GetRequiredService<ITermIndex>();
        var feed = glossary.Services.GetRequiredService<IChangeFeed>();
        await using (var everything = await feed.ReadAllAsync(CancellationToken.None))
        {
            await index.RebuildAsync(await feed.IdentifyAsync(CancellationToken.None), everything.Catalogue, everything.Terms, everything.Guides, everything.Change, CancellationToken.None);
        }

        Assert.That(index.FindProcedure("repair-a-pump")!.Steps[0].Terms.Select(term => term.Label), Is.EqualTo(new[] { "ticket", "work order" }));
    }

    /// <summary>Edits it as people will: through the model, recorded in one transaction.</summary>
    private static async Task<long> EditAsync(TestGlossary glossary, string title)
    {
        await using var db = glossary.CreateContext();
        await using var recorder = await ChangeRecorder.BeginAsync(db, "A person", TimeProvider.System, CancellationToken.None);
        var procedure = await db.Procedures.Include(row => row.Topics).SingleAsync(row => row.Slug == "repair-a-pump");
        var keys = await db.Terms.Include(term => term.Vocabulary).ToDictionaryAsync(term => term.Id, term => new TermKey(term.Vocabulary!.Slug, term.Slug));
        var before = new ProcedureState(procedure.Slug, procedure.Status, procedure.Content(keys));
        var after = before with { Content = before.Content with { Title = title } };
        procedure.Revise(after.Content, [.. procedure.Topics], keys.ToDictionary(pair => pair.Value, pair => pair.Key), Status.Proposed, recorder.Now);
        recorder.Record(ChangeAction.Revised, procedure, before, after, "It is said so here.");
        return (await recorder.CommitAsync(CancellationToken.None))!.Value;
    }

    private static async Task<long> LastChangeAsync(TestGlossary glossary)
    {
        await using var db = glossary.CreateContext();
        return await db.Changes.MaxAsync(change => change.Number);
    }

    private static async Task DropAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var database = connection.Database;
        connection.Database = "postgres";
        await using var maintenance = NpgsqlDataSource.Create(connection);
        await using var drop = maintenance.CreateCommand($"DROP DATABASE {database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
