using Glossary.Core.Changes;
using Glossary.Core.Seeding;
using Glossary.Data.Changes;
using Glossary.Data.Copying;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Seeding;

/// <summary>Brings glossary-seed into the database: all of it or nothing, as often as one likes, and never over what people have edited.</summary>
public static class SeedLoader
{
    /// <summary>The author of what comes from the seed.</summary>
    public const string Author = "glossary-seed";

    private const string LoadedFingerprint = "SELECT seed_fingerprint FROM glossary";
    private const string Reason = "As glossary-seed has it.";
    private static readonly SeedReport NothingToDo = new(0, 0, 0, [], null);

    /// <summary>Whether the seed with this fingerprint is what was loaded last.</summary>
    public static async Task<bool> IsLoadedAsync(GlossaryDatabase database, string fingerprint, CancellationToken cancellationToken) =>
        (string?)await PlainQuery.ScalarAsync(database.DataSource, LoadedFingerprint, cancellationToken) == fingerprint;

    /// <summary>Loads the seed.</summary>
    /// <param name="database">The database.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">What it puts into an empty database, where that is made already; null where it isn't.</param>
    /// <param name="fingerprint">Of the files it was read from.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static async Task<SeedReport> LoadAsync(
        GlossaryDatabase database, Seed seed, FirstLoad? first, string fingerprint, TimeProvider clock, CancellationToken cancellationToken) =>
        await LoadFirstAsync(database, seed, first, fingerprint, clock, cancellationToken) ?? await LoadOntoAsync(database, seed, fingerprint, clock, cancellationToken);

    /// <summary>Loads it into an empty database, past EF Core.</summary>
    /// <returns>Null where the database is not empty, and nothing was done.</returns>
    private static async Task<SeedReport?> LoadFirstAsync(
        GlossaryDatabase database, Seed seed, FirstLoad? first, string fingerprint, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var write = await PlainWrite.BeginAsync(database.DataSource, cancellationToken);
        if (await write.ScalarAsync("SELECT EXISTS (SELECT FROM revisions)", cancellationToken) is true)
        {
            return null;
        }

        if ((string?)await write.ScalarAsync(LoadedFingerprint, cancellationToken) == fingerprint)
        {
            return NothingToDo;
        }

        first ??= FirstLoad.Of(seed, clock);
        await write.ExecuteAsync("UPDATE glossary SET seed_fingerprint = $1", [fingerprint], cancellationToken);
        var change = await first.WriteAsync(write, cancellationToken);
        await write.CommitAsync(cancellationToken);
        first.Change = change;
        return first.Tally.Report(change);
    }

    /// <summary>Loads it onto what there is.</summary>
    private static async Task<SeedReport> LoadOntoAsync(GlossaryDatabase database, Seed seed, string fingerprint, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        await using var recorder = await ChangeRecorder.BeginAsync(db, Author, clock, cancellationToken);
        if ((string?)await PlainQuery.ScalarAsync(db, LoadedFingerprint, cancellationToken) == fingerprint)
        {
            return NothingToDo;
        }

        await db.Database.ExecuteSqlAsync($"UPDATE glossary SET seed_fingerprint = {fingerprint}", cancellationToken);
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
