using System.Net.NetworkInformation;
using Npgsql;

namespace Glossary.IntegrationTests.LocalPostgres;

[Platform(Exclude = "Win")]
public sealed class PrivacyTests
{
    [Test]
    public async Task Start_LetsOnlyTheOwnerIntoFoldersAndPassword()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        var postgres = Path.Combine(place.Data, "postgres");
        Assert.Multiple(() =>
        {
            // For root, the group is the server's, which must pass through to its own folder.
            Assert.That(Mode(place.Data), Is.EqualTo(Environment.IsPrivilegedProcess ? "710" : "700"));
            Assert.That(Mode(postgres), Is.EqualTo("700"));
            Assert.That(Mode(place.Cluster), Is.EqualTo("700"));
            Assert.That(Mode(Path.Combine(postgres, "password")), Is.EqualTo("600"));
            Assert.That(Mode(Path.Combine(place.Cluster, "glossary.conf")), Is.EqualTo("600"));
            Assert.That(Mode(Path.Combine(postgres, "server.log")), Is.EqualTo("600"));
        });
    }

    [Test]
    public async Task Start_TrustsNobodyWithoutAPassword()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        var rules = File.ReadLines(Path.Combine(place.Cluster, "pg_hba.conf")).Where(line => line.Length > 0 && line[0] != '#');
        Assert.That(rules, Is.Not.Empty.And.All.EndWith("scram-sha-256"));

        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guessed" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Workplace.AskAsync(wrong, "SELECT 1"));
        Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.InvalidPassword));
    }

    [Test]
    public async Task Start_ListensOnTheLoopbackAddressAlone()
    {
        using var place = new Workplace();
        await using var cluster = await place.StartAsync();
        var port = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port);
        Assert.That(listeners.Select(end => end.Address.ToString()), Is.EqualTo(new[] { "127.0.0.1" }));
        Assert.That(await Workplace.AskAsync(cluster.ConnectionString, "SHOW unix_socket_directories"), Is.EqualTo(""));
    }

    [Test]
    public async Task Start_TwoDataDirectories_HaveDifferentPasswords()
    {
        using var one = new Workplace();
        using var other = new Workplace();
        await using var first = await one.StartAsync();
        await using var second = await other.StartAsync();
        Assert.That(Password(first.ConnectionString), Has.Length.EqualTo(40).And.Not.EqualTo(Password(second.ConnectionString)));
    }

    private static string? Password(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Password;

    private static string Mode(string path) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
