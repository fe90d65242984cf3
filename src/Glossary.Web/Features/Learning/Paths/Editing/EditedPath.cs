using Glossary.Core.Learning;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>A path as it stands in the database, drafts too: what a steward edits.</summary>
/// <param name="Slug">Its public key.</param>
/// <param name="Content">What it says.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Revision">Counts the changes to it.</param>
public sealed record EditedPath(string Slug, PathContent Content, Status Status, int Revision)
{
    /// <summary>The status that it keeps when something else of it is saved; saving brings one out of use back.</summary>
    internal Status Kept => Status == Status.Draft ? Status.Draft : Status.Proposed;

    internal static async Task<EditedPath?> FindAsync(GlossaryDbContext db, string slug, CancellationToken cancellationToken)
    {
        var path = await db.Paths.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        return path is null ? null : new(path.Slug, path.Content(await PublishedPaths.KeysAsync(db, [path], cancellationToken)), path.Status, path.Revision);
    }
}
