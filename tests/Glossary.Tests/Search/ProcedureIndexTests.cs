using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>Procedures in the index: kept whole, listed in order, their Terms named as they are named now, and never an answer to a look-up.</summary>
public sealed class ProcedureIndexTests
{
    private static readonly PublishedProcedure Repair = Procedure("repair-a-pump", "Repair a pump", Stage.Service, ["htm/infusion-pump", "htm/work-order"], ["it/ticket"]);
    private static readonly PublishedProcedure Patch = Procedure("patch-a-pump", "Patch a pump", Stage.Service, ["it/patch", "htm/infusion-pump"]);
    private static readonly PublishedProcedure Buy = Procedure("zoom-in-on-a-purchase", "Zoom in on a purchase", Stage.Plan, ["htm/mds2"]);
    private static readonly PublishedProcedure Old = Procedure("an-old-way", "An old way", Stage.Plan, ["htm/infusion-pump"]) with { Status = Status.Deprecated };

    [Test]
    public void FindProcedure_GivesBackAllThatWasPutIn_WithTheTermsOfEachStep()
    {
        using var index = Filled();

        var found = index.FindProcedure("repair-a-pump")!;

        Assert.That(found.Procedure, Is.EqualTo(Repair).UsingPropertiesComparer());
        Assert.That(found.Steps.Select(step => step.Content), Is.EqualTo(Repair.Content.Steps).UsingPropertiesComparer());
        Assert.That(found.Steps.Select(step => string.Join(' ', step.Terms.Select(term => term.Label))), Is.EqualTo(new[] { "Infusion pump Work order", "Ticket", "Infusion pump Work order", "Infusion pump Work order" }));
        Assert.That(index.FindProcedure("no-such-way"), Is.Null);
    }

    [Test]
    public void FindProcedure_AfterATermWasRenamed_ShowsItsNewLabel()
    {
        using var index = Filled();

        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("htm/infusion-pump", "Volumetric pump", "Delivers fluid.")], [], GuideChanges.None, 9);

        Assert.That(index.FindProcedure("repair-a-pump")!.Steps[0].Terms[0].Label, Is.EqualTo("Volumetric pump"));
    }

    [Test]
    public void FindProcedure_LeavesOutATermThatIsNotPublished()
    {
        using var index = Filled();

        index.Apply(GlossaryFixture.Catalogue, [], [GlossaryFixture.Id("htm/work-order")], GuideChanges.None, 9);

        Assert.That(index.FindProcedure("repair-a-pump")!.Steps[0].Terms.Select(term => term.Slug), Is.EqualTo(new[] { "infusion-pump" }));
    }

    [Test]
    public void Procedures_AreListedByStageThenTitle_WithoutThoseOutOfUse()
    {
        using var index = Filled();

        Assert.That(index.Procedures().Select(procedure => procedure.Slug), Is.EqualTo(new[] { "zoom-in-on-a-purchase", "patch-a-pump", "repair-a-pump" }));
        Assert.That(index.ProceduresUsing(new("htm", "infusion-pump")).Select(procedure => procedure.Slug), Is.EqualTo(new[] { "patch-a-pump", "repair-a-pump" }));
        Assert.That(index.ProceduresUsing(new("htm", "pump")), Is.Empty);
        Assert.That(index.FindProcedure("an-old-way")!.Procedure.Status, Is.EqualTo(Status.Deprecated));
    }

    [Test]
    public void Apply_ReplacesAndTakesOut()
    {
        using var index = Filled();
        var revised = Repair with { Revision = 2, Content = Repair.Content with { Title = "Mend a pump" } };

        index.Apply(GlossaryFixture.Catalogue, [], [], new(new([revised], []), [Patch.Id]), 9);

        Assert.That(index.Procedures().Select(procedure => procedure.Content.Title), Is.EqualTo(new[] { "Zoom in on a purchase", "Mend a pump" }));
        Assert.That(index.FindProcedure("patch-a-pump"), Is.Null);
    }

    [TestCase("pump")]
    [TestCase("Patch a pump")]
    [TestCase("zoom in on a purchase")]
    [TestCase("screw")]
    [TestCase("a device that may fail")]
    public void LookUp_AnswersAsIfThereWereNoProcedures(string text)
    {
        using var with = Filled();
        using var without = GlossaryFixture.InMemory();

        Assert.That(Told(with.Search(new(text, Limit: 100))), Is.EqualTo(Told(without.Search(new(text, Limit: 100)))));
        Assert.That(with.Suggest(new(text)).Items.Select(item => item.Label), Is.EqualTo(without.Suggest(new(text)).Items.Select(item => item.Label)));
        Assert.That(with.Collisions(), Has.Count.EqualTo(without.Collisions().Count));

        static string Told(TermHits hits) => string.Join('\n', hits.Items.Select(hit => $"{hit.Term.Summary.Key} {hit.Kind} {hit.Label} {hit.Score}").Append($"{hits.Total}"));
    }

    [Test]
    public async Task Rebuild_AndReopening_KeepThem()
    {
        var folder = Directory.CreateTempSubdirectory("glossary-index-").FullName;
        try
        {
            using (var index = new LuceneTermIndex(folder))
            {
                await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.ToAsyncEnumerable(), new([Repair, Patch, Old], []), 7, CancellationToken.None);
                index.Apply(GlossaryFixture.Catalogue, [], [], new(new([Buy], []), [Patch.Id]), 8);
            }

            using var reopened = new LuceneTermIndex(folder);

            Assert.That(reopened.OpenedAs, Is.EqualTo(OpenedAs.Current));
            Assert.That(reopened.Procedures().Select(procedure => procedure.Slug), Is.EqualTo(new[] { "zoom-in-on-a-purchase", "repair-a-pump" }));
            Assert.That(reopened.FindProcedure("repair-a-pump")!.Steps[1].Terms.Single().Key, Is.EqualTo(new TermKey("it", "ticket")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Rebuild_DropsThoseThatAreNoMore()
    {
        using var index = Filled();

        await index.RebuildAsync(GlossaryFixture.Glossary, GlossaryFixture.Catalogue, GlossaryFixture.Terms.ToAsyncEnumerable(), new([Buy], []), 9, CancellationToken.None);

        Assert.That(index.Procedures(), Is.EqualTo(new[] { Buy }).UsingPropertiesComparer());
        Assert.That(index.FindProcedure("an-old-way"), Is.Null);
    }

    private static LuceneTermIndex Filled()
    {
        var index = GlossaryFixture.InMemory();
        index.Apply(GlossaryFixture.Catalogue, [], [], new(new([Repair, Patch, Buy, Old], []), []), 8);
        return index;
    }

    /// <summary>A procedure of four steps: the first uses the first Terms, the second the last, the others the first again.</summary>
    private static PublishedProcedure Procedure(string slug, string title, Stage stage, params string[][] terms)
    {
        ProcedureStepContent Step(string name, ProcedureRole who, string[] uses) =>
            new(name, who, "Turn the screw.", "When it begins.", "The pump stops.", [.. uses.Select(TermKey.Parse)]);
        return new(
            GlossaryFixture.Id(slug),
            slug,
            new(
                title,
                "It delivers what was ordered.",
                stage,
                ["networks"],
                "**Read** this first.",
                [new("A handbook", "A house", "3", "https://example.org/")],
                [Step("Begin", ProcedureRole.Clinical, terms[0]), Step("Go on", ProcedureRole.It, terms[^1]), Step("Go on again", ProcedureRole.Htm, terms[0]), Step("End", ProcedureRole.Both, terms[0])]),
            Status.Proposed,
            1,
            new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }
}
