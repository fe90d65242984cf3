using System.Net;
using System.Text.RegularExpressions;
using Glossary.IntegrationTests.Infrastructure;
using Npgsql;

namespace Glossary.IntegrationTests.Browse;

public sealed partial class BrowsePageTests
{
    private BrowseSeed _seed = null!;
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new();
        _glossary = await TestGlossary.StartAsync(_seed.Path);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [Test]
    public async Task ALetter_ListsBothSides_AndAbbreviationsUnderTheirOwn()
    {
        Assert.That(await LinksAsync("/browse/a"), Is.EqualTo(new[] { "/t/htm/alarm alarm", "/t/it/alarm alarm", "/t/htm/asset asset" }));
        Assert.That(await LinksAsync("/browse/W"), Is.EqualTo(new[] { "/t/htm/work-order WO", "/t/htm/work-order work order" }));
        Assert.That(await LinksAsync("/browse/a?vocabulary=it"), Is.EqualTo(new[] { "/t/it/alarm alarm" }));
    }

    [Test]
    public async Task ALetterWithoutWords_IsShownAsSuch_AndIsNoLink()
    {
        var page = await _glossary.Anonymous.GetStringAsync("/browse/a");

        Assert.That(page, Does.Contain("href=\"/browse/t\"").And.Not.Contain("href=\"/browse/q\"").And.Contain("letter-none"));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/browse/q"), Does.Contain("No word begins so."));
    }

    [TestCase("/browse/é")]
    [TestCase("/browse/ab")]
    [TestCase("/browse/a?page=2")]
    [TestCase("/browse/a?page=0")]
    [TestCase("/topics/no-such-topic")]
    [TestCase("/topics/no-such-topic/words")]
    [TestCase("/topics/networks/words?page=9")]
    [TestCase("/stages/storage")]
    [TestCase("/stages/0")]
    [TestCase("/careful?page=2")]
    public async Task WhatIsNotThere_IsNotFound(string address)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ATopic_ShowsEachSidesWords_ItsFalseFriends_ItsProcedures_AndWhatLiesNear()
    {
        var networks = await _glossary.Anonymous.GetStringAsync("/topics/networks");
        var maintenance = await _glossary.Anonymous.GetStringAsync("/topics/maintenance");

        Assert.Multiple(() =>
        {
            Assert.That(networks, Does.Contain("<h1>Networks</h1>").And.Contain("/t/htm/asset").And.Contain("/t/it/alarm").And.Contain("/t/standards/iec-80001"));
            Assert.That(networks, Does.Contain("Say bedside alarm or server message."));
            Assert.That(networks, Does.Contain("href=\"/topics/maintenance\"").And.Contain("1 word shared"));
            Assert.That(networks, Does.Not.Contain("Mend an alarm").And.Not.Contain("/t/it/ticket"));
            Assert.That(maintenance, Does.Contain("Mend an alarm").And.Contain("No word of this side."));
        });
    }

    [Test]
    public async Task AStage_IsAChecklist_OfWhatEachOwesTheOther()
    {
        var page = await _glossary.Anonymous.GetStringAsync("/stages/service");
        var operate = await _glossary.Anonymous.GetStringAsync("/stages/operate");

        Assert.Multiple(() =>
        {
            Assert.That(Owed(page, "htm"), Is.EqualTo(new[] { "mend-an-alarm: Ask", "mend-an-alarm: Mend it" }), "What IT says that it needs, HTM owes, though IT does the step.");
            Assert.That(Owed(page, "it"), Is.EqualTo(new[] { "mend-an-alarm: Report it", "it/ticket" }));
            Assert.That(Owed(page, "both"), Is.EqualTo(new[] { "mend-an-alarm: Close it" }));
            Assert.That(page, Does.Contain("aria-current=\"page\"><span class=\"stop\"").And.Contain("/procedures/mend-an-alarm").And.Not.Contain("Nobody comes."));
            Assert.That(Owed(operate, "htm"), Is.EqualTo(new[] { "htm/alarm" }));
            Assert.That(operate, Does.Contain("Nobody comes."));
        });
    }

    [Test]
    public async Task TheWordsToBeCarefulWith_StandSideBySide_WithTheBridge_AndWhatAPatientRisks()
    {
        var page = await _glossary.Anonymous.GetStringAsync("/careful");

        Assert.That(page, Does.Contain("Where a patient is at risk").And.Contain("A sound at the bedside.").And.Contain("A message about a server.").And.Contain("Say bedside alarm or server message.").And.Contain("Nobody comes."));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/careful?q=SERVER+bedside"), Does.Contain("1 pair"));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/careful?q=gizmo"), Does.Contain("No pair speaks of it."));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/careful?letter=b"), Does.Contain("0 pairs"));
    }

    [Test]
    public async Task WithPostgresGone_EveryShelfIsStillThere()
    {
        await using var glossary = await TestGlossary.StartAsync(_seed.Path);
        await using (var maintenance = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(glossary.ConnectionString) { Database = "postgres" }))
        {
            await using var drop = maintenance.CreateCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(glossary.ConnectionString).Database} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }

        foreach (var address in new[] { "/browse", "/browse/a", "/topics", "/topics/networks", "/topics/networks/words", "/stages/plan", "/careful", "/careful?all=true" })
        {
            using var answer = await glossary.Anonymous.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        }

        Assert.That(await glossary.Anonymous.GetStringAsync("/figures"), Does.Contain("is not known just now").And.Contain("3 mappings"));
        Assert.That((await glossary.Anonymous.GetJsonAsync("/api/v1/figures"))["notFound"], Is.Null);
    }

    /// <summary>The words that a letter lists, in order.</summary>
    private async Task<string[]> LinksAsync(string address) =>
        [.. Lemma().Matches(await _glossary.Anonymous.GetStringAsync(address)).Select(link => $"{link.Groups[1].Value} {link.Groups[2].Value}")];

    /// <summary>The boxes of one side.</summary>
    private static string[] Owed(string page, string side)
    {
        var section = page[page.IndexOf($"<section class=\"owed owed-{side}\"", StringComparison.Ordinal)..];
        return [.. Box().Matches(section[..section.IndexOf("</section>", StringComparison.Ordinal)]).Select(box => box.Groups[1].Value)];
    }

    [GeneratedRegex("class=\"lemma-name\"><a href=\"([^\"]+)\">([^<]+)<")]
    private static partial Regex Lemma();

    [GeneratedRegex("data-tick=\"([^\"]+)\"")]
    private static partial Regex Box();
}
