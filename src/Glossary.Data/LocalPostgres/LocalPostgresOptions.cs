namespace Glossary.Data.LocalPostgres;

/// <summary>Where the laptop's own PostgreSQL keeps its data and where its programs are looked for.</summary>
/// <param name="DataDirectory">The data directory, as <see cref="LocalPostgres.DataDirectory.Locate"/> gives it. Created when missing.</param>
public sealed record LocalPostgresOptions(string DataDirectory)
{
    /// <summary>Where to look for PostgreSQL's programs and for npm. Default: this machine's own places.</summary>
    public PostgresPlaces Places { get; init; } = PostgresPlaces.OfThisMachine();
}
