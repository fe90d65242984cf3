using System.Diagnostics;
using Glossary.Data.LocalPostgres;

namespace Glossary.IntegrationTests.LocalPostgres;

[Platform(Exclude = "Win")]
public sealed class ProgramTests
{
    private static readonly PostgresPlaces Machine = PostgresPlaces.OfThisMachine();

    [Test]
    public async Task Start_WithoutPostgresAndNpm_SaysWhatToInstallOrSet()
    {
        using var place = new Workplace();
        var message = await RefusalAsync(place, new([place.Folder("empty")], ["/nowhere/*/bin"]));
        Assert.That(message, Does.Contain("Install PostgreSQL 14 or newer").And.Contain("Node.js with npm").And.Contain("ConnectionStrings__Glossary"));
    }

    [Test]
    public async Task Start_WithSeveralVersions_TakesTheNewest()
    {
        using var place = new Workplace();
        Pretend(place, "pg/9.6/bin", "9.6.24");
        Pretend(place, "pg/97/bin", "97.3");
        var path = Pretend(place, "path", "98.1");
        Pretend(place, "pg/99/bin", "99beta1");
        var message = await RefusalAsync(place, new([path], [Path.Combine(place.Folder("pg"), "*", "bin")]));
        Assert.That(message, Does.StartWith("PostgreSQL 99.0").And.Contain("this is a pretence"));
    }

    [Test]
    public async Task Start_WithOnlyAnOldVersion_SaysWhatItFound()
    {
        using var place = new Workplace();
        var message = await RefusalAsync(place, new([Pretend(place, "old", "13.2")], []));
        Assert.That(message, Does.Contain("found: 13.2 in ").And.Contain("Install PostgreSQL 14 or newer"));
    }

    [Test]
    public async Task Start_WithALinkOnThePath_FindsTheProgramsBehindIt()
    {
        using var place = new Workplace();
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var server = installed.Select(version => Path.Combine(version, "bin", "postgres")).FirstOrDefault(File.Exists);
        Assume.That(server, Is.Not.Null, "PostgreSQL isn't installed the Debian way here.");
        File.CreateSymbolicLink(Path.Combine(place.Folder("links"), "postgres"), server!);

        await using var cluster = await place.StartAsync(new([place.Folder("links")], []));
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Start_OnDataOfAnotherMajor_SaysWhichIsNeeded()
    {
        using var place = new Workplace();
        await (await place.StartAsync()).DisposeAsync();
        var major = (await File.ReadAllTextAsync(Path.Combine(place.Cluster, "PG_VERSION"))).Trim();
        var message = await RefusalAsync(place, new([Pretend(place, "other", "99.1")], []));
        Assert.That(message, Does.Contain($"written by PostgreSQL {major}").And.Contain(place.Cluster).And.Contain("99.1"));
    }

    [Test]
    public async Task Start_OnDataOfAnOlderMajor_PrefersThatMajor()
    {
        using var place = new Workplace();
        await (await place.StartAsync()).DisposeAsync();
        await using var cluster = await place.StartAsync(Machine with { SearchPath = [Pretend(place, "newer", "99.1"), .. Machine.SearchPath] });
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Start_WhenNpmFails_SaysWhyAndLeavesNothing()
    {
        using var place = new Workplace();
        Script(Path.Combine(place.Folder("npm"), "npm"), "echo no network today >&2; exit 1");
        var message = await RefusalAsync(place, new([place.Folder("npm")], []));
        Assert.That(message, Does.Contain("no network today").And.Contain("Install PostgreSQL 14 or newer"));
        Assert.That(Directory.GetDirectories(place.Data), Is.Empty);
    }

    [Test, Category("Network")]
    public async Task Start_WithNpmAlone_FetchesPostgresOnceAndRunsACopyWhereItIsOutOfReach()
    {
        var npm = Machine.SearchPath.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "npm")));
        Assume.That(npm, Is.Not.Null, "npm isn't installed here.");
        using var place = new Workplace();
        var npmAlone = Path.Combine(place.Folder("npm"), "npm");
        File.CreateSymbolicLink(npmAlone, Path.Combine(npm!, "npm"));
        try
        {
            await (await place.StartAsync(new([place.Folder("npm")], []))).DisposeAsync();
        }
        catch (LocalPostgresException fault) when (fault.Message.Contains("npm can't fetch", StringComparison.Ordinal))
        {
            Assert.Ignore("The npm registry can't be reached: " + fault.Message);
        }

        File.Delete(npmAlone);
        await using (var again = await place.StartAsync(new([], [])))
        {
            Assert.That(await Workplace.AskAsync(again.ConnectionString, "SHOW server_version"), Does.StartWith("18."));
        }

        var secret = place.Folder("out-of-reach");
        Directory.Move(Directory.GetDirectories(Path.Combine(place.Data, "postgres-programs")).Single(), Path.Combine(secret, "pg"));
        Private(secret);
        await using var copied = await place.StartAsync(new([], [Path.Combine(secret, "pg", "bin")]));
        Assert.That(await Workplace.AskAsync(copied.ConnectionString, "SHOW server_version"), Does.StartWith("18."));
        // Only root runs the server under an account that can't enter; anybody else runs the programs where they are.
        Assert.That(Directory.GetDirectories(Path.Combine(place.Data, "postgres-programs")), Has.Length.EqualTo(Environment.IsPrivilegedProcess ? 1 : 0));
    }

    private static async Task<string> RefusalAsync(Workplace place, PostgresPlaces places) =>
        (await Assert.ThrowsAsync<LocalPostgresException>(() => place.StartAsync(places)))!.Message;

    private static string Pretend(Workplace place, string folder, string version)
    {
        var bin = place.Folder(folder);
        Script(Path.Combine(bin, "postgres"), $"echo 'postgres (PostgreSQL) {version} (Pretended)'");
        Script(Path.Combine(bin, "initdb"), "echo this is a pretence >&2; exit 1");
        Script(Path.Combine(bin, "pg_ctl"), "exit 1");
        return bin;
    }

    private static void Script(string file, string body)
    {
        // Written by another process: a file that this one has just had open for writing can't always be executed at once (ETXTBSY).
        using var shell = Process.Start("/bin/sh", ["-c", "printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\" && chmod 755 \"$1\"", "sh", file, body]);
        shell.WaitForExit();
    }

    private static void Private(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
