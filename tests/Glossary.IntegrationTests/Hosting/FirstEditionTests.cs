using System.Text.Json;
using Glossary.Core;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
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
        var first = FirstLoad.Of(seed, TimeProvider.System);
        await SeedLoader.LoadAsync(database, seed, first, "as read", TimeProvider.System, CancellationToken.None);

        await using var feed = new ChangeFeed(database);
        await using var readBack = await feed.ReadAllAsync(CancellationToken.None);

        Assert.That(first.Change, Is.EqualTo(readBack.Change));
        Assert.That(Text(first.Edition), Is.EqualTo(Text(new(readBack.Catalogue, await readBack.Terms.ToListAsync(), readBack.Guides))));
    }

    [Test]
    public async Task FirstLoad_OntoWhatWasLoadedBefore_IsNotTaken()
    {
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(await TestPostgres.CreateDatabaseAsync(), CancellationToken.None);
        using var folder = new TemporaryFolder();
        var seed = SeedReader.Read(TestGlossary.EmptySeed(folder)).Seed!;
        await SeedLoader.LoadAsync(database, seed, null, "first", TimeProvider.System, CancellationToken.None);

        var prepared = FirstLoad.Of(seed, TimeProvider.System);
        var report = await SeedLoader.LoadAsync(database, seed, prepared, "later", TimeProvider.System, CancellationToken.None);

        Assert.That(prepared.Change, Is.Null);
        Assert.That(report.Created, Is.Zero);
    }

    private static string Text(FirstEdition edition) => JsonSerializer.Serialize(edition, LineByLine);
}
