using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data.Changes;

namespace Glossary.Data.Seeding;

/// <summary>Loads the seed's Terms and their relations.</summary>
internal sealed class SeedTerms
{
    private readonly ChangeNotes _notes;
    private readonly SeedTally _tally;
    private readonly string _reason;
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _keys = [];
    private readonly Dictionary<string, Wanted> _wanted;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly ILookup<Guid, Relation> _relations;

    private SeedTerms(SeedGround ground, ChangeNotes notes, IReadOnlyList<SeedTerm> seed, SeedTally tally, string reason)
    {
        (_notes, _tally, _reason) = (notes, tally, reason);
        foreach (var term in ground.Terms)
        {
            var key = $"{term.Vocabulary!.Slug}/{term.Slug}";
            _terms[key] = term;
            _keys[term.Id] = key;
        }

        _relations = ByEnd(ground.Relations);
        var relations = seed.SelectMany(term => term.Relations.SelectMany(relation => new[]
        {
            (Of: term.Key.ToString(), State: new RelationState(relation.Kind, relation.Term.ToString())),
            (Of: relation.Term.ToString(), State: new RelationState(FromTheOtherEnd(relation.Kind), term.Key.ToString())),
        })).Distinct().ToLookup(pair => pair.Of, pair => pair.State);
        _wanted = seed.ToDictionary(term => term.Key.ToString(), term => new Wanted(term, [.. TermStates.InOrder(relations[term.Key.ToString()])]), StringComparer.Ordinal);
    }

    /// <summary>Loads them.</summary>
    /// <returns>The Terms that the seed's Mappings may name, by key.</returns>
    internal static IReadOnlyDictionary<string, Term> Load(SeedGround ground, ChangeNotes notes, IReadOnlyList<SeedTerm> seed, SeedTally tally, string reason)
    {
        var loading = new SeedTerms(ground, notes, seed, tally, reason);
        loading.Write(ground.Vocabularies, ground.Topics, ground.Entries.Where(entry => entry.Subject == Subject.Term).ToDictionary(entry => entry.Key, StringComparer.Ordinal));
        return loading._terms;
    }

    private void Write(Dictionary<string, Vocabulary> vocabularies, Dictionary<string, Topic> topics, Dictionary<string, SeedEntry> entries)
    {
        var before = new Dictionary<string, TermState>(StringComparer.Ordinal);
        var changed = new Dictionary<string, ChangeAction>(StringComparer.Ordinal);
        foreach (var (key, wanted) in _wanted)
        {
            var entry = entries.GetValueOrDefault(key);
            if (entry is not null && entry.Hash.AsSpan().SequenceEqual(wanted.Hash))
            {
                continue;
            }

            if (_terms.TryGetValue(key, out var term))
            {
                if (entry is null || entry.Revision != term.Revision)
                {
                    _kept.Add(key);
                    _tally.Keep(key);
                    continue;
                }

                before[key] = StateOf(term, _relations[term.Id]);
                term.Revise(wanted.Term.Content, wanted.Term.Content.Topics.Select(topic => topics[topic]), wanted.Term.Status, _notes.Now);
                changed[key] = ChangeAction.Revised;
                _tally.Revised++;
            }
            else
            {
                var content = wanted.Term.Content;
                term = new(Guid.CreateVersion7(_notes.Now), vocabularies[wanted.Term.Key.Vocabulary], wanted.Term.Key.Slug, content, content.Topics.Select(topic => topics[topic]), wanted.Term.Status, _notes.Now);
                _terms[key] = term;
                _keys[term.Id] = key;
                _notes.Add(term);
                changed[key] = ChangeAction.Created;
                _tally.Created++;
            }
        }

        foreach (var (key, entry) in entries)
        {
            if (!_wanted.ContainsKey(key) && _terms.TryGetValue(key, out var term) && term.Revision == entry.Revision && term.Status != Status.Deprecated)
            {
                before[key] = StateOf(term, _relations[term.Id]);
                term.Deprecate(null, _notes.Now);
                changed[key] = ChangeAction.Deprecated;
                _tally.Deprecated++;
            }
        }

        var after = WriteRelations(changed);
        foreach (var (key, action) in changed)
        {
            var term = _terms[key];
            var relations = after[term.Id].ToList();
            _notes.Record(action, term, before.GetValueOrDefault(key), StateOf(term, relations), ShownBy(term, relations), _reason);
            Take(entries.GetValueOrDefault(key), key, term);
        }
    }

