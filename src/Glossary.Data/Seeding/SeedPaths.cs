using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Data.Changes;

namespace Glossary.Data.Seeding;

/// <summary>Loads the seed's learning paths, after the Terms that their lessons teach.</summary>
internal static class SeedPaths
{
    internal static void Load(
        SeedGround ground,
        ChangeNotes notes,
        IReadOnlyList<SeedPath> seed,
        IReadOnlyDictionary<string, Term> terms,
        SeedTally tally,
        string reason)
    {
        var present = ground.Paths;
        var taken = ground.Entries.Where(entry => entry.Subject == Subject.Path).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
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

            if (!present.TryGetValue(slug, out var path))
            {
                path = new(Guid.CreateVersion7(notes.Now), slug, content, ids, Status.Proposed, notes.Now);
                notes.Add(path);
                notes.Add(new SeedEntry(path.Id, Subject.Path, slug, hash, path.Revision));
                notes.Record(ChangeAction.Created, path, null, StateOf(path, keys), reason);
                tally.Created++;
            }
            else if (entry is null || entry.Revision != path.Revision)
            {
                tally.Keep(slug);
            }
            else
            {
                var before = StateOf(path, keys);
                path.Revise(content, ids, Status.Proposed, notes.Now);
                entry.Taken(hash, path.Revision);
                notes.Record(ChangeAction.Revised, path, before, StateOf(path, keys), reason);
                tally.Revised++;
            }
        }

        foreach (var entry in taken.Values.ExceptBy(seed.Select(wanted => wanted.Slug), entry => entry.Key))
        {
            var path = present[entry.Key];
            if (path.Revision == entry.Revision && path.Status != Status.Deprecated)
            {
                var before = StateOf(path, keys);
                path.Deprecate(notes.Now);
                entry.Taken([], path.Revision);
                notes.Record(ChangeAction.Deprecated, path, before, StateOf(path, keys), reason);
                tally.Deprecated++;
            }
        }
    }

    private static PathState StateOf(LearningPath path, IReadOnlyDictionary<Guid, TermKey> keys) => new(path.Slug, path.Status, path.Content(keys));
}
