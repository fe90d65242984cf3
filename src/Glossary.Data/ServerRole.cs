using Npgsql;

namespace Glossary.Data;

/// <summary>
/// The database role that the server runs as. It reads and writes, but owns nothing: it can neither alter a table, nor switch off a
/// trigger, nor touch what stands in a table of what happened. Its owner, who migrates, gives it its rights.
/// </summary>
internal static class ServerRole
{
    /// <summary>
    /// Every table to read and write, except that what happened can only be added to, and the list of migrations only read. The tables of
    /// what happened are those that refuse rewriting by a trigger: a new one needs no mention here.
    /// </summary>
    private const string Rights = """
        DO $grant$
        DECLARE
            name text := current_setting('glossary.server_role');
            kept regclass;
        BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', name);
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', name);
            FOR kept IN SELECT DISTINCT tgrelid FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname = 'refuse_rewriting' LOOP
                EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON %s FROM %I', kept, name);
            END LOOP;
            EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM %I', name);
        END $grant$;
        """;

    /// <summary>Makes the role where it is missing and gives it its rights where they are; cheap when nothing is.</summary>
    /// <param name="owner">Connections of who owns the tables.</param>
    /// <param name="server">How the server connects.</param>
    /// <param name="migrated">Whether there may be tables that it has no rights on yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task PrepareAsync(NpgsqlDataSource owner, NpgsqlConnectionStringBuilder server, bool migrated, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var look = new NpgsqlCommand(
            """
            SELECT CASE
                WHEN session_user = $1 THEN 'owner'
                WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) THEN 'missing'
                WHEN EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT has_table_privilege($1, oid, 'SELECT')) THEN 'unprivileged'
                ELSE 'ready' END
            """,
            connection)
        {
            Parameters = { new() { Value = server.Username ?? string.Empty } },
        };
        var state = (string)(await look.ExecuteScalarAsync(cancellationToken))!;
        if (state == "owner" || (state == "ready" && !migrated))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (state == "missing")
        {
            await CreateAsync(connection, server, cancellationToken);
        }

        await using var name = new NpgsqlCommand("SELECT set_config('glossary.server_role', $1, true)", connection)
        {
            Parameters = { new() { Value = server.Username! } },
        };
        await name.ExecuteNonQueryAsync(cancellationToken);
        await using var grant = new NpgsqlCommand(Rights, connection);
        await grant.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Roles belong to the whole server, so another database's glossary may make the same one at this moment.</summary>
    private static async Task CreateAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder server, CancellationToken cancellationToken)
    {
        await using var turn = new NpgsqlCommand("SAVEPOINT before_role", connection);
        await turn.ExecuteNonQueryAsync(cancellationToken);
        await using var compose = new NpgsqlCommand("SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', $1, $2)", connection)
        {
            Parameters = { new() { Value = server.Username! }, new() { Value = server.Password ?? string.Empty } },
        };
        await using var create = new NpgsqlCommand((string)(await compose.ExecuteScalarAsync(cancellationToken))!, connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            await using var back = new NpgsqlCommand("ROLLBACK TO SAVEPOINT before_role", connection);
            await back.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
