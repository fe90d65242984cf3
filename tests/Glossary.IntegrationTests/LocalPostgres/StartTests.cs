using System.Net;
using System.Net.Sockets;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Glossary.IntegrationTests.LocalPostgres;

public sealed class StartTests
{
    [Test]
    public async Task Start_WithNothingThere_MakesADatabaseThatAnswers()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();

        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT current_database() || ' of ' || current_user"), Is.EqualTo("glossary of glossary"));
        Assert.That(cluster.DataDirectory, Is.EqualTo(place.Data));
    }

    [Test]
    public async Task Start_Again_FindsWhatWasCommittedOnTheSamePort()
    {
        using var place = new Workplace();
        string first;
        await using (var cluster = await place.StartAsync())
        {
            first = cluster.ConnectionString;
            await Workplace.AskAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        await using var again = await place.StartAsync();
        Assert.That(again.ConnectionString, Is.EqualTo(first));
        Assert.That(await Workplace.AskAsync(first, "SELECT answer FROM kept"), Is.EqualTo(42));
    }

    [TestCase("with a space")]
    [TestCase("Wörter und 言葉")]
    [TestCase("it's 50% of $HOME")]
    public async Task Start_InAFolderOfThatName_Works(string name)
    {
        using var place = new Workplace(name);
        await using var cluster = await place.StartAsync();
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Start_WhenItsPortIsTaken_ChoosesAnotherAndRemembersIt()
    {
        using var place = new Workplace();
        var first = await place.StartAsync();
        var taken = Port(first);
        await first.DisposeAsync();

        string second;
        using (var stranger = new TcpListener(IPAddress.Loopback, taken))
        {
            stranger.Start();
            await using var cluster = await place.StartAsync();
            second = cluster.ConnectionString;
            Assert.That(Port(cluster), Is.Not.EqualTo(taken));
            Assert.That(await Workplace.AskAsync(second, "SELECT 1"), Is.EqualTo(1));
            Assert.That(stranger.Pending(), Is.False, "It connected to a port that isn't its own.");
        }

        await using var again = await place.StartAsync();
        Assert.That(again.ConnectionString, Is.EqualTo(second));
    }

    [Test]
    public async Task Start_WithVariablesMeantForAnotherServer_HeedsNone()
    {
        using var place = new Workplace();
        using var holder = Holder.Start(place.Data, environment: new Dictionary<string, string?>
        {
            ["PGOPTIONS"] = "-c search_path=elsewhere -c no_such_setting=1",
            ["PGHOST"] = "db.invalid",
            ["PGPORT"] = "1",
            ["PGUSER"] = "somebody",
            ["PGPASSWORD"] = "wrong",
            ["PGDATABASE"] = "elsewhere",
            ["PGDATA"] = "/nowhere",
            ["PGTZ"] = "Pacific/Auckland",
            ["PGCLIENTENCODING"] = "LATIN1",
            ["PGSSLMODE"] = "verify-full",
            ["PGSSLNEGOTIATION"] = "direct",
            ["PGSSLROOTCERT"] = "/nowhere/root.crt",
            ["PGREQUIREAUTH"] = "none",
            ["PGGSSENCMODE"] = "require",
            ["PGTARGETSESSIONATTRS"] = "standby",
            ["PGAPPNAME"] = "somebody's",
        });

        var connectionString = await holder.ConnectionStringAsync();
        Assert.That(await Workplace.AskAsync(connectionString, "SELECT 1"), Is.EqualTo(1));
        await holder.EndAsync();
    }

    [Test]
    public async Task Start_KeepsWhatProtectsTheData()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        const string settings = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings "
            + "WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'max_connections', 'shared_buffers', 'server_encoding')";
        Assert.That(
            await Workplace.AskAsync(cluster.ConnectionString, settings),
            Is.EqualTo("fsync=on full_page_writes=on max_connections=50 server_encoding=UTF8 shared_buffers=4096 synchronous_commit=on"));
    }

    [Test]
    public async Task Start_LogsOneLineWithDirectoryAndPort()
    {
        using var place = new Workplace();
        var lines = new Lines();
        await using var cluster = await LocalCluster.StartAsync(new(place.Data), lines, CancellationToken.None);
        Assert.That(lines.Written, Has.Count.EqualTo(1));
        Assert.That(lines.Written[0], Does.StartWith("Information").And.Contain(place.Data).And.Contain($"127.0.0.1:{Port(cluster)}"));
    }

    [Test]
    public async Task Start_WithALongLog_SetsItAside()
    {
        using var place = new Workplace();
        await (await place.StartAsync()).DisposeAsync();
        var log = Path.Combine(place.Data, "postgres", "server.log");
        await File.AppendAllTextAsync(log, new string('x', 2_000_000));

        await using var cluster = await place.StartAsync();
        Assert.That(new FileInfo(log).Length, Is.LessThan(10_000));
        Assert.That(new FileInfo(log + ".1").Length, Is.GreaterThan(2_000_000));
    }

    private static int Port(LocalCluster cluster) => new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Port;

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add($"{logLevel} {formatter(state, exception)}");
    }
}
