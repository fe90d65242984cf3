using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

public sealed class MigrationTests
{
    [Test]
    public void EveryChangeOfTheModel_HasItsMigration()
    {
        using var nowhere = NpgsqlDataSource.Create("Host=localhost");
        using var db = Context(nowhere);

        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public void EveryMigration_StandsInTheListThatAStartComparesTheDatabaseWith()
    {
        using var nowhere = NpgsqlDataSource.Create("Host=localhost");
        using var db = Context(nowhere);

        Assert.That(MigrationList.All, Is.EqualTo(db.Database.GetMigrations()), "src/Glossary.Data/MigrationList.cs");
    }

    [Test]
    public async Task AMigrationThatTheDatabaseLacks_IsAppliedAtTheNextStart()
    {
        var connection = await TestPostgres.CreateDatabaseAsync();
        await using (var earlier = NpgsqlDataSource.Create(connection))
        await using (var db = Context(earlier))
        {
            await db.Database.MigrateAsync(MigrationList.All[^2]);
        }

        await using (var lacking = new GlossaryDatabase())
        {
            Assert.That(await lacking.OpenAsync(connection, CancellationToken.None), Is.EqualTo(new[] { MigrationList.All[^1] }));
        }

        await using var whole = new GlossaryDatabase();
        Assert.That(await whole.OpenAsync(connection, CancellationToken.None), Is.Empty);
    }
    private static GlossaryDbContext Context(NpgsqlDataSource dataSource) => new(new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(dataSource).Options);
}
