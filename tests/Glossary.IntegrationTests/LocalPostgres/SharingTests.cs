namespace Glossary.IntegrationTests.LocalPostgres;

public sealed class SharingTests
{
    [Test]
    public async Task Start_TwoProcessesFromNothingAtOnce_ShareOneServer()
    {
        using var place = new Workplace();
        using var one = Holder.Start(place.Data);
        using var other = Holder.Start(place.Data);

        var connectionStrings = await Task.WhenAll(one.ConnectionStringAsync(), other.ConnectionStringAsync());
        Assert.That(connectionStrings[0], Is.EqualTo(connectionStrings[1]));
        Assert.That(await Workplace.AskAsync(connectionStrings[0], "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Dispose_WhileAnotherProcessHolds_LeavesItRunningAndTheLastStopsIt()
    {
        using var place = new Workplace();
        using var other = Holder.Start(place.Data);
        var connectionString = await other.ConnectionStringAsync();
        await (await place.StartAsync()).DisposeAsync();
        Assert.That(await Workplace.AskAsync(connectionString, "SELECT 1"), Is.EqualTo(1));

        var server = place.ServerProcess;
        await other.EndAsync();
        Assert.That(File.Exists(place.ServerFile), Is.False);
        await Workplace.UntilAsync(() => !Workplace.IsRunning(server));
    }

    [Test]
    public async Task Dispose_InTheSameProcess_CountsEachHold()
    {
        using var place = new Workplace();
        var first = await place.StartAsync();
        await using (await place.StartAsync())
        {
            await first.DisposeAsync();
            await first.DisposeAsync();
            Assert.That(await Workplace.AskAsync(first.ConnectionString, "SELECT 1"), Is.EqualTo(1));
        }

        Assert.That(File.Exists(place.ServerFile), Is.False);
    }

    [Test]
    public async Task StartAndDispose_ManyAtOnce_AllWork()
    {
        using var place = new Workplace();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var cluster = await place.StartAsync();
            Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
        }));
        Assert.That(File.Exists(place.ServerFile), Is.False);
    }
}
