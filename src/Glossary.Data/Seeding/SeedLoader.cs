using Glossary.Core.Changes;
using Glossary.Core.Seeding;
using Glossary.Core.Vocabularies;
using Glossary.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Seeding;

/// <summary>Brings glossary-seed into the database: all of it or nothing, as often as one likes, and never over what people have edited.</summary>
public static class SeedLoader
{
    /// <summary>The author of what comes from the seed.</summary>
    public const string Author = "glossary-seed";

    private const string Reason = "As glossary-seed has it.";

    /// <summary>Whether the seed with this fingerprint is what was loaded last.</summary>
    public static async Task<bool> IsLoadedAsync(GlossaryDbContext db, string fingerprint, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string?>($"SELECT seed_fingerprint AS \"Value\" FROM glossary").SingleAsync(cancellationToken) == fingerprint;

    /// <summary>Loads the seed.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fingerprint">Of the files it was read from.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static async Task<SeedReport> LoadAsync(GlossaryDbContext db, Seed seed, string fingerprint, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, Author, clock, cancellationToken);
        if (await IsLoadedAsync(db, fingerprint, cancellationToken))
        {
            return new(0, 0, 0, [], null);
        }

        // An empty glossary takes everything, and there is nothing yet that a loader could change.
        if (!await db.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT FROM revisions) AS \"Value\"").SingleAsync(cancellationToken))
        {
            recorder.CopyFromHere();
        }

        var vocabularies = await LoadVocabulariesAsync(db, recorder, seed.Vocabularies, cancellationToken);
        var topics = await LoadTopicsAsync(db, recorder, seed.Topics, cancellationToken);
        var entries = await db.SeedEntries.ToListAsync(cancellationToken);
        var tally = new SeedTally();
        var terms = await SeedTerms.LoadAsync(db, recorder, seed.Terms, vocabularies, topics, entries, tally, Reason, cancellationToken);
        await SeedMappings.LoadAsync(db, recorder, seed.Mappings, terms, entries, tally, Reason, cancellationToken);
        await SeedProcedures.LoadAsync(db, recorder, seed.Procedures, terms, topics, entries, tally, Reason, cancellationToken);
        await SeedPaths.LoadAsync(db, recorder, seed.Paths, terms, entries, tally, Reason, cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE glossary SET seed_fingerprint = {fingerprint}", cancellationToken);
        var change = await recorder.CommitAsync(cancellationToken);
        return tally.Report(change) with { FirstEdition = recorder.Copied is { } loaded && change is { } last ? Publishing.FirstEdition.Of(loaded, last) : null };
    }

    private static async Task<Dictionary<string, Vocabulary>> LoadVocabulariesAsync(
        GlossaryDbContext db, ChangeRecorder recorder, IReadOnlyList<SeedVocabulary> wanted, CancellationToken cancellationToken)
    {
        var present = await db.Vocabularies.ToDictionaryAsync(vocabulary => vocabulary.Slug, cancellationToken);
        foreach (var (vocabulary, position) in wanted.Select((vocabulary, position) => (vocabulary, position)))
        {
            if (!present.TryGetValue(vocabulary.Slug, out var existing))
            {
                present[vocabulary.Slug] = existing = new(Guid.CreateVersion7(recorder.Now), vocabulary.Slug, vocabulary.Name, vocabulary.Description, position);
                recorder.Add(existing);
                recorder.Record(ChangeAction.Created, existing, 1, Reason);
            }
            else if ((existing.Name, existing.Description, existing.Position) != (vocabulary.Name, vocabulary.Description, position))
            {
                existing.Describe(vocabulary.Name, vocabulary.Description, position);
                recorder.Record(ChangeAction.Revised, existing, await NextNumberAsync(db, existing.Id, cancellationToken), Reason);
            }
        }

        return present;
    }

    private static async Task<Dictionary<string, Topic>> LoadTopicsAsync(
        GlossaryDbContext db, ChangeRecorder recorder, IReadOnlyList<SeedTopic> wanted, CancellationToken cancellationToken)
    {
        var present = await db.Topics.ToDictionaryAsync(topic => topic.Slug, cancellationToken);
        foreach (var topic in wanted)
        {
            if (!present.TryGetValue(topic.Slug, out var existing))
            {
                present[topic.Slug] = existing = new(Guid.CreateVersion7(recorder.Now), topic.Slug, topic.Name);
                recorder.Add(existing);
                recorder.Record(ChangeAction.Created, existing, 1, Reason);
            }
            else if (existing.Name != topic.Name)
            {
                existing.Rename(topic.Name);
                recorder.Record(ChangeAction.Revised, existing, await NextNumberAsync(db, existing.Id, cancellationToken), Reason);
            }
        }

        return present;
    }

    private static async Task<int> NextNumberAsync(GlossaryDbContext db, Guid subject, CancellationToken cancellationToken) =>
        1 + await db.Revisions.CountAsync(revision => revision.SubjectId == subject, cancellationToken);
}
