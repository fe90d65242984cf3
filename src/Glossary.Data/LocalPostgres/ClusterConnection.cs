using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Glossary.Data.LocalPostgres;

/// <summary>Connection strings of the laptop's cluster.</summary>
internal static class ClusterConnection
{
    /// <summary>The role that owns everything, and the database.</summary>
    public const string Glossary = "glossary";

    /// <summary>The role that the server runs as.</summary>
    public const string Server = "glossary_server";

    /// <summary>The connection string for who owns everything: it makes the tables.</summary>
    public static string Pooled(ClusterFolder cluster, int port) => Builder(cluster, port, Glossary).ConnectionString;

    /// <summary>The connection string for the server, whose role may not rewrite what happened.</summary>
    public static string PooledForServer(ClusterFolder cluster, int port)
    {
        var builder = Builder(cluster, port, Glossary);
        builder.Username = Server;

        // Made of the owner's password, so that there is no second file to lose; the way back would be breaking SHA-256.
        builder.Password = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(cluster.Password()), Encoding.UTF8.GetBytes(Server)));
        return builder.ConnectionString;
    }

    /// <summary>The connection string for one look at the server.</summary>
    public static string Once(ClusterFolder cluster, int port, string database = "postgres")
    {
        var builder = Builder(cluster, port, database);
        builder.Pooling = false;
        builder.Timeout = 5;
        return builder.ConnectionString;
    }

    /// <summary>Creates the application's database when it isn't there.</summary>
    public static async Task CreateDatabaseAsync(ClusterFolder cluster, int port, CancellationToken cancellationToken)
    {
        await using var server = PostgresConnections.To(Once(cluster, port));
        await using var exists = server.CreateCommand($"SELECT 1 FROM pg_database WHERE datname = '{Glossary}'");
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var create = server.CreateCommand($"CREATE DATABASE {Glossary}");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static NpgsqlConnectionStringBuilder Builder(ClusterFolder cluster, int port, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = Glossary,
        Password = cluster.Password(),
        // Another program on the port must never be told the password; SCRAM proves that both sides know it.
        RequireAuth = "ScramSHA256",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        // What isn't said here, Npgsql takes from PG… variables, which mean another server of whoever set them.
        SslNegotiation = SslNegotiation.Postgres,
        ClientEncoding = "UTF8",
        Timezone = "UTC",
        Options = "-c client_min_messages=warning",
        // Of the cluster's 50 connections, so that a verb can work beside the running service.
        MaxPoolSize = 30,
    };
}
