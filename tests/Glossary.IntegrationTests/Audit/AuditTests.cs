using System.Net;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Data.Audit;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Audit;

/// <summary>Each test has a glossary of its own: it damages the log, or reads the whole of it.</summary>
public sealed class AuditTests
{
    [Test]
    public async Task ChangesAndSecurityEvents_WrittenAtOnce_MakeOneChainThatHolds()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await administrator.CreateAsync(NewTerm("htm", $"chained-{i}", $"chained {i}"));
            await using var db = glossary.CreateContext();
            await AuditLog.RecordAsync(db, new("signedIn", $"Person {i}", $"Person {i}", "with a password"), DateTimeOffset.UtcNow, CancellationToken.None);
        }));

        var (tip, fault) = await CheckAsync(glossary);
        Assert.That(fault, Is.Null);
        Assert.That(tip.Number, Is.GreaterThanOrEqualTo(16));
    }

    [Test]
    public async Task ASecurityEvent_InATransactionThatIsRolledBack_IsNotRecorded_AndLeavesNoGap()
    {
        await using var glossary = await TestGlossary.StartAsync();
        await using (var db = glossary.CreateContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AuditLog.RecordAsync(db, new("keyMade", "Nobody", "glo_none"), DateTimeOffset.UtcNow, CancellationToken.None);
        }

        await using var after = glossary.CreateContext();
        await AuditLog.RecordAsync(after, new("keyMade", "Somebody", "glo_some"), DateTimeOffset.UtcNow, CancellationToken.None);

        Assert.That((await CheckAsync(glossary)).Fault, Is.Null);
        Assert.That(await after.Audit.AnyAsync(entry => entry.Actor == "Nobody"), Is.False);
    }

    [Test]
    public async Task SigningIn_AndARefusedPassword_AreLinksOfTheChain()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var person = await glossary.PersonAsync(Role.Contributor);
        using var other = new TestBrowser(glossary.Address);
        using (await other.SignInAsync(person.Account.UserName!, "not their password at all"))
        {
        }

        await using var db = glossary.CreateContext();
        var links = await db.Audit.AsNoTracking().Where(entry => entry.Subject == person.Account.UserName).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync();

        Assert.That(links, Is.EqualTo(new[] { "signedIn", "signInRefused" }));
        Assert.That((await CheckAsync(glossary)).Fault, Is.Null);
    }

    [TestCase("UPDATE revisions SET reason = 'nicer' WHERE key = 'htm/kept'", "revision 1 of htm/kept", TestName = "A revision that was altered is found")]
    [TestCase("UPDATE revisions SET after = (replace(after::text, 'call', 'name'))::json WHERE key = 'htm/kept'", "revision 1 of htm/kept", TestName = "A word put in somebody's mouth is found")]
    [TestCase("UPDATE audit SET actor = 'somebody else' WHERE kind = 'keyMade'", "it was altered", TestName = "An event laid at another's door is found")]
    [TestCase("DELETE FROM audit WHERE kind = 'keyMade'", "it is missing", TestName = "An event that was taken out is found")]
    [TestCase("DELETE FROM audit WHERE revision_id = (SELECT id FROM revisions WHERE key = 'htm/last')", "without an entry", TestName = "A revision whose entry was cut off is found")]
    [TestCase("UPDATE changes SET key = 'htm/other' WHERE key = 'htm/kept'", "does not say what revision 1 of htm/kept", TestName = "A change that tells something else is found")]
    public async Task WhoeverRewritesTheLog_IsFoundOut(string sql, string says)
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "kept", "kept"));
        await using (var db = glossary.CreateContext())
        {
            await AuditLog.RecordAsync(db, new("keyMade", "Ada Meier", "glo_1234"), DateTimeOffset.UtcNow, CancellationToken.None);
        }

        await administrator.CreateAsync(NewTerm("htm", "last", "last"));
        var sound = await CheckAsync(glossary);

        await ExecuteAsync(glossary.ConnectionString, $"SET session_replication_role = replica; {sql}");

        Assert.That(sound.Fault, Is.Null);
        Assert.That((await CheckAsync(glossary)).Fault, Does.Contain(says));
    }

    [Test]
    public async Task AnEndThatWasCutOff_IsFound_ByAHashThatWasKeptElsewhere()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        await using var db = glossary.CreateContext();
        await AuditLog.RecordAsync(db, new("keyMade", "Ada Meier", "glo_1234"), DateTimeOffset.UtcNow, CancellationToken.None);
        var kept = (await administrator.GetJsonAsync("/api/v1/audit/head"))["hash"]!.GetValue<string>();
        await AuditLog.RecordAsync(db, new("keyRevoked", "Ada Meier", "glo_1234"), DateTimeOffset.UtcNow, CancellationToken.None);

        var later = await VerifyAsync(glossary, "--head", kept);
        await ExecuteAsync(glossary.ConnectionString, "SET session_replication_role = replica; DELETE FROM audit WHERE kind IN ('keyMade', 'keyRevoked')");
        var without = await VerifyAsync(glossary);
        var with = await VerifyAsync(glossary, "--head", kept);
        var nonsense = await VerifyAsync(glossary, "--head", "abc");

        Assert.That(later.ExitCode, Is.Zero, later.Errors);
        Assert.That(later.Output, Does.Contain("entries hold. Head: "));
        Assert.That(without.ExitCode, Is.Zero, "Nothing within the log tells of it.");
        Assert.That((with.ExitCode, with.Errors), Is.EqualTo((1, "No entry has the hash that was kept: the end of the log was cut off, or the hash is another glossary's.\n")));
        Assert.That(nonsense.Errors, Does.Contain("64 digits"));
    }

    [Test]
    public async Task TheExport_HoldsEveryEntry_ChainedAndWordByWord_ForAdministratorsAlone()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        using var steward = await glossary.ClientAsync(Role.Steward, "htm");
        await administrator.CreateAsync(NewTerm("htm", "exported", "exported “with signs” & ümlauts"));

        using var refused = await steward.GetAsync("/api/v1/audit");
        using var answer = await administrator.GetAsync("/api/v1/audit");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var verb = await ServerProcess.RunVerbAsync(glossary.Folder, "audit", "export", $"--from={lines.Count}", $"--ConnectionStrings:Glossary={glossary.ConnectionString}");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/jsonl"));
        Assert.That(lines.Skip(1).Select(line => line["previous"]!.GetValue<string>()), Is.EqualTo(lines.SkipLast(1).Select(line => line["hash"]!.GetValue<string>())));
        Assert.That(lines.Select(line => line["number"]!.GetValue<long>()), Is.EqualTo(Enumerable.Range(1, lines.Count)));
        Assert.That(lines[^1]["revision"]!["after"]!["content"]!["labels"]![0]!["text"]!.GetValue<string>(), Is.EqualTo("exported “with signs” & ümlauts"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(verb.Output), lines[^1]), Is.True, verb.Errors);
    }

    [Test]
    public async Task AHistoryFromBeforeThereWasALog_BecomesItsBeginning()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        var etag = await administrator.CreateAsync(NewTerm("htm", "ancient", "ancient “word” 😀"));
        using var gone = await administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/ancient", null, etag);
        await using var db = glossary.CreateContext();
        var migrator = db.GetService<IMigrator>();

        // Nobody takes a database back under a server that reads it: the two would wait for each other's tables.
        await glossary.StopAsync();
        await migrator.MigrateAsync("Contributors");
        await migrator.MigrateAsync();

        var (tip, fault) = await CheckAsync(glossary);
        Assert.That(fault, Is.Null);
        Assert.That(tip.Number, Is.EqualTo(await db.Revisions.CountAsync()));
        Assert.That(await db.Terms.Where(term => term.Slug == "ancient").Select(term => term.ReviewOn).SingleAsync(), Is.GreaterThan(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(360)));
    }

    private static async Task<AuditVerdict> CheckAsync(TestGlossary glossary)
    {
        await using var db = glossary.CreateContext();
        return await AuditCheck.RunAsync(db, null, CancellationToken.None);
    }

    private static Task<(int ExitCode, string Output, string Errors)> VerifyAsync(TestGlossary glossary, params string[] arguments) =>
        TestVerb.RunAsync(glossary.Folder, ["audit", "verify", .. arguments, $"--ConnectionStrings:Glossary={glossary.ConnectionString}"]);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
