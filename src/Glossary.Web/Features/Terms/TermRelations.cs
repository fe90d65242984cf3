using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Terms;

/// <summary>
/// The relations of the Term that is being written, with the Terms at their other ends: a relation belongs to both, so changing it
/// counts as a change to each.
/// </summary>
internal sealed class TermRelations
{
    private readonly GlossaryDbContext _db;
    private readonly string _vocabulary;
    private readonly List<Relation> _present;
    private readonly Dictionary<Guid, string> _keys;

    private TermRelations(GlossaryDbContext db, string vocabulary, List<Relation> present, Dictionary<Guid, string> keys) =>
        (_db, _vocabulary, _present, _keys) = (db, vocabulary, present, keys);

    internal static async Task<TermRelations> OfAsync(GlossaryDbContext db, string vocabulary, Guid term, CancellationToken cancellationToken)
    {
        var present = await db.Relations.Where(relation => relation.SubjectId == term || relation.ObjectId == term).ToListAsync(cancellationToken);
        var relations = new TermRelations(db, vocabulary, present, []);
        await relations.LearnKeysAsync(present.Select(relation => relation.SeenFrom(term).Other), cancellationToken);
        return relations;
    }

    /// <summary>Terms that show the Term through a relation.</summary>
    internal IEnumerable<Guid> Others(Guid term) => _present.Select(relation => relation.SeenFrom(term).Other);

    internal TermState StateOf(Term term, string? replacedBy = null) => TermStates.Of(
        term,
        $"{_vocabulary}/{term.Slug}",
        _present.Select(relation => relation.SeenFrom(term.Id)).Select(seen => (seen.Kind, _keys.GetValueOrDefault(seen.Other, string.Empty))),
        replacedBy);

    /// <summary>Finds the Terms that <paramref name="wanted"/> names; what can't be found is a fault.</summary>
    internal static async Task<List<(RelationKind Kind, Guid Other)>> ResolveAsync(
        GlossaryDbContext db, string vocabulary, TermKey self, IReadOnlyList<RelationBody> wanted, Faults faults, CancellationToken cancellationToken)
    {
        var slugs = wanted.Select(relation => TermKey.TryParse(relation?.Term, out var key) && key.Vocabulary == vocabulary ? key.Slug : null).ToList();
        var ids = await db.Terms.Where(term => term.Vocabulary!.Slug == vocabulary && slugs.Contains(term.Slug))
            .ToDictionaryAsync(term => term.Slug, term => term.Id, cancellationToken);
        var resolved = new List<(RelationKind Kind, Guid Other)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (slugs[i] is not { } slug)
            {
                faults.Require(!TermKey.TryParse(wanted[i]?.Term, out _), $"relations[{i}].term", $"A relation stays inside {vocabulary}. To another vocabulary, make a mapping.");
            }
            else if (slug == self.Slug)
            {
                faults.Add($"relations[{i}].term", "A Term has no relation to itself.");
            }
            else if (!ids.TryGetValue(slug, out var id))
            {
                faults.Add($"relations[{i}].term", $"There is no Term {vocabulary}/{slug}.");
            }
            else if (resolved.Exists(other => other.Other == id))
            {
                faults.Add($"relations[{i}].term", $"{vocabulary}/{slug} is named twice; two Terms have one relation.");
            }
            else
            {
                resolved.Add((wanted[i].Kind, id));
            }
        }

        return resolved;
    }

    /// <summary>Makes these the Term's relations, and records the change at each other end.</summary>
    /// <returns>Whether anything changed.</returns>
    internal async Task<bool> ReplaceAsync(Term term, List<(RelationKind Kind, Guid Other)> wanted, ChangeRecorder recorder, string reason, CancellationToken cancellationToken)
    {
        var gone = _present.Where(relation => !wanted.Contains(relation.SeenFrom(term.Id))).ToList();
        var fresh = wanted.Where(seen => !_present.Exists(relation => relation.SeenFrom(term.Id) == seen))
            .Select(seen => Relation.Between(term.VocabularyId, term.Id, seen.Kind, seen.Other)).ToList();
        Guid[] others = [.. gone.Concat(fresh).Select(relation => relation.SeenFrom(term.Id).Other).Distinct()];
        await LearnKeysAsync(others, cancellationToken);
        var ends = new List<(Term Other, TermRelations Relations, TermState Before)>();
        foreach (var other in await _db.Terms.Include(other => other.Topics).Where(other => others.Contains(other.Id)).ToListAsync(cancellationToken))
        {
            var relations = await OfAsync(_db, _vocabulary, other.Id, cancellationToken);
            relations._keys[term.Id] = $"{_vocabulary}/{term.Slug}";
            ends.Add((other, relations, relations.StateOf(other)));
        }

        Apply(gone, fresh);
        foreach (var (other, relations, before) in ends)
        {
            relations._present.RemoveAll(relation => gone.Exists(old => old.SubjectId == relation.SubjectId && old.ObjectId == relation.ObjectId));
            relations._present.AddRange(fresh.Where(relation => relation.SubjectId == other.Id || relation.ObjectId == other.Id));
            other.RelationsChanged(recorder.Now);
            recorder.Record(ChangeAction.Revised, other, before, relations.StateOf(other), relations.Others(other.Id).Append(term.Id), reason);
        }

        return others.Length > 0;
    }

    private void Apply(List<Relation> gone, List<Relation> fresh)
    {
        _db.RemoveRange(gone);
        _db.AddRange(fresh);
        _present.RemoveAll(gone.Contains);
        _present.AddRange(fresh);
    }

    private async Task LearnKeysAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        Guid[] unknown = [.. ids.Where(id => !_keys.ContainsKey(id)).Distinct()];
        if (unknown.Length > 0)
        {
            foreach (var term in await _db.Terms.Where(term => unknown.Contains(term.Id)).Select(term => new { term.Id, term.Slug }).ToListAsync(cancellationToken))
            {
                _keys[term.Id] = $"{_vocabulary}/{term.Slug}";
            }
        }
    }
}
