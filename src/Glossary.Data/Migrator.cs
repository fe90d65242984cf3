using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data;

/// <summary>Brings the database to the shape that this program was built for.</summary>
internal static class Migrator
{
    private const string FirstTables = "FirstTables.sql";

    /// <summary>Applies what is missing. Any number of replicas may call it at once: they take turns.</summary>
    /// <returns>The migrations that were applied, oldest first.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        // A session lock on a connection of its own: it outlives the migrations' own transactions, and ends with the connection.
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLock.Migrate})", connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            var applied = await AppliedAsync(connection, cancellationToken);
            if (applied is null)
            {
                await MakeTablesAsync(connection, cancellationToken);
                return MigrationList.All;
            }

            return applied.IsSupersetOf(MigrationList.All) ? [] : await ApplyAsync(dataSource, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException("The database has to be migrated, which this role may not do. Run the verb migrate once with ConnectionStrings__GlossaryOwner set to a role that owns the tables.", exception);
        }
        finally
        {
            await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLock.Migrate})", connection);
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>The ids of those that were applied; null in a database that has none of our tables. Asked plainly, since nothing is missing at nearly every start, and EF Core puts its whole model together to say so.</summary>
    private static async Task<IReadOnlySet<string>?> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await using var command = new NpgsqlCommand("SELECT migration_id FROM \"__EFMigrationsHistory\"", connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                applied.Add(rows.GetString(0));
            }
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return null;
        }

        return applied;
    }

    /// <summary>
    /// Makes all tables of a new glossary, or none, from the script that EF Core has made of the migrations: EF Core itself would build a
    /// model for each of them, at the one start that everybody waits for, and keep what it needed for that in memory.
    /// </summary>
    private static async Task MakeTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var script = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(FirstTables)!);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var make = new NpgsqlCommand(await script.ReadToEndAsync(cancellationToken), connection, transaction) { CommandTimeout = 0 };
        await make.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var db = new GlossaryDbContext(GlossaryDatabase.OptionsFor(dataSource));
        IReadOnlyList<string> missing = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        return missing;
    }
}
