using System.Diagnostics;
using Glossary.Data.LocalPostgres;

namespace Glossary.IntegrationTests.LocalPostgres;

[Platform("Linux")]
public sealed class PlaceTests
{
    [Test]
    public void Locate_WhenConfigured_TakesThat()
    {
        Assert.That(DataDirectory.Locate("/srv/shared words/"), Does.StartWith("/srv/shared words"));
        Assert.That(DataDirectory.Locate("~/words"), Is.EqualTo(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "words")));
    }

    [Test]
    public async Task Start_ByAnOrdinaryUserWithAnEmptyHome_MakesTheFoldersAndWorks()
    {
        RequireRoot();
        using var place = new Workplace();
        var home = place.Folder("home");
        Run("chown", "nobody", home);
        var environment = new Dictionary<string, string?> { ["HOME"] = home, ["XDG_DATA_HOME"] = null, ["PGPORT"] = "1", ["LC_ALL"] = "xx_YY" };
        RequireDotnetFor("nobody", environment);

        using var holder = Holder.Start(null, "nobody", environment);
        Assert.That(await Workplace.AskAsync(await holder.ConnectionStringAsync(), "SELECT 1"), Is.EqualTo(1));
        Assert.That(Directory.Exists(Path.Combine(home, ".local", "share", "glossary", "postgres")), Is.True);
        await holder.EndAsync();
    }

    [Test]
    public async Task Start_ByAnOrdinaryUserWithAnXdgFolderThatIsMissing_MakesIt()
    {
        RequireRoot();
        using var place = new Workplace();
        var home = place.Folder("home");
        Run("chown", "nobody", home);
        var environment = new Dictionary<string, string?> { ["HOME"] = home, ["XDG_DATA_HOME"] = Path.Combine(home, "not", "yet") };
        RequireDotnetFor("nobody", environment);

        using var holder = Holder.Start(null, "nobody", environment);
        await holder.ConnectionStringAsync();
        Assert.That(Directory.Exists(Path.Combine(home, "not", "yet", "glossary", "postgres")), Is.True);
        await holder.EndAsync();
    }

    [Test]
    public async Task Start_AsRootWhereTheServersAccountCannotGo_SaysSo()
    {
        RequireRoot();
        using var place = new Workplace();
        Run("chmod", "700", Path.GetDirectoryName(place.Data)!);
        var refused = await Assert.ThrowsAsync<LocalPostgresException>(() => place.StartAsync());
        Assert.That(refused!.Message, Does.Contain(place.Data).And.Contain("Glossary__DataDirectory").And.Contain("root"));
        Assert.That(Directory.Exists(place.Data), Is.False);
    }

    [Test]
    public async Task Start_WhereAFileStands_SaysSo()
    {
        using var place = new Workplace();
        await File.WriteAllTextAsync(place.Data, "");
        var refused = await Assert.ThrowsAsync<LocalPostgresException>(() => place.StartAsync());
        Assert.That(refused!.Message, Does.Contain(place.Data).And.Contain("Glossary__DataDirectory"));
    }

    [Test]
    public async Task Start_WhereNothingMayBeWritten_SaysSo()
    {
        using var place = new Workplace();
        var message = await RefusalAsync("/proc/glossary");
        Assert.That(message, Does.Contain("/proc/glossary").And.Contain("writable"));
    }

    [TestCase(8)]
    [TestCase(38)]
    public async Task Start_OnADiskTooSmall_SaysSoAndWorksOnceThereIsRoom(int mebibytes)
    {
        using var place = new Workplace();
        using var disk = new SmallDisk(place.Folder("disk"), mebibytes);
        var data = Path.Combine(disk.Folder, "data");
        Assert.That(await RefusalAsync(data), Does.Contain(data).And.Contain("No space left on device"));

        disk.Resize(300);
        using var holder = Holder.Start(data);
        Assert.That(await Workplace.AskAsync(await holder.ConnectionStringAsync(), "SELECT 1"), Is.EqualTo(1));
        await holder.EndAsync();
    }

    [Test]
    public async Task Start_OnADiskThatFilledUp_SaysSoAndLaterFindsWhatWasCommitted()
    {
        using var place = new Workplace();
        using var disk = new SmallDisk(place.Folder("disk"), 100);
        var data = Path.Combine(disk.Folder, "data");
        using (var holder = Holder.Start(data))
        {
            await Workplace.AskAsync(await holder.ConnectionStringAsync(), "CREATE TABLE kept AS SELECT 42 AS answer");
            await holder.EndAsync();
        }

        var filler = disk.Fill();
        Assert.That(await RefusalAsync(data), Does.Contain(data).And.Contain("No space left on device"));

        File.Delete(filler);
        using var again = Holder.Start(data);
        Assert.That(await Workplace.AskAsync(await again.ConnectionStringAsync(), "SELECT answer FROM kept"), Is.EqualTo(42));
        await again.EndAsync();
    }

    private static async Task<string> RefusalAsync(string data) => (await Assert.ThrowsAsync<LocalPostgresException>(
        () => LocalCluster.StartAsync(new(data), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, CancellationToken.None)))!.Message;

    private static void RequireRoot() => Assume.That(Environment.IsPrivilegedProcess, Is.True, "Only root can try this.");

    // On some machines .NET or this project stands in a home folder that others can't enter.
    private static void RequireDotnetFor(string user, Dictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "test -r \"$1\" && dotnet --info > /dev/null", "sh", typeof(PlaceTests).Assembly.Location])
        {
            UserName = user,
            WorkingDirectory = "/",
        };
        start.Environment["HOME"] = environment["HOME"];
        using var shell = Process.Start(start)!;
        shell.WaitForExit();
        Assume.That(shell.ExitCode, Is.Zero, $"{user} can't run .NET here.");
    }

    /// <summary>A disk of a few megabytes, in memory.</summary>
    private sealed class SmallDisk : IDisposable
    {
        public SmallDisk(string folder, int mebibytes)
        {
            RequireRoot();
            Assume.That(Run("mount", "-t", "tmpfs", "-o", $"mode=755,size={mebibytes}m", "tmpfs", folder), Is.Zero, "This machine lets nobody mount a disk.");
            Folder = folder;
        }

        public string Folder { get; }

        public void Resize(int mebibytes) => Run("mount", "-o", $"remount,size={mebibytes}m", Folder);

        /// <summary>Fills the disk to its last byte.</summary>
        public string Fill()
        {
            var filler = Path.Combine(Folder, "filler");
            Run("dd", "if=/dev/zero", $"of={filler}", "bs=4096");
            return filler;
        }

        public void Dispose() => Run("umount", "-l", Folder);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
