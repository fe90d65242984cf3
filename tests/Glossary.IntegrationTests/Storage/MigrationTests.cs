using Glossary.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

public sealed class MigrationTests
{
    [Test]
    public void EveryChangeOfTheModel_HasItsMigration()
    {
        using var nowhere = NpgsqlDataSource.Create("Host=localhost");
        using var db = new GlossaryDbContext(new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(nowhere).Options);

        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }
}