    /// <summary>
    /// Brings the relations of the changed Terms to what the seed wants; a relation with an end that people have edited stays as they left it.
    /// Both ends of a relation that the seed changed are changed Terms, since each end's hash covers it.
    /// </summary>
    private ILookup<Guid, Relation> WriteRelations(Dictionary<string, ChangeAction> changed)
    {
        var present = _relations.SelectMany(group => group).Distinct().ToDictionary(relation => (relation.SubjectId, relation.Kind, relation.ObjectId));
        var wanted = changed.Keys.Where(_wanted.ContainsKey).SelectMany(key => _wanted[key].Relations
                .Where(relation => !_kept.Contains(relation.Term))
                .Select(relation => Relation.Between(_terms[key].VocabularyId, _terms[key].Id, relation.Kind, _terms[relation.Term].Id)))
            .DistinctBy(relation => (relation.SubjectId, relation.Kind, relation.ObjectId))
            .ToDictionary(relation => (relation.SubjectId, relation.Kind, relation.ObjectId));
        foreach (var (identity, relation) in present)
        {
            if (IsRevised(changed, relation.SubjectId) && IsRevised(changed, relation.ObjectId) && !wanted.ContainsKey(identity))
            {
                present.Remove(identity);
                _notes.Remove(relation);
            }
        }

        foreach (var (identity, relation) in wanted)
        {
            if (present.TryAdd(identity, relation))
            {
                _notes.Add(relation);
            }
        }

        return ByEnd(present.Values);
    }

    private static ILookup<Guid, Relation> ByEnd(IEnumerable<Relation> relations) =>
        relations.SelectMany(relation => new[] { (Of: relation.SubjectId, relation), (Of: relation.ObjectId, relation) }).ToLookup(pair => pair.Of, pair => pair.relation);

    private bool IsRevised(Dictionary<string, ChangeAction> changed, Guid id) => changed.GetValueOrDefault(_keys[id]) == ChangeAction.Revised;

    private IEnumerable<Guid> ShownBy(Term term, IEnumerable<Relation> relations) =>
        _relations[term.Id].Concat(relations).Select(relation => relation.SeenFrom(term.Id).Other);

    private TermState StateOf(Term term, IEnumerable<Relation> relations) =>
        TermStates.Of(term, _keys[term.Id], relations.Select(relation => relation.SeenFrom(term.Id)).Select(seen => (seen.Kind, _keys[seen.Other])), replacedBy: term.ReplacedById is { } successor ? _keys[successor] : null);

    private void Take(SeedEntry? entry, string key, Term term)
    {
        var hash = _wanted.TryGetValue(key, out var wanted) ? wanted.Hash : [];
        if (entry is null)
        {
            _notes.Add(new SeedEntry(term.Id, Subject.Term, key, hash, term.Revision));
        }
        else
        {
            entry.Taken(hash, term.Revision);
        }
    }

    private static RelationKind FromTheOtherEnd(RelationKind kind) => kind switch
    {
        RelationKind.Broader => RelationKind.Narrower,
        RelationKind.Narrower => RelationKind.Broader,
        _ => kind,
    };

    private sealed class Wanted(SeedTerm term, IReadOnlyList<RelationState> relations)
    {
        internal SeedTerm Term { get; } = term;

        internal IReadOnlyList<RelationState> Relations { get; } = relations;

        internal byte[] Hash { get; } = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { term.Content, term.Status, Relations = relations }, GlossaryJson.Options));
    }
}
