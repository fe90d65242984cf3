using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Seeding;
using Glossary.Formats.Seeding;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Hosting;

public sealed class FirstEditionTests
{
    private static readonly JsonSerializerOptions LineByLine = new(GlossaryJson.Options) { WriteIndented = true };

    [Test]
    public async Task FirstEdition_OfTheWholeLanguage_SaysWhatIsReadBackFromTheDatabase()
    {
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(await TestPostgres.CreateDatabaseAsync(), CancellationToken.None);
        var seed = SeedReader.Read(Path.Combine(Repository.Root, "glossary-seed")).Seed!;
        SeedReport report;
        await using (var db = database.CreateContext())
        {
            report = await SeedLoader.LoadAsync(db, seed, "as read", TimeProvider.System, CancellationToken.None);
        }

        await using var feed = new ChangeFeed(database);
        await using var readBack = await feed.ReadAllAsync(CancellationToken.None);

        Assert.That(report.FirstEdition, Is.Not.Null);
        Assert.That(await TextAsync(report.FirstEdition), Is.EqualTo(await TextAsync(readBack)));
    }

    [Test]
    public async Task FirstEdition_OfALaterLoad_IsNotMade()
    {
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(await TestPostgres.CreateDatabaseAsync(), CancellationToken.None);
        using var folder = new TemporaryFolder();
        var seed = SeedReader.Read(TestGlossary.EmptySeed(folder)).Seed!;
        await using (var first = database.CreateContext())
        {
            await SeedLoader.LoadAsync(first, seed, "first", TimeProvider.System, CancellationToken.None);
        }

        await using var later = database.CreateContext();
        var report = await SeedLoader.LoadAsync(later, seed, "later", TimeProvider.System, CancellationToken.None);

        Assert.That(report.FirstEdition, Is.Null);
    }

    private static async Task<string> TextAsync(FeedSnapshot snapshot) => JsonSerializer.Serialize(
        new { snapshot.Change, snapshot.Catalogue, snapshot.Guides, Terms = await snapshot.Terms.ToListAsync() },
        LineByLine);
}
