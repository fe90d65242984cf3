using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Hosting;

/// <summary>The program with nothing but a data directory: what a newcomer's first minute, a power cut and a second start look like.</summary>
public sealed class WholeServerTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Stopped_ItEndsInOrder_AndTakesItsPostgresWithIt()
    {
        using var server = StartWithoutTerms();
        await server.ReadyAsync();
        var postgres = Path.Combine(_folder.Path, "postgres", "data", "postmaster.pid");
        Assert.That(File.Exists(postgres), Is.True);

        Assert.That(await server.StopAsync(), Is.Zero, server.Said);

        Assert.That(File.Exists(postgres), Is.False);
        Assert.That(server.Said, Does.Not.Contain("fail:").And.Not.Contain("crit:"));
    }

    [Test]
    public async Task StoppedWhileSomebodySends_ItWaitsAsLongAsItIsSetTo_AndEndsInOrder()
    {
        using var server = StartWithoutTerms("--shutdownTimeoutSeconds=3");
        var address = await server.ReadyAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();

        // The server says to go on when it has begun to read; this client then says nothing.
        await stream.WriteAsync("POST /api/v1/annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8.ToArray());
        var answer = new byte[64];
        Assert.That(Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)), Does.StartWith("HTTP/1.1 100"));

        Assert.That(await server.StopAsync(), Is.Zero, server.Said);

        Assert.That(File.Exists(Path.Combine(_folder.Path, "postgres", "data", "postmaster.pid")), Is.False);
    }

    [Test]
    public async Task AfterKillNine_TheNextStartFindsWhatWasSaved_AndMakesNoSecondAdministrator()
    {
        long change;
        using (var first = StartWithoutTerms())
        {
            using var client = await AdministratorAsync(await first.ReadyAsync());
            using var saved = await client.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "unheard-of-gizmo", "unheard-of gizmo"));
            Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            change = saved.Change();
            Assert.That(TestPeople.OneTimePassword().IsMatch(first.Said), Is.True, first.Said);
            first.Kill();
        }

        using var second = StartWithoutTerms();
        using var reader = new HttpClient { BaseAddress = await second.ReadyAsync() };
        await WaitForAsync(reader, change);
        Assert.That(TestPeople.OneTimePassword().IsMatch(second.Said), Is.False, "The one-time password stands in the first start's output alone.");
        Assert.That((await reader.GetJsonAsync("/api/v1/terms/htm/unheard-of-gizmo"))["label"]!.GetValue<string>(), Is.EqualTo("unheard-of gizmo"));
    }

    [Test]
    public async Task AServerThatOnlyAnswersLookUps_SparesTheMemoryOfEfCore_AlsoWhereItMadeTheGlossary()
    {
        Assume.That(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        foreach (var start in new[] { "first", "later" })
        {
            using var server = ServerProcess.Start(_folder.Path, "--Glossary:Webhooks:PollInterval=00:00:00.1");
            using var reader = new HttpClient { BaseAddress = await server.ReadyAsync() };
            await reader.GetStringAsync("/?q=packs");
            Assert.That(await reader.GetStringAsync("/api/v1/search?q=packs"), Does.Contain("\"pacs\""));

            Assert.That(server.Loaded(), Has.Some.EndsWith("/Npgsql.dll").And.None.EndsWith("/Npgsql.EntityFrameworkCore.PostgreSQL.dll"), $"The {start} start");
            await server.StopAsync();
        }
    }

    [Test]
    public async Task TwoOnOneDataDirectory_ShareTheDatabase_AndTheSecondOutlivesTheFirst()
    {
        using var first = StartWithoutTerms();
        using var second = StartWithoutTerms();
        var addresses = await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        using var client = await AdministratorAsync(addresses[1]);

        await first.StopAsync();
        using var saved = await client.PostAsJsonAsync("/api/v1/terms", NewTerm("htm", "unheard-of-gizmo", "unheard-of gizmo"));

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task OnAPortThatIsTaken_ItSaysSoAndEnds()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var server = ServerProcess.Start(_folder.Path, $"--Glossary:SeedDirectory={TestGlossary.EmptySeed(_folder)}", $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.That(await server.EndAsync(), Is.Not.Zero);
        Assert.That(server.Said, Does.Contain("in use").And.Contain("--urls").And.Not.Contain("   at "));
    }

    [Test]
    public async Task WhereItCannotKeepItsData_ItSaysSoInALine_AndEnds()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "in the way");
        using var server = ServerProcess.Start(file);

        Assert.That(await server.EndAsync(), Is.EqualTo(1));
        Assert.That(server.Said, Does.Contain(file).And.Contain("Glossary__DataDirectory").And.Not.Contain("   at "));
    }

    [Test]
    public async Task WithDataOfAVersionThatIsNotInstalled_ItSaysWhich_AndEnds()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "postgres", "data"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "postgres", "data", "PG_VERSION"), "9\n");
        using var server = ServerProcess.Start(_folder.Path);

        Assert.That(await server.EndAsync(), Is.EqualTo(1));
        Assert.That(server.Said, Does.Contain("PostgreSQL 9").And.Not.Contain("   at "));
    }

    [TestCase("--Glossary:ChangePollInterval=never")]
    [TestCase("--urls=nonsense")]
    [TestCase("--ConnectionStrings:Glossary=nonsense")]
    public async Task WithASettingThatIsWrong_ItSaysWhichInALine_AndEnds(string setting)
    {
        using var server = ServerProcess.Start(_folder.Path, setting);

        Assert.That(await server.EndAsync(), Is.EqualTo(1));
        Assert.That(server.Said, Does.Contain(NameIn(setting)).IgnoreCase.And.Not.Contain("   at "));
    }

    [TestCase("--Glossary:PublicBaseUrl=nonsense")]
    [TestCase("--Glossary:TrustedProxies=everybody")]
    [TestCase("--Glossary:OpenId:Authority=nonsense")]
    [TestCase("--Glossary:OpenId:ClientId=without-authority")]
    [TestCase("--Glossary:OpenId:DefaultRole=king")]
    [TestCase("--Glossary:Limits:SlowClientPatience=never")]
    [TestCase("--Glossary:Accounts:FailuresBeforeLockout=1000")]
    [TestCase("--Glossary:ReadingIsOpen=maybe")]
    public async Task EachSettingThatIsWrong_IsNamedBeforeAnythingStarts(string setting)
    {
        var (exitCode, output, errors) = await TestVerb.RunAsync(_folder.Path, "serve", "--urls=http://127.0.0.1:0", setting);

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(errors, Does.Contain(NameIn(setting)).IgnoreCase.And.Not.Contain("   at "));
        Assert.That(Directory.Exists(Path.Combine(_folder.Path, "postgres")), Is.False);
    }

    /// <summary>What a start does with 4,000 Terms, <see cref="FirstStartTests"/> show.</summary>
    private ServerProcess StartWithoutTerms(params string[] arguments) => ServerProcess.Start(_folder.Path, [$"--Glossary:SeedDirectory={TestGlossary.EmptySeed(_folder)}", .. arguments]);

    private static string NameIn(string setting) => setting.Split('=')[0].Split(':')[^1].TrimStart('-');

    /// <summary>It answers from its index before PostgreSQL is back, so what was saved last shows a moment after the first answer.</summary>
    private static async Task WaitForAsync(HttpClient reader, long change)
    {
        reader.DefaultRequestHeaders.Add("Glossary-After", $"{change}");
        for (var attempt = 0; attempt < 60; attempt++)
        {
            // Each of these waits up to half a second at the server.
            using var answer = await reader.GetAsync("/api/v1/search?q=any");
            if (answer.Change() >= change)
            {
                return;
            }
        }

        Assert.Fail($"The server never showed change {change}.");
    }

    private async Task<HttpClient> AdministratorAsync(Uri address)
    {
        var (exitCode, key, errors) = await TestVerb.RunAsync(_folder.Path, "keys", "add", "--name", "A tool", "--role", "administrator");
        Assert.That(exitCode, Is.Zero, errors);
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Trim());
        return client;
    }
}
