using Glossary.Core.Changes;
using Glossary.Core.Seeding;
using Glossary.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Seeding;

/// <summary>Brings glossary-seed into the database: all of it or nothing, as often as one likes, and never over what people have edited.</summary>
public static class SeedLoader
{
    /// <summary>The author of what comes from the seed.</summary>
    public const string Author = "glossary-seed";

    private const string LoadedFingerprint = "SELECT seed_fingerprint FROM glossary";
    private const string Reason = "As glossary-seed has it.";

    /// <summary>Whether the seed with this fingerprint is what was loaded last.</summary>
    public static async Task<bool> IsLoadedAsync(GlossaryDatabase database, string fingerprint, CancellationToken cancellationToken) =>
        (string?)await PlainQuery.ScalarAsync(database.DataSource, LoadedFingerprint, cancellationToken) == fingerprint;

    /// <summary>Loads the seed.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fingerprint">Of the files it was read from.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static Task<SeedReport> LoadAsync(GlossaryDbContext db, Seed seed, string fingerprint, TimeProvider clock, CancellationToken cancellationToken) =>
        LoadAsync(db, seed, null, fingerprint, clock, cancellationToken);

    /// <summary>Loads the seed.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">What it puts into an empty database, where that is made already.</param>
    /// <param name="fingerprint">Of the files it was read from.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static async Task<SeedReport> LoadAsync(
        GlossaryDbContext db, Seed seed, FirstLoad? first, string fingerprint, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, Author, clock, cancellationToken);
        if ((string?)await PlainQuery.ScalarAsync(db, LoadedFingerprint, cancellationToken) == fingerprint)
        {
            return new(0, 0, 0, [], null);
        }

        await db.Database.ExecuteSqlAsync($"UPDATE glossary SET seed_fingerprint = {fingerprint}", cancellationToken);
        if (await PlainQuery.ScalarAsync(db, "SELECT EXISTS (SELECT FROM revisions)", cancellationToken) is false)
        {
            first ??= FirstLoad.Of(seed, clock);
            recorder.Take(first);
            first.Change = await recorder.CommitAsync(cancellationToken);
            return first.Tally.Report(first.Change);
        }

        var tally = new SeedTally();
        Load(await SeedGround.ReadAsync(db, cancellationToken), recorder, seed, tally);
        return tally.Report(await recorder.CommitAsync(cancellationToken));
    }

    /// <summary>Notes down what a load alters.</summary>
    internal static void Load(SeedGround ground, ChangeNotes notes, Seed seed, SeedTally tally)
    {
        LoadVocabularies(ground, notes, seed.Vocabularies);
        LoadTopics(ground, notes, seed.Topics);
        var terms = SeedTerms.Load(ground, notes, seed.Terms, tally, Reason);
        SeedMappings.Load(ground, notes, seed.Mappings, terms, tally, Reason);
        SeedProcedures.Load(ground, notes, seed.Procedures, terms, tally, Reason);
        SeedPaths.Load(ground, notes, seed.Paths, terms, tally, Reason);
    }

    private static void LoadVocabularies(SeedGround ground, ChangeNotes notes, IReadOnlyList<SeedVocabulary> wanted)
    {
        foreach (var (vocabulary, position) in wanted.Select((vocabulary, position) => (vocabulary, position)))
        {
            if (!ground.Vocabularies.TryGetValue(vocabulary.Slug, out var existing))
            {
                ground.Vocabularies[vocabulary.Slug] = existing = new(Guid.CreateVersion7(notes.Now), vocabulary.Slug, vocabulary.Name, vocabulary.Description, position);
                notes.Add(existing);
                notes.Record(ChangeAction.Created, existing, 1, Reason);
            }
            else if ((existing.Name, existing.Description, existing.Position) != (vocabulary.Name, vocabulary.Description, position))
            {
                existing.Describe(vocabulary.Name, vocabulary.Description, position);
                notes.Record(ChangeAction.Revised, existing, ground.NextRevision(existing.Id), Reason);
            }
        }
    }

    private static void LoadTopics(SeedGround ground, ChangeNotes notes, IReadOnlyList<SeedTopic> wanted)
    {
        foreach (var topic in wanted)
        {
            if (!ground.Topics.TryGetValue(topic.Slug, out var existing))
            {
                ground.Topics[topic.Slug] = existing = new(Guid.CreateVersion7(notes.Now), topic.Slug, topic.Name);
                notes.Add(existing);
                notes.Record(ChangeAction.Created, existing, 1, Reason);
            }
            else if (existing.Name != topic.Name)
            {
                existing.Rename(topic.Name);
                notes.Record(ChangeAction.Revised, existing, ground.NextRevision(existing.Id), Reason);
            }
        }
    }
}
