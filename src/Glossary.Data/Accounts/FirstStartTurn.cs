using Glossary.Data.Audit;
using Glossary.Data.Copying;
using Npgsql;

namespace Glossary.Data.Accounts;

/// <summary>A replica's turn to make what a new glossary has one of; the others wait, and find it made.</summary>
public sealed class FirstStartTurn : IAsyncDisposable
{
    private readonly GlossaryDatabase _database;
    private readonly NpgsqlConnection _connection;

    private FirstStartTurn(GlossaryDatabase database, NpgsqlConnection connection) => (_database, _connection) = (database, connection);

    /// <summary>Waits for the turn.</summary>
    public static async Task<FirstStartTurn> TakeAsync(GlossaryDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLock.FirstStart})", connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellationToken);
        return new(database, connection);
    }

    /// <summary>
    /// Whether there is a key for cookies that has not expired. Asked plainly, since there is one at nearly every start, and the keys' own
    /// library reads them all and puts EF Core's model together to say so. Where any was revoked this doesn't judge, and says no.
    /// </summary>
    public async Task<bool> HasKeyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var look = new NpgsqlCommand(
            """
            SELECT EXISTS (SELECT FROM data_protection_keys WHERE xml LIKE '<key %' AND substring(xml FROM '<expirationDate>([^<]+)<')::timestamptz > $1)
                AND NOT EXISTS (SELECT FROM data_protection_keys WHERE xml LIKE '<revocation%')
            """,
            _connection)
        {
            Parameters = { new() { Value = now } },
        };
        return (bool)(await look.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Whether anybody has an account.</summary>
    public async Task<bool> HasPeopleAsync(CancellationToken cancellationToken)
    {
        await using var look = new NpgsqlCommand("SELECT EXISTS (SELECT FROM people)", _connection);
        return (bool)(await look.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    /// Makes the first account. Past EF Core, since a first start has no other use for it, and a server that then only answers look-ups
    /// spares the memory that it takes.
    /// </summary>
    /// <param name="person">Whose it is, complete, and without vocabularies to look after.</param>
    /// <param name="invited">What is recorded of it.</param>
    /// <param name="cancellationToken">Gives up; nothing is made then.</param>
    public async Task AddAsync(Person person, AccountEvent invited, CancellationToken cancellationToken)
    {
        await using var write = await PlainWrite.BeginAsync(_database.DataSource, cancellationToken);
        var link = AuditLog.Link(await write.TipAsync(cancellationToken), AuditLog.Of(invited, person.UserName), invited.At);
        await write.CopyAsync(CopiedRows.Of([person, invited, link]), cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Gives it up.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLock.FirstStart})", _connection))
        {
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }

        await _connection.DisposeAsync();
    }
}
