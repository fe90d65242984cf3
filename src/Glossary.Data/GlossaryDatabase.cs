using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.Data;

/// <summary>
/// Where the glossary's PostgreSQL is. The program answers readers before it knows, so the place is told later, and may be
/// told anew when a private cluster had to come up on another port.
/// </summary>
public sealed class GlossaryDatabase : IAsyncDisposable
{
    private volatile Place? _place;

    /// <summary>Whether the place is known, and the tables are there.</summary>
    public bool IsOpen => _place is not null;

    /// <summary>The connections.</summary>
    /// <exception cref="DatabaseNotOpenException">The place is not known yet.</exception>
    public NpgsqlDataSource DataSource => (_place ?? throw new DatabaseNotOpenException()).DataSource;

    /// <summary>Tells the place, where the server's role owns the tables.</summary>
    /// <inheritdoc cref="OpenAsync(string, string?, CancellationToken)"/>
    public Task<IReadOnlyList<string>> OpenAsync(string connectionString, CancellationToken cancellationToken) => OpenAsync(connectionString, null, cancellationToken);

    /// <summary>Tells the place, and migrates what is there. Connections to the former one are closed as they fall idle.</summary>
    /// <param name="connectionString">How the server connects.</param>
    /// <param name="ownerConnectionString">How the owner of the tables connects, who migrates and gives the server's role its rights; null when the server's role is the owner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The migrations that were applied, oldest first.</returns>
    public async Task<IReadOnlyList<string>> OpenAsync(string connectionString, string? ownerConnectionString, CancellationToken cancellationToken)
    {
        if (_place?.ConnectionString == connectionString)
        {
            return [];
        }

        var place = new Place(connectionString);
        try
        {
            var migrations = ownerConnectionString is null
                ? await Migrator.MigrateAsync(place.DataSource, cancellationToken)
                : await MigrateAsOwnerAsync(ownerConnectionString, connectionString, cancellationToken);
            var former = Interlocked.Exchange(ref _place, place);
            if (former is not null)
            {
                await former.DataSource.DisposeAsync();
            }

            return migrations;
        }
        catch
        {
            await place.DataSource.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new context, which its caller disposes.</summary>
    /// <exception cref="DatabaseNotOpenException">The place is not known yet.</exception>
    public GlossaryDbContext CreateContext() => new((_place ?? throw new DatabaseNotOpenException()).Options);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _place, null) is { } place)
        {
            await place.DataSource.DisposeAsync();
        }
    }

    /// <summary>How a context talks over <paramref name="dataSource"/>.</summary>
    internal static DbContextOptions<GlossaryDbContext> OptionsFor(NpgsqlDataSource dataSource) => new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(dataSource).Options;

    private static async Task<IReadOnlyList<string>> MigrateAsOwnerAsync(string owner, string server, CancellationToken cancellationToken)
    {
        await using var dataSource = PostgresConnections.To(owner);
        var migrations = await Migrator.MigrateAsync(dataSource, cancellationToken);
        await ServerRole.PrepareAsync(dataSource, new(server), migrations.Count > 0, cancellationToken);
        return migrations;
    }

    private sealed class Place
    {
        private readonly Lazy<DbContextOptions<GlossaryDbContext>> _options;

        public Place(string connectionString)
        {
            ConnectionString = connectionString;
            DataSource = PostgresConnections.To(connectionString);
            _options = new(() => OptionsFor(DataSource));
        }

        public string ConnectionString { get; }

        public NpgsqlDataSource DataSource { get; }

        /// <summary>Made when a context is first asked for: a server that only answers look-ups spares the memory that EF Core takes.</summary>
        public DbContextOptions<GlossaryDbContext> Options => _options.Value;
    }
}

/// <summary>PostgreSQL is still being started; ask again in a moment.</summary>
public sealed class DatabaseNotOpenException() : Exception("The glossary's database is still being started.");
