using Glossary.Core.Learning;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Publishing;

/// <summary>Puts learning paths together as the index keeps them.</summary>
public static class PublishedPaths
{
    /// <summary>Those of <paramref name="paths"/> that are published.</summary>
    internal static async Task<IReadOnlyCollection<PublishedPath>> ReadAsync(GlossaryDbContext db, IQueryable<LearningPath> paths, CancellationToken cancellationToken)
    {
        // Split: joined, a path's Terms, pairs and choices would come back multiplied by each other.
        var found = await paths.AsNoTracking().AsSplitQuery().Where(path => path.Status != Status.Draft).OrderBy(path => path.Id).ToListAsync(cancellationToken);
        return Of(found, await KeysAsync(db, found, cancellationToken));
    }

    /// <summary>Those of <paramref name="paths"/> that are published, in the order of their ids.</summary>
    internal static IReadOnlyCollection<PublishedPath> Of(IEnumerable<LearningPath> paths, IReadOnlyDictionary<Guid, TermKey> keys) =>
    [
        .. paths.Where(path => path.Status != Status.Draft).OrderBy(path => path.Id)
            .Select(path => new PublishedPath(path.Id, path.Slug, path.Content(keys), path.Status, path.Revision, path.UpdatedAt)),
    ];

    /// <summary>The keys of all Terms that these paths name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TermKey>> KeysAsync(GlossaryDbContext db, IEnumerable<LearningPath> paths, CancellationToken cancellationToken)
    {
        Guid[] ids =
        [
            .. paths.SelectMany(path => path.Lessons)
                .SelectMany(lesson => lesson.Terms.Select(term => term.TermId).Concat(lesson.FalseFriends.SelectMany(pair => new[] { pair.OneId, pair.OtherId })))
                .Distinct(),
        ];
        return await db.Terms.Where(term => ids.Contains(term.Id)).Select(term => new { term.Id, Vocabulary = term.Vocabulary!.Slug, term.Slug })
            .ToDictionaryAsync(term => term.Id, term => new TermKey(term.Vocabulary, term.Slug), cancellationToken);
    }
}
