using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Procedures;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Data.Changes;

namespace Glossary.Data.Seeding;

/// <summary>Loads the seed's procedures, after the Terms that their steps use.</summary>
internal static class SeedProcedures
{
    internal static void Load(
        SeedGround ground,
        ChangeNotes notes,
        IReadOnlyList<SeedProcedure> seed,
        IReadOnlyDictionary<string, Term> terms,
        SeedTally tally,
        string reason)
    {
        var present = ground.Procedures;
        var taken = ground.Entries.Where(entry => entry.Subject == Subject.Procedure).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var ids = terms.ToDictionary(term => TermKey.Parse(term.Key), term => term.Value.Id);
        var keys = ids.ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var (slug, content) in seed)
        {
            var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, GlossaryJson.Options));
            var entry = taken.GetValueOrDefault(slug);
            if (entry is not null && entry.Hash.AsSpan().SequenceEqual(hash))
            {
                continue;
            }

            var about = content.Topics.Select(topic => ground.Topics[topic]);
            if (!present.TryGetValue(slug, out var procedure))
            {
                procedure = new(Guid.CreateVersion7(notes.Now), slug, content, about, ids, Status.Proposed, notes.Now);
                notes.Add(procedure);
                notes.Add(new SeedEntry(procedure.Id, Subject.Procedure, slug, hash, procedure.Revision));
                notes.Record(ChangeAction.Created, procedure, null, StateOf(procedure, keys), reason);
                tally.Created++;
            }
            else if (entry is null || entry.Revision != procedure.Revision)
            {
                tally.Keep(slug);
            }
            else
            {
                var before = StateOf(procedure, keys);
                procedure.Revise(content, about, ids, Status.Proposed, notes.Now);
                entry.Taken(hash, procedure.Revision);
                notes.Record(ChangeAction.Revised, procedure, before, StateOf(procedure, keys), reason);
                tally.Revised++;
            }
        }

        foreach (var entry in taken.Values.ExceptBy(seed.Select(wanted => wanted.Slug), entry => entry.Key))
        {
            var procedure = present[entry.Key];
            if (procedure.Revision == entry.Revision && procedure.Status != Status.Deprecated)
            {
                var before = StateOf(procedure, keys);
                procedure.Deprecate(notes.Now);
                entry.Taken([], procedure.Revision);
                notes.Record(ChangeAction.Deprecated, procedure, before, StateOf(procedure, keys), reason);
                tally.Deprecated++;
            }
        }
    }

    private static ProcedureState StateOf(Procedure procedure, IReadOnlyDictionary<Guid, TermKey> keys) => new(procedure.Slug, procedure.Status, procedure.Content(keys));
}
