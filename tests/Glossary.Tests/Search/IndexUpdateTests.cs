using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class IndexUpdateTests
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(10);

    [Test]
    public void AnEmptyIndex_AnswersAndNeedsARebuild()
    {
        using var index = LuceneTermIndex.InMemory();

        Assert.That((index.Change, index.NeedsRebuild, index.OpenedAs), Is.EqualTo(((long?)null, true, OpenedAs.Missing)));
        Assert.That(index.Search(new("pump")).Items, Is.Empty);
        Assert.That(index.Find(new("htm", "pump")), Is.Null);
        Assert.That(index.Collisions(), Is.Empty);
        Assert.That(index.Catalogue, Is.EqualTo(Catalogue.Empty));
    }

    [Test]
    public void Find_GivesTheWholeTermAsItWasPutIn()
    {
        using var index = LuceneTermIndex.InMemory();
        var term = GlossaryFixture.Term(
            "htm/alarm", "Alarm", "Calls.", "AL", ["Clinical alarm"], ["alaram"], ["imaging"], [Stage.Plan, Stage.Service], Status.Deprecated,
            "**Full** text.", [("it/alarm", MappingRelation.FalseFriend)]) with
        {
            ReplacedBy = GlossaryFixture.Terms[0].Summary,
            Relations = [new(RelationKind.Broader, GlossaryFixture.Terms[1].Summary)],
        };

        index.Apply(GlossaryFixture.Catalogue, [term], [], 1);

        Assert.That(index.Find(term.Summary.Key), Is.EqualTo(term).UsingPropertiesComparer());
        Assert.That(index.Catalogue.NameOf("htm"), Is.EqualTo("HTM"));
    }

    [Test]
    public async Task TheCatalogue_CountsThePublishedTerms_ThroughEveryChange()
    {
        using var index = LuceneTermIndex.InMemory();
        var valve = GlossaryFixture.Term("htm/valve", "Valve", "Opens.", topics: ["imaging"]);
        await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, new[] { valve }.ToAsyncEnumerable(), 1, CancellationToken.None);
        Assert.That(Counts(index), Is.EqualTo("htm 1, it 0, imaging 1, networks 0"));

        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("htm/valve", "Valve", "Closes.", topics: ["networks"]), GlossaryFixture.Term("it/valve", "Valve", "Filters.", topics: ["networks"])], [], 2);
        Assert.That(Counts(index), Is.EqualTo("htm 1, it 1, imaging 0, networks 2"));

        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("it/valve", "Valve", "Filters.", topics: ["networks"], status: Status.Deprecated)], [], 3);
        Assert.That(Counts(index), Is.EqualTo("htm 1, it 0, imaging 0, networks 1"));

        index.Apply(GlossaryFixture.Catalogue, [], [GlossaryFixture.Id("htm/valve"), GlossaryFixture.Id("it/valve")], 4);
        Assert.That(Counts(index), Is.EqualTo("htm 0, it 0, imaging 0, networks 0"));

        static string Counts(LuceneTermIndex index) =>
            string.Join(", ", index.Catalogue.Vocabularies.Select(row => $"{row.Slug} {row.Terms}").Concat(index.Catalogue.Topics.Select(row => $"{row.Slug} {row.Terms}")));
    }

    [Test]
    public void Apply_ReplacesAndTakesOut()
    {
        using var index = GlossaryFixture.InMemory();
        var pump = GlossaryFixture.Term("htm/infusion-pump", "Volumetric pump", "Delivers fluid.");

        index.Apply(GlossaryFixture.Catalogue, [pump], [GlossaryFixture.Id("htm/syringe-pump")], 8);

        Assert.That(index.Search(new("infusion pump")).Items.Select(hit => hit.Kind), Has.None.EqualTo(MatchKind.Exact));
        Assert.That(index.Search(new("volumetric pump")).Items[0].Term.Summary.Label, Is.EqualTo("Volumetric pump"));
        Assert.That(index.Find(new("htm", "syringe-pump")), Is.Null);
        Assert.That(index.Search(new("syringe")).Items.Where(hit => hit.Kind != MatchKind.Definition), Is.Empty);
        Assert.That(index.Change, Is.EqualTo(8));
    }

    [Test]
    public void Apply_OfNothingMovesTheChangeOn()
    {
        using var index = GlossaryFixture.InMemory();

        index.Apply(Catalogue.Empty, [], [], 99);

        Assert.That((index.Change, index.Search(new("pump")).Change), Is.EqualTo((99L, 99L)));
        Assert.That(index.Find(new("htm", "pump")), Is.Not.Null);
    }

    [Test]
    public void Apply_OfAnEarlierChangeIsRefused()
    {
        using var index = GlossaryFixture.InMemory();

        Assert.That(() => index.Apply(Catalogue.Empty, [], [], GlossaryFixture.Change - 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Apply_KeepsDecodedTermsThatDidNotChange()
    {
        using var index = GlossaryFixture.InMemory();
        var before = index.Find(new("htm", "pump"));

        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Terms[0]], [], 8);

        Assert.That(index.Find(new("htm", "pump")), Is.SameAs(before));
    }

    [Test]
    public async Task Apply_ShowsReadersAllOfABatchOrNothing()
    {
        using var index = LuceneTermIndex.InMemory();
        using var done = new CancellationTokenSource();
        index.Apply(Catalogue.Empty, Batch(0), [], 0);
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var hits = index.Search(new("generation", Limit: 100));
                if (hits.Items.Count != 20 || hits.Items.Any(hit => hit.Term.Summary.Short != $"Of generation {hits.Change}."))
                {
                    return false;
                }
            }

            return true;
        });

        for (var change = 1; change <= 200 && !reader.IsCompleted; change++)
        {
            index.Apply(Catalogue.Empty, Batch(change), [], change);
        }

        await done.CancelAsync();
        Assert.That(await reader, Is.True);

        static PublishedTerm[] Batch(long change) =>
            [.. Enumerable.Range(0, 20).Select(i => GlossaryFixture.Term($"it/t{i}", $"Generation thing {i}", $"Of generation {change}."))];
    }

    [Test]
    public async Task Rebuild_LetsReadersKeepTheOldContentUntilTheNewIsComplete()
    {
        using var index = GlossaryFixture.InMemory();
        var halfway = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var rebuild = index.RebuildAsync(GlossaryFixture.Glossary, Catalogue.Empty, Terms(), 50, CancellationToken.None);
        await halfway.Task.WaitAsync(AWhile);

        Assert.That(index.Search(new("infusion pump")).Items[0].Kind, Is.EqualTo(MatchKind.Exact));
        Assert.That((index.Change, index.Search(new("brand new")).Total), Is.EqualTo((GlossaryFixture.Change, 0)));

        goOn.SetResult();
        await rebuild;
        Assert.That(index.Search(new("infusion pump")).Total, Is.Zero);
        Assert.That((index.Change, index.Search(new("brand new")).Total, index.NeedsRebuild), Is.EqualTo((50L, 2, false)));

        async IAsyncEnumerable<PublishedTerm> Terms()
        {
            yield return GlossaryFixture.Term("it/one", "Brand new one", "One.");
            halfway.SetResult();
            await goOn.Task;
            yield return GlossaryFixture.Term("it/two", "Brand new two", "Two.");
        }
    }

    [Test]
    public void Rebuild_ThatFailsLeavesAllAsItWas()
    {
        using var index = GlossaryFixture.InMemory();

        Assert.That(async () => await index.RebuildAsync(GlossaryFixture.Glossary, Catalogue.Empty, Terms(), 50, CancellationToken.None), Throws.InstanceOf<TimeoutException>());
        Assert.That((index.Change, index.NeedsRebuild), Is.EqualTo(((long?)GlossaryFixture.Change, false)));
        Assert.That(index.Search(new("infusion pump")).Items[0].Kind, Is.EqualTo(MatchKind.Exact));

        static async IAsyncEnumerable<PublishedTerm> Terms()
        {
            yield return GlossaryFixture.Terms[0];
            await Task.Yield();
            throw new TimeoutException("Postgres went away.");
        }
    }

    [Test]
    public async Task Rebuild_OfWhatIsOnItsWayIntoTheDatabase_IsShownOnceItIsThere()
    {
        using var index = GlossaryFixture.InMemory();
        var there = new TaskCompletionSource<GlossaryMoment>();
        var rebuild = index.RebuildAsync(there.Task, Catalogue.Empty, BrandNew(), Guides.None, CancellationToken.None);
        Assert.That((rebuild.IsCompleted, index.Change, index.Search(new("brand new")).Total), Is.EqualTo((false, GlossaryFixture.Change, 0)));

        there.SetResult(new(GlossaryFixture.Glossary, 60));
        await rebuild;

        Assert.That((index.Change, index.Search(new("brand new")).Total, index.Search(new("infusion pump")).Total), Is.EqualTo((60L, 1, 0)));
        Assert.That(index.WhyRebuild(GlossaryFixture.Glossary), Is.Null);
    }

    [Test]
    public void Rebuild_OfWhatDoesNotReachTheDatabase_LeavesAllAsItWas()
    {
        using var index = GlossaryFixture.InMemory();
        var there = new TaskCompletionSource<GlossaryMoment>();
        var rebuild = index.RebuildAsync(there.Task, Catalogue.Empty, BrandNew(), Guides.None, CancellationToken.None);

        there.SetCanceled();

        Assert.That(async () => await rebuild, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((index.Change, index.Search(new("brand new")).Total), Is.EqualTo((GlossaryFixture.Change, 0)));
        index.Apply(Catalogue.Empty, [GlossaryFixture.Term("it/later", "Brand new later", "Later.")], [], GlossaryFixture.Change + 1);
        Assert.That(index.Search(new("brand new")).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task WaitFor_EndsWhenTheChangeIsShown()
    {
        using var index = GlossaryFixture.InMemory();
        var waiting = index.WaitForAsync(9, AWhile, CancellationToken.None);

        index.Apply(Catalogue.Empty, [], [], 8);
        Assert.That(waiting.IsCompleted, Is.False);
        index.Apply(Catalogue.Empty, [], [], 9);

        Assert.That(await waiting, Is.True);
        Assert.That(await index.WaitForAsync(9, TimeSpan.Zero, CancellationToken.None), Is.True);
        Assert.That(await index.WaitForAsync(10, TimeSpan.FromMilliseconds(20), CancellationToken.None), Is.False);
    }

    private static IAsyncEnumerable<PublishedTerm> BrandNew() => new[] { GlossaryFixture.Term("it/one", "Brand new one", "One.") }.ToAsyncEnumerable();

    [Test]
    public void WaitFor_EndsWhenCancelled()
    {
        using var index = GlossaryFixture.InMemory();
        using var cancelled = new CancellationTokenSource(20);

        Assert.That(async () => await index.WaitForAsync(10, AWhile, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Search_OrdersTiesAlikeHoweverTheIndexCameAbout()
    {
        using var atOnce = GlossaryFixture.InMemory();
        using var bitByBit = LuceneTermIndex.InMemory();
        foreach (var term in GlossaryFixture.Terms.Reverse())
        {
            bitByBit.Apply(GlossaryFixture.Catalogue, [term with { Revision = 1 }], [], 1);
            bitByBit.Apply(GlossaryFixture.Catalogue, [term], [], 1);
        }

        foreach (var text in new[] { "p", "pump", "PM", "patch", "alarm", "device", "infusoin pmup", "the work of a network" })
        {
            Assert.That(Told(bitByBit.Search(new(text, Limit: 100))), Is.EqualTo(Told(atOnce.Search(new(text, Limit: 100)))), text);
        }

        static string Told(TermHits hits) =>
            string.Join('\n', hits.Items.Select(hit => $"{hit.Term.Summary.Key} {hit.Kind} {hit.Label} {hit.Score}").Append($"{hits.Total}"));
    }

    [Test]
    public void SharedNames_AreTheLabelsOfCollisions_AndHowTheyAreRelated()
    {
        using var index = GlossaryFixture.InMemory();

        Assert.That(
            index.SharedNames().Select(name => (name.Label, string.Join(' ', name.Terms.Select(term => term.Key)), name.Relation)),
            Is.EqualTo(index.Collisions().Select(collision => (collision.Label, string.Join(' ', collision.Terms.Select(term => term.Key)), collision.Mapping?.Content.Relation))));
    }

    [Test]
    public void SharedNames_FollowAChange()
    {
        using var index = GlossaryFixture.InMemory();
        var tag = GlossaryFixture.Term("it/asset-tag", "asset tag", "A sticker.", "PACS");

        index.Apply(GlossaryFixture.Catalogue, [tag], [], GlossaryFixture.Change + 1);

        Assert.That(
            index.SharedNames().Single(name => name.Label == "PACS").Terms.Select(term => $"{term.Key}"),
            Is.EqualTo(new[] { "htm/picture-archiving-and-communication-system", "it/asset-tag", "it/pacs" }));
    }

    [Test]
    public void Collisions_AreLabelsOfMoreThanOneVocabulary()
    {
        using var index = GlossaryFixture.InMemory();

        Assert.That(
            index.Collisions().Select(collision => $"{collision.Label}: {string.Join(' ', collision.Terms.Select(term => term.Key))} {collision.Mapping?.Content.Relation}"),
            Is.EqualTo(new[]
            {
                "Alarm: htm/alarm it/alarm it/alert FalseFriend",
                "Asset: htm/asset it/asset FalseFriend",
                "PACS: htm/picture-archiving-and-communication-system it/pacs ",
                "PM: htm/preventive-maintenance it/project-manager ",
            }));
    }

    [Test]
    public void Reading_AfterDisposalSaysSo()
    {
        var index = GlossaryFixture.InMemory();
        index.Dispose();
        index.Dispose();

        Assert.That(() => index.Search(new("pump")), Throws.InstanceOf<ObjectDisposedException>());
    }
}
