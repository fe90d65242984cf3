using System.Net;
using System.Net.Http.Json;
using Glossary.Formats.Seeding;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Hosting;

/// <summary>The operator's verbs, run as an operator runs them, beside a server that is up.</summary>
public sealed class VerbTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task Keys_AreShownOnce_ListedByTheirBeginning_AndStopWorkingWhenRevoked()
    {
        var secret = (await RunAsync("keys", "add", "--name", "Service desk", "--role", "steward", "--vocabulary", "it")).Output.Trim();
        Assert.That(secret, Does.StartWith("glo_"));

        var listed = (await RunAsync("keys", "list")).Output;
        var line = listed.Split('\n').Single(row => row.Contains("Service desk", StringComparison.Ordinal));
        Assert.That(line, Does.Contain("Steward").And.Contain("it").And.Contain("works"));
        Assert.That(listed, Does.Not.Contain(secret));
        Assert.That(await StatusAsync(secret, "it"), Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await StatusAsync(secret, "htm"), Is.EqualTo(HttpStatusCode.Forbidden));

        var revoked = await RunAsync("keys", "revoke", line.Split(' ')[0]);
        Assert.That(revoked.ExitCode, Is.Zero, revoked.Errors);
        Assert.That(await StatusAsync(secret, "it"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("keys add --name A --role steward", "--vocabulary")]
    [TestCase("keys add --name A --role administrator --vocabulary it", "steward")]
    [TestCase("keys add --name A --role steward --vocabulary nursing", "no vocabulary nursing")]
    [TestCase("keys add --role reader", "--name")]
    [TestCase("keys add --name A --role king", "king")]
    [TestCase("keys revoke glo_nothing", "keys list")]
    [TestCase("keys", "add")]
    [TestCase("serv", "There is no verb serv. There are serve")]
    public async Task AVerbThatLacksSomething_SaysWhat(string arguments, string says)
    {
        var (exitCode, output, errors) = await RunAsync(arguments.Split(' '));
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output + errors, Does.Contain(says).And.Not.Contain("   at "));
    }

    [Test]
    public async Task SeedCompile_OfASoundSeed_WritesTheFile_AndOfOneWithFaultsNone()
    {
        using var folder = new TemporaryFolder();
        var seed = SeedOfTwoTerms(folder);
        var file = Path.Combine(folder.Path, "compiled");

        var sound = await RunAsync("seed", "--compile", file, $"--Glossary:SeedDirectory={seed}");
        Assert.That(sound.ExitCode, Is.Zero, sound.Errors);
        Assert.That(CompiledSeed.Read(file, SeedReader.Fingerprint(seed))!.Terms, Has.Count.EqualTo(2));

        File.Delete(file);
        File.AppendAllText(Path.Combine(seed, "topics.yaml"), "\nnothing: known\n");
        var faulty = await RunAsync("seed", "--compile", file, $"--Glossary:SeedDirectory={seed}");
        Assert.That(faulty.ExitCode, Is.EqualTo(1));
        Assert.That(faulty.Errors, Does.Contain("seed --check"));
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public async Task SeedCheck_OfASoundSeed_SaysHowMuchThereIs()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, _) = await RunAsync("seed", "--check", $"--Glossary:SeedDirectory={SeedOfTwoTerms(folder)}");
        Assert.That(output, Does.StartWith("The seed is sound: 2 terms, 0 mappings, 0 procedures, 0 learning paths."));
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task SeedCheck_OfASeedThatLoadsButIsBadlyWritten_SaysWhere_AndFails()
    {
        using var folder = new TemporaryFolder();
        var seed = SeedOfTwoTerms(folder);
        var terms = Path.Combine(seed, "terms", "htm", "all.yaml");
        await File.WriteAllTextAsync(terms, (await File.ReadAllTextAsync(terms)).Replace("Strap that", "A strap that", StringComparison.Ordinal));

        var (exitCode, output, _) = await RunAsync("seed", "--check", $"--Glossary:SeedDirectory={seed}");

        Assert.That(output, Does.StartWith("terms/htm/all.yaml(3,30): Open with the kind of thing it is").And.Contain("can be loaded: 2 terms"));
        Assert.That(exitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task SeedCheck_OfAFault_SaysFileAndLine_AndFails()
    {
        using var folder = new TemporaryFolder();
        var seed = TestGlossary.EmptySeed(folder);
        await File.WriteAllTextAsync(Path.Combine(seed, "topics.yaml"), "topics:\n  networks: 7\n");

        var (exitCode, output, _) = await RunAsync("seed", "--check", $"--Glossary:SeedDirectory={seed}");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.StartWith("topics.yaml(2,"));
    }

    private static string SeedOfTwoTerms(TemporaryFolder folder)
    {
        var seed = TestGlossary.EmptySeed(folder);
        Directory.CreateDirectory(Path.Combine(seed, "sources"));
        Directory.CreateDirectory(Path.Combine(seed, "terms", "htm"));
        File.WriteAllText(Path.Combine(seed, "sources", "all.yaml"), "sources:\n  handbook: {title: A handbook, publisher: A house}\n");
        File.WriteAllText(Path.Combine(seed, "terms", "htm", "all.yaml"), """
            vocabulary: htm
            terms:
              belt: {label: belt, short: Strap that holds something., sources: [handbook]}
              wheel: {label: wheel, short: Round part that turns., sources: [handbook], related: [belt]}
            """);
        return seed;
    }

    [Test]
    public async Task Migrate_OfADatabaseThatIsUpToDate_SaysSo()
    {
        var (exitCode, output, errors) = await RunAsync("migrate");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(output, Does.Contain("up to date"));
    }

    [Test]
    public async Task Reindex_BuildsAnIndexThatTheNextStartUses()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, errors) = await TestVerb.RunAsync(folder.Path, "reindex", $"--ConnectionStrings:Glossary={_glossary.ConnectionString}");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(output, Does.Contain(folder.Path));
        Assert.That(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), Is.Not.Empty);
    }

    [Test]
    public async Task AVerbWhosePostgresIsAway_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, errors) = await TestVerb.RunAsync(folder.Path, "keys", "list", "--ConnectionStrings:Glossary=Host=127.0.0.1;Port=1;Username=nobody");
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output + errors, Does.Contain("127.0.0.1").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Health_TellsAServerThatAnswersFromOneThatDoesNot()
    {
        Assert.That((await RunAsync("health", new Uri(_glossary.Address, "/health/ready").ToString())).ExitCode, Is.Zero);
        Assert.That((await RunAsync("health", "http://127.0.0.1:1/health/ready")).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("health", "nonsense")).Errors, Does.Contain("http://127.0.0.1:8080/health/ready"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        TestVerb.RunAsync(_glossary.Folder, [.. arguments, $"--ConnectionStrings:Glossary={_glossary.ConnectionString}"]);

    private async Task<HttpStatusCode> StatusAsync(string secret, string vocabulary)
    {
        using var client = new HttpClient { BaseAddress = _glossary.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        var slug = $"word-{Guid.NewGuid():n}";
        using var answer = await client.PostAsJsonAsync("/api/v1/terms", NewTerm(vocabulary, slug, slug));
        return answer.StatusCode;
    }
}
