using Npgsql;

namespace Glossary.Data;

/// <summary>
/// Connections to PostgreSQL. They know the types that our tables are made of, and not the many others that Npgsql knows (ranges, shapes,
/// network addresses): each costs every start time, and the server memory for as long as it runs.
/// </summary>
internal static class PostgresConnections
{
    /// <summary>Connections that are made as they are asked for, of which idle ones are kept.</summary>
    internal static NpgsqlDataSource To(string connectionString)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString);

        // However an operator's server is reached: by TLS, and by the sign-on of the house.
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();
        builder.EnableArrays();
        return builder.Build();
    }
}
