using System.Diagnostics;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Glossary.IntegrationTests.LocalPostgres;

public sealed class CrashTests
{
    [Test]
    public async Task Start_AfterKillNineOfPostgres_FindsWhatWasCommitted()
    {
        using var place = new Workplace();
        await using (var cluster = await place.StartAsync())
        {
            await Workplace.AskAsync(cluster.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
            await place.KillServerAsync();
        }

        await using var again = await place.StartAsync();
        Assert.That(await Workplace.AskAsync(again.ConnectionString, "SELECT answer FROM kept"), Is.EqualTo(42));
    }

    [Test]
    public async Task EnsureRunning_AfterKillNineOfPostgres_StartsItAgain()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        await Workplace.AskAsync(cluster.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        await place.KillServerAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cluster.EnsureRunningAsync(CancellationToken.None)));
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT answer FROM kept"), Is.EqualTo(42));
    }

    [Test]
    public async Task EnsureRunning_WhileItRuns_LeavesItAlone()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        var server = place.ServerProcess;
        await cluster.EnsureRunningAsync(CancellationToken.None);
        Assert.That(place.ServerProcess, Is.EqualTo(server));
    }

    [Test]
    public async Task Start_AfterKillNineOfTheProcess_AdoptsTheRunningServer()
    {
        using var place = new Workplace();
        using var holder = Holder.Start(place.Data);
        var connectionString = await holder.ConnectionStringAsync();
        var server = place.ServerProcess;
        holder.Kill();
        Assert.That(await Workplace.AskAsync(connectionString, "SELECT 1"), Is.EqualTo(1), "The server died with the process.");

        await using (var cluster = await place.StartAsync())
        {
            Assert.That(cluster.ConnectionString, Is.EqualTo(connectionString));
            Assert.That(place.ServerProcess, Is.EqualTo(server));
        }

        Assert.That(File.Exists(place.ServerFile), Is.False, "The killed process still counts as a holder.");
    }

    [Test]
    public async Task Start_AfterKillNineOfBoth_FindsWhatWasCommitted()
    {
        using var place = new Workplace();
        using var holder = Holder.Start(place.Data);
        await Workplace.AskAsync(await holder.ConnectionStringAsync(), "CREATE TABLE kept AS SELECT 42 AS answer");
        holder.Kill();
        await place.KillServerAsync();

        await using var cluster = await place.StartAsync();
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT answer FROM kept"), Is.EqualTo(42));
    }

    [TestCase("sleep")]
    [TestCase("postgres", Description = "A stranger of the server's own name, as another cluster's after a restart of the machine.")]
    [Platform("Linux")]
    public async Task Start_WhenTheDeadServersNumberIsAnotherProcess_Starts(string name)
    {
        using var place = new Workplace();
        await using (await place.StartAsync())
        {
            await place.KillServerAsync();
        }

        var program = Path.Combine(place.Folder("stranger"), name);
        File.Copy("/bin/sleep", program);
        var start = new ProcessStartInfo(program, "600") { WorkingDirectory = "/" };
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL is misled only by a process of its own account.
            start.UserName = await File.ReadAllTextAsync(Path.Combine(place.Data, "postgres", "owner"));
        }

        using var stranger = Process.Start(start)!;
        try
        {
            var lines = await File.ReadAllLinesAsync(place.ServerFile);
            lines[0] = $"{stranger.Id}";
            await File.WriteAllLinesAsync(place.ServerFile, lines);

            await using var cluster = await place.StartAsync();
            Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
            Assert.That(stranger.HasExited, Is.False);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [TestCase("")]
    [TestCase("12")]
    public async Task Start_WithADamagedServerFile_Starts(string text)
    {
        using var place = new Workplace();
        await using (await place.StartAsync())
        {
            await place.KillServerAsync();
        }

        await File.WriteAllTextAsync(place.ServerFile, text);
        await using var cluster = await place.StartAsync();
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Start_AfterKillNineInTheMiddleOfInitdb_StartsAfresh()
    {
        using var place = new Workplace();
        using (var holder = Holder.Start(place.Data))
        {
            await Workplace.UntilAsync(() => Unfinished(place).Any(folder => File.Exists(Path.Combine(folder, "data", "PG_VERSION"))));
            holder.Kill();
        }

        Assert.That(Directory.Exists(place.Cluster), Is.False, "The kill came too late to try anything.");
        await using (var cluster = await place.StartAsync())
        {
            Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
        }

        await using var again = await place.StartAsync();
        Assert.That(Unfinished(place), Is.Empty);
    }

    [Test]
    public async Task Start_WhenCancelled_LeavesNothingThatHinders()
    {
        using var place = new Workplace();
        using var cancellation = new CancellationTokenSource();
        var start = LocalCluster.StartAsync(new(place.Data), NullLogger.Instance, cancellation.Token);
        await Workplace.UntilAsync(() => Unfinished(place).Any());
        await cancellation.CancelAsync();
        Assert.That(async () => await start, Throws.InstanceOf<OperationCanceledException>());

        await using var cluster = await place.StartAsync();
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
    }

    private static IEnumerable<string> Unfinished(Workplace place) =>
        Directory.Exists(place.Data) ? Directory.EnumerateDirectories(place.Data, "unfinished-*") : [];
}
