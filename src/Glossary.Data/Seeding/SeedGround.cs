using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Seeding;

/// <summary>What the database holds before a seed is loaded onto it, as far as a load may change it.</summary>
internal sealed class SeedGround
{
    /// <summary>The vocabularies, by slug.</summary>
    internal Dictionary<string, Vocabulary> Vocabularies { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The topics, by slug.</summary>
    internal Dictionary<string, Topic> Topics { get; private init; } = new(StringComparer.Ordinal);

    private Dictionary<Guid, int> Revisions { get; init; } = [];

    /// <summary>What was taken from the seed before.</summary>
    internal IReadOnlyList<SeedEntry> Entries { get; private init; } = [];

    /// <summary>All Terms.</summary>
    internal IReadOnlyList<Term> Terms { get; private init; } = [];

    /// <summary>All relations.</summary>
    internal IReadOnlyList<Relation> Relations { get; private init; } = [];

    /// <summary>The Mappings that are in use or were taken from the seed.</summary>
    internal IReadOnlyList<Mapping> Mappings { get; private init; } = [];

    /// <summary>The procedures, by slug.</summary>
    internal IReadOnlyDictionary<string, Procedure> Procedures { get; private init; } = new Dictionary<string, Procedure>();

    /// <summary>The learning paths, by slug.</summary>
    internal IReadOnlyDictionary<string, LearningPath> Paths { get; private init; } = new Dictionary<string, LearningPath>();

    /// <summary>The number of a vocabulary's or topic's next revision.</summary>
    internal int NextRevision(Guid subject) => 1 + Revisions.GetValueOrDefault(subject);

    /// <summary>An empty database's.</summary>
    internal static SeedGround Empty() => new();

    /// <summary>Reads it; what is changed in it then, the context saves.</summary>
    internal static async Task<SeedGround> ReadAsync(GlossaryDbContext db, CancellationToken cancellationToken) => new()
    {
        Vocabularies = await db.Vocabularies.ToDictionaryAsync(vocabulary => vocabulary.Slug, StringComparer.Ordinal, cancellationToken),
        Topics = await db.Topics.ToDictionaryAsync(topic => topic.Slug, StringComparer.Ordinal, cancellationToken),
        Revisions = await db.Revisions.Where(revision => revision.Subject == Subject.Vocabulary || revision.Subject == Subject.Topic)
            .GroupBy(revision => revision.SubjectId).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken),
        Entries = await db.SeedEntries.ToListAsync(cancellationToken),
        Terms = await db.Terms.Include(term => term.Vocabulary).Include(term => term.Topics).ToListAsync(cancellationToken),
        Relations = await db.Relations.ToListAsync(cancellationToken),
        Mappings = await db.Mappings.Where(mapping => mapping.Status != Status.Deprecated || db.SeedEntries.Any(entry => entry.SubjectId == mapping.Id))
            .ToListAsync(cancellationToken),
        Procedures = await db.Procedures.Include(procedure => procedure.Topics).ToDictionaryAsync(procedure => procedure.Slug, StringComparer.Ordinal, cancellationToken),
        Paths = await db.Paths.AsSplitQuery().ToDictionaryAsync(path => path.Slug, StringComparer.Ordinal, cancellationToken),
    };
}
