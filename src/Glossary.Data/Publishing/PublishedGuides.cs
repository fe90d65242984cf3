using Glossary.Core.Search;

namespace Glossary.Data.Publishing;

/// <summary>Puts procedures and learning paths together as the index keeps them.</summary>
internal static class PublishedGuides
{
    /// <summary>Every published one. There are hundreds, not millions: all at once.</summary>
    internal static async Task<Guides> ReadAllAsync(GlossaryDbContext db, CancellationToken cancellationToken) =>
        new(await PublishedProcedures.ReadAsync(db, db.Procedures, cancellationToken), await PublishedPaths.ReadAsync(db, db.Paths, cancellationToken));

    /// <summary>What has become of these.</summary>
    internal static async Task<GuideChanges> ChangesAsync(GlossaryDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return GuideChanges.None;
        }

        var procedures = await PublishedProcedures.ReadAsync(db, db.Procedures.Where(procedure => ids.Contains(procedure.Id)), cancellationToken);
        var paths = await PublishedPaths.ReadAsync(db, db.Paths.Where(path => ids.Contains(path.Id)), cancellationToken);
        return new(new(procedures, paths), [.. ids.Except(procedures.Select(procedure => procedure.Id)).Except(paths.Select(path => path.Id))]);
    }
}
