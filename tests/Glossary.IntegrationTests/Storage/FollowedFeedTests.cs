using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Seeding;
using Glossary.Formats.Seeding;
using Glossary.IntegrationTests.Infrastructure;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

/// <summary>What a follower reads of the change feed, step by step.</summary>
public sealed class FollowedFeedTests
{
    [Test]
    public async Task WhoeverFollowsTheWholeLanguageStepByStep_HasWhatIsReadAtOnce()
    {
        await using var database = await LoadedAsync(await TestPostgres.CreateDatabaseAsync(), SeedReader.Read(Path.Combine(Repository.Root, "glossary-seed")).Seed!);
        await using var feed = new ChangeFeed(database);
        var followed = new SortedDictionary<Guid, PublishedTerm>();
        var (change, steps, isMore) = (0L, 0, true);

        for (; isMore; steps++)
        {
            var step = (await feed.ReadAfterAsync(change, CancellationToken.None))!;
            foreach (var term in step.Present)
            {
                followed[term.Summary.Id] = term;
            }

            step.Absent.ToList().ForEach(id => followed.Remove(id));
            (change, isMore) = (step.Change, step.IsFull);
        }

        await using var atOnce = await feed.ReadAllAsync(CancellationToken.None);
        Assert.That(steps, Is.GreaterThan(5));
        Assert.That(change, Is.EqualTo(atOnce.Change));
        Assert.That(followed.Values.Select(Text), Is.EqualTo((await atOnce.Terms.ToListAsync()).OrderBy(term => term.Summary.Id).Select(Text)));
        Assert.That(await feed.ReadAfterAsync(change, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task MomentsOfATerm_AreUniversalTime_WhateverTheDatabaseKeepsTimeBy()
    {
        var seed = new Seed([new("htm", "HTM", "Healthcare technology management.")], [], [new(new("htm", "pump"), new([new("pump", LabelKind.Preferred)], [new("Device that moves fluid.")], [], [], [], []), [], Status.Proposed)], [], [], []);
        var india = new NpgsqlConnectionStringBuilder(await TestPostgres.CreateDatabaseAsync()) { Timezone = "Asia/Kolkata" };
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await using var database = await LoadedAsync(india.ConnectionString, seed);
        await using var feed = new ChangeFeed(database);

        var step = (await feed.ReadAfterAsync(0, CancellationToken.None))!;

        Assert.That(step.Present.Select(term => term.UpdatedAt), Is.Not.Empty.And.All.InRange(before, DateTimeOffset.UtcNow.AddSeconds(1)));
        Assert.That(step.Present.Select(term => term.UpdatedAt.Offset), Is.All.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Closed_ItEndsTheWaitOfWhoeverStillFollows()
    {
        await using var database = new GlossaryDatabase();
        await database.OpenAsync(await TestPostgres.CreateDatabaseAsync(), CancellationToken.None);
        var feed = new ChangeFeed(database);
        await feed.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        var waiting = feed.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

        await feed.DisposeAsync();

        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Text(PublishedTerm term) => JsonSerializer.Serialize(term, GlossaryJson.Options);

    private static async Task<GlossaryDatabase> LoadedAsync(string connectionString, Seed seed)
    {
        var database = new GlossaryDatabase();
        await database.OpenAsync(connectionString, CancellationToken.None);
        await SeedLoader.LoadAsync(database, seed, null, "as read", TimeProvider.System, CancellationToken.None);
        return database;
    }
}
