using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Glossary.Data.Changes;

/// <summary>
/// Writes many new rows by PostgreSQL's COPY instead of INSERT: a first seed of some tens of thousands of rows takes a fraction of the
/// time. Columns, conversions and the order of tables come from the model, so that there is nothing to keep in step with it.
/// </summary>
internal static class CopiedInserts
{
    /// <summary>From this many on it is worth it.</summary>
    private const int Many = 1000;

    /// <summary>
    /// Writes what the context holds within its transaction, if that is many new rows and nothing else, and lets it forget them. Rows that
    /// change or go have an order of their own, which EF Core knows.
    /// </summary>
    /// <returns>Whether it did.</returns>
    public static async Task<bool> TryWriteAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        // Where everything is new there are no changes to detect, and detecting them takes longer than all the rest.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var rows = db.ChangeTracker.Entries().ToList();
            if (rows.Count < Many || !rows.TrueForAll(row => row.State == EntityState.Added))
            {
                return false;
            }

            var added = rows.ToLookup(row => row.Metadata);
            foreach (var type in InOrder(added.Select(group => group.Key)))
            {
                await WriteAsync((NpgsqlConnection)db.Database.GetDbConnection(), type, added[type], cancellationToken);
            }

            db.ChangeTracker.Clear();
            return true;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static async Task WriteAsync(NpgsqlConnection connection, IEntityType type, IEnumerable<EntityEntry> rows, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;

        // A number that PostgreSQL gives out is left to it; rows are copied, and so numbered, in the order in which they were added.
        var properties = type.GetProperties().Where(property => property.GetValueGenerationStrategy() == Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.None).ToArray();
        var mappings = Array.ConvertAll(properties, property => property.GetRelationalTypeMapping());
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < properties.Length; i++)
            {
                var value = row.CurrentValues[properties[i]];
                if (value is not null && mappings[i].Converter is { } converter)
                {
                    value = converter.ConvertToProvider(value);
                }

                if (value is null)
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await copy.WriteAsync(value, mappings[i].StoreType, cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>What is pointed at comes before what points at it; within a table PostgreSQL checks when all of it is there.</summary>
    private static List<IEntityType> InOrder(IEnumerable<IEntityType> types)
    {
        var left = types.ToHashSet();
        var order = new List<IEntityType>(left.Count);
        while (left.Count > 0)
        {
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !left.Contains(key.PrincipalEntityType)));
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }
}
