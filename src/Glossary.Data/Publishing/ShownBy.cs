using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Publishing;

/// <summary>Finds the Terms whose published form shows another Term.</summary>
public static class ShownBy
{
    /// <summary>Terms of other vocabularies, and those replaced by this one, that show its label and definition.</summary>
    public static Task<List<Guid>> MappingAsync(GlossaryDbContext db, Guid id, CancellationToken cancellationToken) => db.Mappings
        .Where(mapping => mapping.SourceId == id || mapping.TargetId == id)
        .Select(mapping => mapping.SourceId == id ? mapping.TargetId : mapping.SourceId)
        .Union(db.Terms.Where(other => other.ReplacedById == id).Select(other => other.Id))
        .ToListAsync(cancellationToken);

    /// <summary>The same and Terms of its own vocabulary that are related to it.</summary>
    public static async Task<List<Guid>> AnyAsync(GlossaryDbContext db, Guid id, CancellationToken cancellationToken) =>
    [
        .. await MappingAsync(db, id, cancellationToken),
        .. await db.Relations.Where(relation => relation.SubjectId == id || relation.ObjectId == id)
            .Select(relation => relation.SubjectId == id ? relation.ObjectId : relation.SubjectId).ToListAsync(cancellationToken),
    ];
}
