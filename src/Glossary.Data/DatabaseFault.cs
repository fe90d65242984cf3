using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data;

/// <summary>Reads what PostgreSQL says when something does not work, so that nobody else needs to know its error codes.</summary>
public static class DatabaseFault
{
    /// <summary>
    /// Whether PostgreSQL did not answer, rather than refuse: no connection, or an error of the classes 08 (connection), 53 (out of
    /// resources), 57 (shut down) or 3D (no such database), also inside what EF Core wraps around it.
    /// </summary>
    /// <remarks>Source of the classes: PostgreSQL documentation, appendix A.</remarks>
    public static bool IsOutOfReach(Exception exception) => exception switch
    {
        DatabaseNotOpenException or TimeoutException => true,
        PostgresException postgres => postgres.SqlState[..2] is "08" or "53" or "57" or "3D",
        NpgsqlException => true,
        { InnerException: { } inner } => IsOutOfReach(inner),
        _ => false,
    };

    /// <summary>Whether a write was refused because a Term would have become broader than itself.</summary>
    public static bool IsCircle(Exception exception) => exception is DbUpdateException { InnerException: PostgresException { ConstraintName: "relations_no_cycle" } };

    /// <summary>Whether it came from PostgreSQL or from the way to it; the message is fit for an operator.</summary>
    public static bool IsFromPostgres(Exception exception) => exception is NpgsqlException;

    /// <summary>What is wrong with a connection string; null when it can be used.</summary>
    public static string? WrongWith(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is null ? "It names no Host." : null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
