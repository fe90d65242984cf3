using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class IndexOnDiskTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("glossary-index-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Open_ShowsWhatWasClosed()
    {
        await MakeIndex();

        using var index = new LuceneTermIndex(_folder);

        Assert.That((index.OpenedAs, index.Change, index.NeedsRebuild, index.HasUncommitted), Is.EqualTo((OpenedAs.Current, (long?)7, false, false)));
        Assert.That(index.Search(new("infusion pmup")).Items[0].Term.Summary.Slug, Is.EqualTo("infusion-pump"));
        Assert.That(index.Catalogue.Vocabularies.Select(row => (row.Name, row.Terms)), Is.EqualTo(new[] { ("HTM", Counted("htm")), ("IT", Counted("it")) }));
    }

    [Test]
    public void Open_AfterAKill_ShowsTheLastCommit()
    {
        using var index = new LuceneTermIndex(_folder);
        index.Apply(GlossaryFixture.Catalogue, [.. GlossaryFixture.Terms], [], 7);
        index.Commit();
        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("it/late", "Late arrival", "Late.")], [], 8);
        Assert.That(index.HasUncommitted, Is.True);

        using var afterKill = OpenCopy("copy");

        Assert.That((afterKill.OpenedAs, afterKill.Change, afterKill.Search(new("late arrival")).Total), Is.EqualTo((OpenedAs.Current, (long?)7, 0)));
    }

    [Test]
    public void Open_AfterAKillAtAnyMoment_ShowsOneOfTheCommits()
    {
        using var index = new LuceneTermIndex(_folder);
        for (var change = 1; change <= 12; change++)
        {
            index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Terms[change]], [], change);
            if (change % 3 == 0)
            {
                index.Commit();
            }
        }

        // Killed while the next commit was being written: a file is half there, the commit that names it is not.
        var generation = Directory.GetDirectories(_folder).Single();
        File.WriteAllText(Path.Combine(generation, "_z.cfs.partial"), "half");
        File.WriteAllText(Path.Combine(generation, "_z.cfs"), "half");
        Directory.CreateDirectory(Path.Combine(_folder, "gen-000099.partial"));
        using var afterKill = OpenCopy("copy");

        Assert.That((afterKill.OpenedAs, afterKill.Change), Is.EqualTo((OpenedAs.Current, (long?)12)));
        afterKill.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Terms[20]], [], 13);
        afterKill.Commit();
        Assert.That(Directory.GetFileSystemEntries(Path.Combine(_folder, "copy"), "*.partial", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Open_TimeAndAgain_CarriesOnWithTheSameFiles()
    {
        for (var change = 1; change <= 30; change++)
        {
            using var index = new LuceneTermIndex(_folder);
            Assert.That(index.Change, Is.EqualTo(change == 1 ? null : change - 1));
            index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Terms[change]], [], change);
        }

        using var last = new LuceneTermIndex(_folder);
        Assert.That(GlossaryFixture.Terms.Skip(1).Take(30).Select(term => last.Find(term.Summary.Key)), Has.None.Null);
        Assert.That(Directory.GetDirectories(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Open_OfAnyDamagedFile_StartsEmptyAndIsCuredByARebuild([Values("truncate", "flip", "delete", "empty")] string damage)
    {
        await MakeIndex();
        var count = Directory.GetFiles(Directory.GetDirectories(_folder).Single()).Length;
        Assert.That(count, Is.GreaterThan(1));
        for (var i = 0; i < count; i++)
        {
            var copy = Copy($"copy{i}");
            var path = Directory.GetFiles(Directory.GetDirectories(copy).Single()).Order().ElementAt(i);
            Damage(path, damage, new(i));

            using (var index = new LuceneTermIndex(copy))
            {
                Assert.That((index.OpenedAs, index.Change, index.NeedsRebuild), Is.EqualTo((OpenedAs.Damaged, (long?)null, true)), path);
                await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.ToAsyncEnumerable(), 9, CancellationToken.None);
                index.Commit();
            }

            using var again = new LuceneTermIndex(copy);
            Assert.That((again.OpenedAs, again.Change), Is.EqualTo((OpenedAs.Current, (long?)9)), path);
        }
    }

    [Test]
    public async Task Open_WithABitFlippedAnywhere_NeverShowsAWrongIndex()
    {
        await MakeIndex();
        var random = new Random(20261124);
        for (var i = 0; i < 60; i++)
        {
            var copy = Copy($"copy{i}");
            var files = Directory.GetFiles(Directory.GetDirectories(copy).Single()).Order().ToArray();
            Damage(files[random.Next(files.Length)], "flip", random);

            using var index = new LuceneTermIndex(copy);
            Assert.That(index.OpenedAs, Is.EqualTo(OpenedAs.Damaged), $"{i}");
        }
    }

    [Test]
    public async Task Commit_MakesGoodWhatWasDamagedWhileRunning([Values("truncate", "flip", "delete", "folder", "all")] string damage)
    {
        await MakeIndex();
        using var index = new LuceneTermIndex(_folder);
        var generation = Directory.GetDirectories(_folder).Single();
        switch (damage)
        {
            case "folder":
                Directory.Delete(generation, recursive: true);
                break;
            case "all":
                Directory.Delete(_folder, recursive: true);
                break;
            default:
                foreach (var path in Directory.GetFiles(generation))
                {
                    Damage(path, damage, new(1));
                }

                break;
        }

        Assert.That(index.Search(new("infusion pump")).Items[0].Kind, Is.EqualTo(MatchKind.Exact));
        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("it/late", "Late arrival", "Late.")], [], 8);
        Assert.That(index.Search(new("late arrival")).Total, Is.EqualTo(1));
        index.Commit();

        using var copy = OpenCopy("copy");
        Assert.That((copy.OpenedAs, copy.Change, copy.Search(new("late arrival")).Total), Is.EqualTo((OpenedAs.Current, (long?)8, 1)));
    }

    [Test]
    public async Task Commit_ThatFailsIsTriedAgain()
    {
        using var index = new LuceneTermIndex(_folder);
        await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.ToAsyncEnumerable(), 7, CancellationToken.None);
        var inTheWay = Path.Combine(_folder, "gen-000001.partial");
        await File.WriteAllTextAsync(inTheWay, "");

        Assert.That(index.Commit, Throws.InstanceOf<IOException>());
        Assert.That((index.HasUncommitted, index.NeedsRebuild, index.Search(new("pump")).Total > 0), Is.EqualTo((true, false, true)));

        index.Commit();
        using var copy = OpenCopy("copy");
        Assert.That((index.HasUncommitted, copy.Change), Is.EqualTo((false, (long?)7)));
    }

    [Test]
    public async Task Rebuild_KeepsTheOldFilesUntilTheNewAreComplete()
    {
        await MakeIndex();
        using var index = new LuceneTermIndex(_folder);
        await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.Take(2).ToAsyncEnumerable(), 20, CancellationToken.None);

        using (var before = OpenCopy("before"))
        {
            Assert.That(before.Change, Is.EqualTo(7));
        }

        index.Commit();
        using var after = OpenCopy("after");
        Assert.That((after.Change, after.Search(new("pump")).Total), Is.EqualTo(((long?)20, 0)));
    }

    [Test]
    public async Task Open_OfAnotherSchema_StartsEmptyAndSaysSo()
    {
        await MakeIndex();
        Reschema(Directory.GetDirectories(_folder).Single());

        using var index = new LuceneTermIndex(_folder);

        Assert.That((index.OpenedAs, index.Change), Is.EqualTo((OpenedAs.OtherSchema, (long?)null)));
        Assert.That(Directory.GetDirectories(_folder), Is.Empty);
    }

    [Test]
    public async Task Open_WhileAnotherProcessKeepsIt_ReadsButDoesNotWrite()
    {
        await MakeIndex();
        using var first = new LuceneTermIndex(_folder);

        using (var second = new LuceneTermIndex(_folder))
        {
            Assert.That((second.OpenedAs, second.Change), Is.EqualTo((OpenedAs.Unwritable, (long?)7)));
            second.Apply(GlossaryFixture.Catalogue, [], [], 100);
            second.Commit();
        }

        first.Dispose();
        using var third = new LuceneTermIndex(_folder);
        Assert.That((third.OpenedAs, third.Change), Is.EqualTo((OpenedAs.Current, (long?)7)));
    }

    [Test]
    public void Open_WhereNoFolderCanBe_WorksInMemory()
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, "");

        using var index = new LuceneTermIndex(Path.Combine(path, "index"));
        index.Apply(GlossaryFixture.Catalogue, [.. GlossaryFixture.Terms], [], 1);
        index.Commit();

        Assert.That((index.OpenedAs, index.Search(new("pump")).Total > 0), Is.EqualTo((OpenedAs.Unwritable, true)));
    }

    private static void Damage(string path, string how, Random random)
    {
        var bytes = File.ReadAllBytes(path);
        switch (how)
        {
            case "truncate":
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "flip":
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, bytes);
                break;
            case "delete":
                File.Delete(path);
                break;
        }
    }

    private static void Reschema(string generation)
    {
        using var directory = new Lucene.Net.Store.SimpleFSDirectory(generation);
        using var writer = new Lucene.Net.Index.IndexWriter(directory, new(Lucene.Net.Util.LuceneVersion.LUCENE_48, null));
        writer.SetCommitData(new Dictionary<string, string> { ["glossary.schema"] = "0", ["glossary.change"] = "7" });
        writer.Commit();
    }

    private async Task MakeIndex()
    {
        using var index = new LuceneTermIndex(_folder);
        await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.ToAsyncEnumerable(), GlossaryFixture.Change, CancellationToken.None);
    }

    private LuceneTermIndex OpenCopy(string name) => new(Copy(name));

    /// <summary>What a kill would leave: the files as they are, with nobody to close them.</summary>
    private string Copy(string name)
    {
        var copy = Path.Combine(_folder, name);
        foreach (var generation in Directory.GetDirectories(_folder, "gen-*"))
        {
            var to = Directory.CreateDirectory(Path.Combine(copy, Path.GetFileName(generation))).FullName;
            foreach (var path in Directory.GetFiles(generation))
            {
                File.Copy(path, Path.Combine(to, Path.GetFileName(path)));
            }
        }

        return copy;
    }

    private static int Counted(string vocabulary) => GlossaryFixture.Terms.Count(term => term.Summary.Vocabulary == vocabulary && term.Summary.Status != Status.Deprecated);
}
