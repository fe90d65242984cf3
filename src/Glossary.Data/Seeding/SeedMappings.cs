using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Data.Changes;

namespace Glossary.Data.Seeding;

/// <summary>Loads the seed's Mappings. A pair of Terms is one entry, whichever end the seed writes it from.</summary>
internal static class SeedMappings
{
    internal static void Load(
        SeedGround ground,
        ChangeNotes notes,
        IReadOnlyList<SeedMapping> seed,
        IReadOnlyDictionary<string, Term> terms,
        SeedTally tally,
        string reason)
    {
        var mappings = ground.Mappings;
        var byId = mappings.ToDictionary(mapping => mapping.Id);
        var inUse = mappings.Where(mapping => mapping.Status != Status.Deprecated).Select(mapping => Pair(mapping.SourceId, mapping.TargetId)).ToHashSet();
        var taken = ground.Entries.Where(entry => entry.Subject == Subject.Mapping).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var keys = terms.ToDictionary(term => term.Value.Id, term => term.Key);
        var wantedKeys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wanted in seed)
        {
            var (source, target) = (wanted.Source.ToString(), wanted.Target.ToString());
            var key = KeyOf(source, target);
            var hash = HashOf(wanted);
            wantedKeys.Add(key);
            var entry = taken.GetValueOrDefault(key);
            if (entry is not null && entry.Hash.AsSpan().SequenceEqual(hash))
            {
                continue;
            }

            if (entry is null)
            {
                if (inUse.Contains(Pair(terms[source].Id, terms[target].Id)))
                {
                    tally.Keep(key);
                    continue;
                }

                var made = new Mapping(Guid.CreateVersion7(notes.Now), terms[source], terms[target], wanted.Content, wanted.Status, notes.Now);
                notes.Add(made);
                notes.Add(new SeedEntry(made.Id, Subject.Mapping, key, hash, made.Revision));
                notes.Record(ChangeAction.Created, made, null, TermStates.Of(made, source, target), reason);
                tally.Created++;
                continue;
            }

            var mapping = byId[entry.SubjectId];
            if (mapping.Revision != entry.Revision || (mapping.Status == Status.Deprecated && inUse.Contains(Pair(mapping.SourceId, mapping.TargetId))))
            {
                tally.Keep(key);
                continue;
            }

            var before = TermStates.Of(mapping, keys[mapping.SourceId], keys[mapping.TargetId]);
            mapping.Revise(keys[mapping.SourceId] == source ? wanted.Content : wanted.Content.Inverse(), wanted.Status, notes.Now);
            entry.Taken(hash, mapping.Revision);
            notes.Record(ChangeAction.Revised, mapping, before, TermStates.Of(mapping, before.Source, before.Target), reason);
            tally.Revised++;
        }

        foreach (var (key, entry) in taken)
        {
            var mapping = byId[entry.SubjectId];
            if (!wantedKeys.Contains(key) && mapping.Revision == entry.Revision && mapping.Status != Status.Deprecated)
            {
                var before = TermStates.Of(mapping, keys[mapping.SourceId], keys[mapping.TargetId]);
                mapping.Deprecate(notes.Now);
                entry.Taken([], mapping.Revision);
                notes.Record(ChangeAction.Deprecated, mapping, before, TermStates.Of(mapping, before.Source, before.Target), reason);
                tally.Deprecated++;
            }
        }
    }

    private static string KeyOf(string source, string target) =>
        string.CompareOrdinal(source, target) < 0 ? $"{source} → {target}" : $"{target} → {source}";

    private static (Guid Lower, Guid Higher) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static byte[] HashOf(SeedMapping mapping) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Content = string.CompareOrdinal(mapping.Source.ToString(), mapping.Target.ToString()) < 0 ? mapping.Content : mapping.Content.Inverse(),
            mapping.Status,
        },
        GlossaryJson.Options));
}
