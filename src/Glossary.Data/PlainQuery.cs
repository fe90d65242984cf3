using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Glossary.Data;

/// <summary>A question to PostgreSQL that EF Core's queries would take longer to make ready than PostgreSQL to answer: everybody waits for it at a first start.</summary>
internal static class PlainQuery
{
    /// <summary>The one value that is asked for; null where there is none.</summary>
    internal static async Task<object?> ScalarAsync(NpgsqlDataSource dataSource, string sql, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
    }

    /// <summary>Reads each row. PostgreSQL keeps its plan: questions of many tables are sooner answered than planned.</summary>
    internal static async Task ReadAsync(NpgsqlDataSource dataSource, string sql, object[] parameters, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ReadAsync(connection, null, sql, parameters, read, cancellationToken);
    }

    /// <summary>The one value that is asked for, within the context's transaction; null where there is none.</summary>
    internal static async Task<object?> ScalarAsync(GlossaryDbContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await ScalarAsync(ConnectionOf(db), TransactionOf(db), sql, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The one value that is asked for, within a transaction; null where there is none.</summary>
    internal static async Task<object?> ScalarAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, sql, []);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
    }

    /// <summary>Reads each row as <see cref="ReadAsync(NpgsqlDataSource, string, object[], Action{NpgsqlDataReader}, CancellationToken)"/> does, within the context's transaction.</summary>
    internal static async Task ReadAsync(GlossaryDbContext db, string sql, object[] parameters, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ReadAsync(ConnectionOf(db), TransactionOf(db), sql, parameters, read, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A command.</summary>
    /// <param name="connection">Where it goes.</param>
    /// <param name="transaction">What it is part of; null where it is by itself.</param>
    /// <param name="sql">What it says.</param>
    /// <param name="parameters">Its $1, $2 and so on.</param>
    internal static NpgsqlCommand Command(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return command;
    }

    private static async Task ReadAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql, object[] parameters, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, sql, parameters);
        await command.PrepareAsync(cancellationToken);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            read(rows);
        }
    }

    /// <summary>What the context asks through.</summary>
    internal static NpgsqlConnection ConnectionOf(GlossaryDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>What the context is in the middle of, if anything.</summary>
    internal static NpgsqlTransaction? TransactionOf(GlossaryDbContext db) => (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
}
