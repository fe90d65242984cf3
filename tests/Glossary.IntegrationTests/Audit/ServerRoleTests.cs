using Glossary.IntegrationTests.Infrastructure;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Audit;

/// <summary>What whoever gets hold of the server's own connection can't do to the record of what happened.</summary>
public sealed class ServerRoleTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var owner = await TestPostgres.CreateDatabaseAsync();
        var server = new NpgsqlConnectionStringBuilder(owner) { Username = "glossary_server_of_tests", Password = "a password of the server's" };
        _glossary = await TestGlossary.StartAsync(null, server.ConnectionString, $"--ConnectionStrings:GlossaryOwner={owner}");
        using var administrator = await _glossary.AdministratorAsync();
        var etag = await administrator.CreateAsync(NewTerm("htm", "guarded", "guarded"));
        using var gone = await administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/guarded", null, etag);
        Assert.That(gone.IsSuccessStatusCode, Is.True, "The server can do its work as that role.");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public void TheServersRole_CannotRewriteWhatHappened(
        [Values("revisions", "changes", "audit")] string table,
        [Values("UPDATE {0} SET at = at", "DELETE FROM {0}", "TRUNCATE {0} CASCADE", "ALTER TABLE {0} DISABLE TRIGGER ALL", "DROP TRIGGER {0}_immutable ON {0}", "DROP TABLE {0} CASCADE", "CREATE TRIGGER t BEFORE INSERT ON {0} EXECUTE FUNCTION refuse_rewriting()")] string sql) =>
        Assert.That(async () => await ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, table)), Refused());

    [TestCase("SET session_replication_role = replica")]
    [TestCase("CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")]
    [TestCase("DROP FUNCTION refuse_rewriting() CASCADE")]
    [TestCase("DELETE FROM \"__EFMigrationsHistory\"")]
    [TestCase("SET ROLE glossary")]
    public void NorCanItDoAwayWithWhatPreventsIt(string sql) => Assert.That(async () => await ExecuteAsync(sql), Refused());

    [Test]
    public async Task ASecondStart_WithTheServersConnectionAlone_Works()
    {
        await using var replica = await TestGlossary.StartAsync(null, _glossary.ConnectionString);

        Assert.That((await replica.Anonymous.GetJsonAsync("/api/v1/terms/htm/guarded"))["status"]!.GetValue<string>(), Is.EqualTo("deprecated"));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused() =>
        Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.InsufficientPrivilege);

    private Task<string?> ExecuteAsync(string sql) => AskAsync(_glossary.ConnectionString, sql);

    private static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
