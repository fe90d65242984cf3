using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Procedures;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Seeding;

/// <summary>Loads the seed's procedures, after the Terms that their steps use.</summary>
internal static class SeedProcedures
{
    internal static async Task LoadAsync(
        GlossaryDbContext db,
        ChangeRecorder recorder,
        IReadOnlyList<SeedProcedure> seed,
        IReadOnlyDictionary<string, Term> terms,
        Dictionary<string, Topic> topics,
        IReadOnlyList<SeedEntry> entries,
        SeedTally tally,
        string reason,
        CancellationToken cancellationToken)
    {
        var present = await db.Procedures.Include(procedure => procedure.Topics).ToDictionaryAsync(procedure => procedure.Slug, StringComparer.Ordinal, cancellationToken);
        var taken = entries.Where(entry => entry.Subject == Subject.Procedure).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
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

            var about = content.Topics.Select(topic => topics[topic]);
            if (!present.TryGetValue(slug, out var procedure))
            {
                procedure = new(Guid.CreateVersion7(recorder.Now), slug, content, about, ids, Status.Proposed, recorder.Now);
                recorder.Add(procedure);
                recorder.Add(new SeedEntry(procedure.Id, Subject.Procedure, slug, hash, procedure.Revision));
                recorder.Record(ChangeAction.Created, procedure, null, StateOf(procedure, keys), reason);
                tally.Created++;
            }
            else if (entry is null || entry.Revision != procedure.Revision)
            {
                tally.Keep(slug);
            }
            else
            {
                var before = StateOf(procedure, keys);
                procedure.Revise(content, about, ids, Status.Proposed, recorder.Now);
                entry.Taken(hash, procedure.Revision);
                recorder.Record(ChangeAction.Revised, procedure, before, StateOf(procedure, keys), reason);
                tally.Revised++;
            }
        }

        foreach (var entry in taken.Values.ExceptBy(seed.Select(wanted => wanted.Slug), entry => entry.Key))
        {
            var procedure = present[entry.Key];
            if (procedure.Revision == entry.Revision && procedure.Status != Status.Deprecated)
            {
                var before = StateOf(procedure, keys);
                procedure.Deprecate(recorder.Now);
                entry.Taken([], procedure.Revision);
                recorder.Record(ChangeAction.Deprecated, procedure, before, StateOf(procedure, keys), reason);
                tally.Deprecated++;
            }
        }
    }

    private static ProcedureState StateOf(Procedure procedure, IReadOnlyDictionary<Guid, TermKey> keys) => new(procedure.Slug, procedure.Status, procedure.Content(keys));
}
