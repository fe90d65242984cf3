using System.Net;
using System.Net.Http.Json;
using Glossary.Core.Search;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Hosting;

public sealed class ResilienceTests
{
    [Test]
    public async Task WithPostgresAway_PeopleStillFindTheirWords_AndWritesAskToComeBack()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "kept", "kept in the index"));
        await administrator.CreateAsync(NewTerm("it", "other", "other"));
        await administrator.MapAsync(NewMapping("htm/kept", "it/other", "falseFriend"));
        var mapping = (string)(await glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/kept"))["mappings"]![0]!["id"]!;
        await DropAsync(glossary.ConnectionString);

        Assert.That(await glossary.Anonymous.GetStringAsync("/api/v1/terms/htm/kept?format=jira"), Does.Contain("Say both words."), "to be taken along");
        Assert.That(await glossary.Anonymous.GetStringAsync($"/api/v1/mappings/{mapping}?format=jira"), Does.Contain("Say both words."), "to be taken along");
        var found = await glossary.Anonymous.GetJsonAsync("/api/v1/search?q=kept%20in%20the%20index");
        using var page = await glossary.Anonymous.GetAsync("/t/htm/kept");
        using var write = await administrator.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "lost", "lost"));
        using var ready = await glossary.Anonymous.GetAsync("/health/ready");

        Assert.Multiple(() =>
        {
            Assert.That((string)found["results"]![0]!["term"]!["key"]!, Is.EqualTo("htm/kept"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(write.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(write.Headers.RetryAfter, Is.Not.Null);
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task WithPostgresAway_SomebodyWhoIsSignedInReadsOn_ThoughReadingIsClosed()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Glossary:ReadingIsOpen=false");
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "kept", "kept in the index"));
        using var person = await glossary.PersonAsync(Core.Accounts.Role.Administrator);
        await DropAsync(glossary.ConnectionString);

        using var page = await person.Browser.Http.GetAsync("/t/htm/kept");
        using var search = await person.Browser.Http.GetAsync("/api/v1/search?q=kept");
        using var write = await person.Browser.Http.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "lost", "lost"));
        using var account = await person.Browser.Http.GetAsync("/account");
        using var key = await administrator.GetAsync("/api/v1/search?q=kept");
        using var stranger = await glossary.Anonymous.GetAsync("/api/v1/search?q=kept");

        Assert.Multiple(() =>
        {
            Assert.That((page.StatusCode, search.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That((write.StatusCode, account.StatusCode, key.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)));
            Assert.That(key.Headers.RetryAfter, Is.Not.Null);
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        });
    }

    [Test]
    public async Task WithPostgresHangingOn_WhoeverShowsAKeyIsAskedToComeBack_AndReadersWaitForNothing()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Glossary:DatabasePatience=00:00:00.2");
        using var administrator = await glossary.AdministratorAsync();
        await using var connection = new NpgsqlConnection(glossary.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE api_keys IN ACCESS EXCLUSIVE MODE", connection, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        using var write = await administrator.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "late", "late"));
        using var read = await glossary.Anonymous.GetAsync("/api/v1/search?q=late");

        Assert.That((write.StatusCode, read.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK)));
        Assert.That(write.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public async Task RestartedOnItsDataDirectory_ItAnswersBeforePostgresDoes()
    {
        using var folder = new TemporaryFolder();
        var connectionString = await TestPostgres.CreateDatabaseAsync();
        await using (var first = await ServeAsync(folder, connectionString))
        {
            await using var db = first.Services.GetRequiredService<Data.GlossaryDatabase>().CreateContext();
            Assert.That(db.Vocabularies.Count(), Is.EqualTo(3));
            await first.StopAsync();
        }

        await using var second = await ServeAsync(folder, "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");

        Assert.That(second.Services.GetRequiredService<ITermIndex>().Catalogue.Vocabularies, Has.Count.EqualTo(3));
        await second.StopAsync();
    }

    [Test]
    public async Task AnIndexOfAnotherDatabase_IsBuiltAnew()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await ServeAsync(folder, await TestPostgres.CreateDatabaseAsync()))
        {
            await first.StopAsync();
        }

        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("it", "elsewhere", "from the other database"));
        await using var second = await ServeAsync(folder, glossary.ConnectionString);

        // The old index answers at once; the new one takes its place as soon as the database has said who it is.
        var index = second.Services.GetRequiredService<ITermIndex>();
        await using var db = glossary.CreateContext();
        var last = db.Changes.Max(change => change.Number);
        Assert.That(await index.WaitForAsync(last, TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
        Assert.That(index.Search(new("from the other database")).Total, Is.EqualTo(1));
        await second.StopAsync();
    }

    [Test]
    public async Task BrokenFilesOfTheIndex_AreReplacedAtTheNextStart()
    {
        using var folder = new TemporaryFolder();
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("it", "survivor", "survivor of the damage"));
        await using (var first = await ServeAsync(folder, glossary.ConnectionString))
        {
            await first.StopAsync();
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "index", "1"), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0))
        {
            await using var stream = File.OpenWrite(file);
            stream.SetLength(stream.Length / 2);
        }

        await using var second = await ServeAsync(folder, glossary.ConnectionString);

        Assert.That(second.Services.GetRequiredService<ITermIndex>().Search(new("survivor of the damage")).Total, Is.EqualTo(1));
        await second.StopAsync();
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> ServeAsync(TemporaryFolder folder, string connectionString)
    {
        var app = Web.Hosting.GlossaryServer.Build(
        [
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:Glossary={connectionString}",
            $"--Glossary:DataDirectory={folder.Path}",
            $"--Glossary:SeedDirectory={TestGlossary.EmptySeed(folder)}",
            "--Logging:LogLevel:Default=Error",
        ]);
        await app.StartAsync();
        Assert.That(await app.Services.GetRequiredService<ITermIndex>().WaitForAsync(0, TimeSpan.FromSeconds(60), CancellationToken.None), Is.True);
        return app;
    }

    private static async Task DropAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var database = connection.Database;
        connection.Database = "postgres";

        // It waits for a checkpoint of all databases of the run.
        connection.CommandTimeout = 300;
        await using var maintenance = NpgsqlDataSource.Create(connection);
        await using var drop = maintenance.CreateCommand($"DROP DATABASE {database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
