using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Glossary.Data;

/// <summary>A question to PostgreSQL that EF Core's queries would take longer to make ready than PostgreSQL to answer: everybody waits for it at a first start.</summary>
internal static class PlainQuery
{
    /// <summary>The one value that is asked for, within the context's transaction; null where there is none.</summary>
    internal static async Task<object?> ScalarAsync(GlossaryDbContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(db, sql, []);
            return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Reads each row, within the context's transaction. PostgreSQL keeps its plan: questions of many tables are sooner answered than planned.</summary>
    internal static async Task ReadAsync(GlossaryDbContext db, string sql, object[] parameters, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(db, sql, parameters);
            await command.PrepareAsync(cancellationToken);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                read(rows);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static NpgsqlCommand Command(GlossaryDbContext db, string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(),
        };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return command;
    }
}
