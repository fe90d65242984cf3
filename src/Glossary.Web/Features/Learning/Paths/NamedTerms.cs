using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Finds what a learning path names: its Terms, the mappings that make false friends, and its learner's vocabulary.</summary>
internal static class NamedTerms
{
    /// <summary>The ids of its Terms; what can't be found, or can't be taught, is a fault.</summary>
    internal static async Task<IReadOnlyDictionary<TermKey, Guid>> ResolveAsync(GlossaryDbContext db, PathContent content, Faults faults, CancellationToken cancellationToken)
    {
        if (content.Reader is { } reader && !await db.Vocabularies.AnyAsync(vocabulary => vocabulary.Slug == reader, cancellationToken))
        {
            faults.Add("reader", $"There is no vocabulary \"{reader}\".");
        }

        var keys = content.Terms();
        string[] slugs = [.. keys.Select(key => key.Slug).Distinct()];
        var terms = await db.Terms.AsNoTracking().Where(term => slugs.Contains(term.Slug) && term.Status != Status.Draft)
            .Select(term => new { term.Id, Key = new TermKey(term.Vocabulary!.Slug, term.Slug), term.Status }).ToDictionaryAsync(term => term.Key, cancellationToken);
        Guid[] ids = [.. keys.Where(terms.ContainsKey).Select(key => terms[key].Id)];
        var pairs = await db.Mappings.AsNoTracking()
            .Where(mapping => mapping.Relation == MappingRelation.FalseFriend && (mapping.Status == Status.Proposed || mapping.Status == Status.Agreed) && ids.Contains(mapping.SourceId) && ids.Contains(mapping.TargetId))
            .Select(mapping => new { mapping.SourceId, mapping.TargetId }).ToListAsync(cancellationToken);
        var falseFriends = pairs.SelectMany(pair => new[] { (pair.SourceId, pair.TargetId), (pair.TargetId, pair.SourceId) }).ToHashSet();
        foreach (var (lesson, i) in content.Lessons.Select((lesson, i) => (lesson, i)))
        {
            for (var k = 0; k < lesson.Terms.Count; k++)
            {
                Require(lesson.Terms[k], $"lessons[{i}].terms[{k}]");
            }

            for (var k = 0; k < lesson.FalseFriends.Count; k++)
            {
                var (one, other) = lesson.FalseFriends[k];
                var field = $"lessons[{i}].falseFriends[{k}]";
                if (Require(one, field) & Require(other, field) && !falseFriends.Contains((terms[one].Id, terms[other].Id)))
                {
                    faults.Add(field, $"Nobody has said that {one} and {other} are false friends. Map them so first, or take the pair out.");
                }
            }
        }

        return terms.ToDictionary(term => term.Key, term => term.Value.Id);

        bool Require(TermKey key, string field)
        {
            if (!terms.TryGetValue(key, out var term))
            {
                faults.Add(field, $"There is no Term {key}.");
            }
            else if (term.Status == Status.Deprecated)
            {
                faults.Add(field, $"{key} is no longer used, so nobody should learn it. Name what is said instead.");
            }

            return term is not null;
        }
    }
}
