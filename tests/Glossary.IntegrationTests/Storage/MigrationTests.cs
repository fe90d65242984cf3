using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
    public void TheScriptThatMakesANewGlossarysTables_IsWhatTheMigrationsDo()
    {
        using var nowhere = NpgsqlDataSource.Create("Host=localhost");
        using var db = Context(nowhere);

        GeneratedFile.Check(
            Path.Combine("Migrations", "FirstTables.sql"),
            db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions).ReplaceLineEndings("\n"),
            "There is another migration. Write the script with: GLOSSARY_UPDATE_MODEL=1 dotnet test tests/Glossary.IntegrationTests --filter MigrationTests");
    }

    [Test]
    public async Task ANewGlossary_HasTheTablesAndRulesOfOneThatWasMigratedStepByStep()
    {
        var (atOnce, byStep) = (await TestPostgres.CreateDatabaseAsync(), await TestPostgres.CreateDatabaseAsync());
        await using (var made = new GlossaryDatabase())
        {
            Assert.That(await made.OpenAsync(atOnce, CancellationToken.None), Is.EqualTo(MigrationList.All));
        }

        await using (var steps = NpgsqlDataSource.Create(byStep))
        await using (var db = Context(steps))
        {
            await db.Database.MigrateAsync();
        }

        var expected = await DescribeAsync(byStep);
        Assert.That(expected, Has.Count.GreaterThan(500));
        Assert.That(await DescribeAsync(atOnce), Is.EqualTo(expected));
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

    /// <summary>Everything that a database of ours consists of: columns, constraints, indexes, triggers, functions, settings of tables, and the migrations that it knows of.</summary>
    private static async Task<List<string>> DescribeAsync(string connection)
    {
        await using var dataSource = NpgsqlDataSource.Create(connection);
        await using var ask = dataSource.CreateCommand("""
            WITH ours AS (SELECT oid, relname, relkind, reloptions FROM pg_class WHERE relnamespace = 'public'::regnamespace)
            SELECT concat_ws(' ', relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, pg_get_expr(adbin, adrelid))
                FROM ours JOIN pg_attribute ON attrelid = ours.oid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attnum > 0
            UNION ALL SELECT concat_ws(' ', relname, conname, convalidated, pg_get_constraintdef(con.oid)) FROM ours JOIN pg_constraint con ON conrelid = ours.oid
            UNION ALL SELECT pg_get_indexdef(indexrelid) FROM ours JOIN pg_index ON indrelid = ours.oid
            UNION ALL SELECT concat_ws(' ', tgenabled, pg_get_triggerdef(trg.oid)) FROM ours JOIN pg_trigger trg ON tgrelid = ours.oid WHERE NOT tgisinternal
            UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
            UNION ALL SELECT concat_ws(' ', relname, relkind, reloptions) FROM ours
            UNION ALL SELECT concat_ws(' ', migration_id, product_version) FROM "__EFMigrationsHistory"
            UNION ALL SELECT concat('seeded with ', seed_fingerprint) FROM glossary
            ORDER BY 1
            """);
        var description = new List<string>();
        await using var rows = await ask.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            description.Add(rows.GetString(0));
        }

        return description;
    }

    private static GlossaryDbContext Context(NpgsqlDataSource dataSource) => new(new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(dataSource).Options);
}
