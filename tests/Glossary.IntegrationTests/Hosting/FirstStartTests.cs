using System.Net;
using Glossary.Data.LocalPostgres;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Hosting;

/// <summary>A newcomer's first minute: the program, an empty data directory, and the whole language.</summary>
public sealed class FirstStartTests
{
    private const string Chosen = "nine quiet lamps on a shelf";

    private TemporaryFolder _folder = null!;
    private ServerProcess _server = null!;
    private Uri _address = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = new TemporaryFolder();
        _server = ServerProcess.Start(_folder.Path);
        _address = await _server.ReadyAsync();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task ItSaysWhereTheDataIs_AndAnswersWhatPacksMeansOnBothSides()
    {
        using var client = new HttpClient { BaseAddress = _address };

        var page = await client.GetStringAsync("/?q=packs");
        var answer = await client.GetJsonAsync("/api/v1/search?q=packs");

        Assert.Multiple(() =>
        {
            Assert.That(_server.Said.Split('\n').Count(line => line.Contains(_folder.Path, StringComparison.Ordinal)), Is.EqualTo(1), _server.Said);
            Assert.That(page, Does.Contain("picture archiving and communication system").IgnoreCase);
            Assert.That(answer["results"]![0]!["term"]!["abbreviation"]!.GetValue<string>(), Is.EqualTo("PACS"));
            Assert.That(answer["results"]![0]!["counterparts"]!.AsArray(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task ItMakesOneAdministrator_WhoseOneTimePasswordServesOnce()
    {
        var password = TestPeople.OneTimePassword().Match(_server.Said).Value;
        Assert.That(password, Is.Not.Empty, _server.Said);
        using var browser = new TestBrowser(_address);
        using var first = await browser.SignInAsync("admin", password);
        Assert.That(first.Headers.Location!.ToString(), Is.EqualTo("/sign-in/new-password"));
        using var tooEarly = await browser.Http.GetAsync("/admin/people");
        Assert.That(tooEarly.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var chosen = await browser.PostAsync("/sign-in/new-password", new() { ["Password"] = Chosen, ["Again"] = Chosen });
        Assert.That(chosen.Headers.Location!.ToString(), Is.EqualTo("/"));
        Assert.That(await browser.Http.GetStringAsync("/admin/people"), Does.Contain("Invite somebody"));
        using var spent = await browser.SignInAsync("admin", password);
        Assert.That(spent.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ItsPrivateCluster_GivesTheServerARoleThatCannotRewriteWhatHappened()
    {
        await using var cluster = await LocalCluster.StartAsync(new(_folder.Path), NullLogger.Instance, CancellationToken.None);

        Assert.That(await AskAsync(cluster.ServerConnectionString, "SELECT session_user::text"), Is.EqualTo("glossary_server"));
        Assert.That(await AskAsync(cluster.ConnectionString, "SELECT bool_or(usename = 'glossary_server')::text FROM pg_stat_activity"), Is.EqualTo("true"), "The server runs as it.");
        Assert.That(
            async () => await AskAsync(cluster.ServerConnectionString, "DELETE FROM audit"),
            Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    private static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
