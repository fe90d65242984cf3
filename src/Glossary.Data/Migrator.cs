using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data;

/// <summary>Brings the database to the shape that this program was built for.</summary>
internal static class Migrator
{
    /// <summary>Applies what is missing. Any number of replicas may call it at once: they take turns.</summary>
    /// <returns>The migrations that were applied, oldest first.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(NpgsqlDataSource dataSource, DbContextOptions<GlossaryDbContext> options, CancellationToken cancellationToken)
    {
        // A session lock on a connection of its own: it outlives the migrations' own transactions, and ends with the connection.
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLock.Migrate})", connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            await using var db = new GlossaryDbContext(options);
            IReadOnlyList<string> missing = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
            if (missing.Count > 0)
            {
                await db.Database.MigrateAsync(cancellationToken);
            }

            return missing;
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
}
