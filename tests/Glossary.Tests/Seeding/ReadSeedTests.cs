using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Formats.Seeding;

namespace Glossary.Tests.Seeding;

public sealed class ReadSeedTests
{
    [Test]
    public void Read_OfASoundSeed_TakesInEverythingThatIsWritten()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);

        var seed = Seed(folder);

        var term = seed.Terms.Single(item => item.Key.ToString() == "htm/work-order");
        Assert.Multiple(() =>
        {
            Assert.That(seed.Vocabularies.Select(item => (item.Slug, item.Name)), Is.EqualTo(new[] { ("htm", "HTM"), ("it", "IT") }));
            Assert.That(seed.Topics, Is.EqualTo(new[] { new SeedTopic("work", "Work"), new SeedTopic("tools", "Tools") }));
            Assert.That(term.Content.Labels, Is.EqualTo(new Label[]
            {
                new("work order", LabelKind.Preferred), new("WO", LabelKind.Abbreviation), new("job", LabelKind.Synonym),
                new("wurk order", LabelKind.Hidden), new("paper that says what the mechanics should do", LabelKind.Hidden), new("Arbeitsauftrag", LabelKind.Preferred, "de"),
            }));
            Assert.That(term.Content.Definitions, Is.EqualTo(new[] { new Definition("Record of work on a device.", "It belongs to a device.\n\nIt stays in its history.") }));
            Assert.That(term.Content.Notes, Is.EqualTo(new Note[]
            {
                new(NoteKind.Example, "Open a work order for bed 4."), new(NoteKind.PatientSafety, "Nobody comes."),
                new(NoteKind.PatientSafety, "Somebody comes, to another bed."),
            }));
            Assert.That(term.Content.Sources, Is.EqualTo(new Source[]
            {
                new("A handbook", "A house", null, "https://example.org/handbook"), new("A handbook", "A house", "chapter 2", "https://example.org/handbook"),
            }));
            Assert.That(term.Content.Topics, Is.EqualTo(new[] { "work", "tools" }));
            Assert.That(term.Content.Stages, Is.EqualTo(new[] { Stage.Service, Stage.Operate }));
            Assert.That(term.Relations, Is.EqualTo(new[] { new SeedRelation(RelationKind.Broader, new("htm", "work")) }));
            Assert.That(term.Status, Is.EqualTo(Status.Proposed));
            Assert.That(seed.Mappings, Is.EqualTo(new[]
            {
                new SeedMapping(new("htm", "work-order"), new("it", "ticket"), new(MappingRelation.CloseMatch, "Both record a job.", "Give both numbers.", 0.9), Status.Proposed),
            }));
        });
    }

    [Test]
    public void Read_OfAProcedure_TakesInItsSteps()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);

        var (slug, procedure) = Seed(folder).Procedures.Single();

        Assert.Multiple(() =>
        {
            Assert.That((slug, procedure.Title, procedure.Purpose, procedure.Stage, procedure.Full), Is.EqualTo(("mend-a-bed", "Mend a bed", "Nobody lies on a broken bed.", Stage.Service, "Take a wrench.")));
            Assert.That(procedure.Topics, Is.EqualTo(new[] { "work" }));
            Assert.That(procedure.Sources, Is.EqualTo(new[] { new Source("A handbook", "A house", "chapter 3", "https://example.org/handbook") }));
            Assert.That(procedure.Steps.Select(step => step.Who), Is.EqualTo(new[] { ProcedureRole.Clinical, ProcedureRole.Both, ProcedureRole.Htm, ProcedureRole.It }));
            var first = procedure.Steps[0];
            Assert.That((first.Title, first.Action, first.WhatTheOtherSideNeeds, first.PatientSafety), Is.EqualTo(("Report it", "The ward calls.", "The bed's number.", "Somebody falls.")));
            Assert.That(first.Terms, Is.EqualTo(new TermKey[] { new("htm", "work-order"), new("it", "ticket") }));
        });
    }

    [Test]
    public void Read_OfTheGlossarysOwnSeed_FindsNothingWrong() =>
        Assert.That(SeedReader.Read(Path.Combine(Repository.Root, "glossary-seed")).Faults, Is.Empty);

    [Test]
    public void Read_OfFilesInAnyFolders_JoinsThem()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        folder.Write("terms/it/networks/wireless/more.yaml", "vocabulary: it\nterms:\n  wi-fi: {label: Wi-Fi, short: Network without wires., sources: [handbook]}\n");

        Assert.That(Seed(folder).Terms.Select(term => term.Key.ToString()), Does.Contain("it/wi-fi"));
    }

    [Test]
    public void Read_OfTheSameRelationSaidFromBothEnds_TakesIt()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        folder.Write(SeedFolderOf.Htm, SeedFolderOf.Sound[SeedFolderOf.Htm].Replace("label: work\n", "label: work\n    narrower: [work-order]\n", StringComparison.Ordinal));

        Assert.That(SeedReader.Read(folder.Path).Faults, Is.Empty);
    }

    [Test]
    public void Read_OfWordsThatYamlElsewhereTakesForTruthValues_KeepsThemAsWords()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        folder.Write(SeedFolderOf.It, "vocabulary: it\nterms:\n  on-call: {label: \"on\", abbreviations: [NO, Yes, Y, off], short: Who answers at night., sources: [handbook]}\n  ticket: {label: ticket, short: A request., sources: [handbook]}\n");

        Assert.That(
            Seed(folder).Terms.Single(term => term.Key.Slug == "on-call").Content.Labels.Select(label => label.Text),
            Is.EqualTo(new[] { "on", "NO", "Yes", "Y", "off" }));
    }

    [Test]
    public void Fingerprint_IsTheSameAfterACheckoutWithOtherLineEnds_AndAnotherAfterAnEdit()
    {
        using var unix = new SeedFolderOf(SeedFolderOf.Sound);
        using var windows = new SeedFolderOf(SeedFolderOf.Sound.ToDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\r\n")));
        var before = SeedReader.Fingerprint(unix.Path);
        Assert.That(SeedReader.Fingerprint(windows.Path), Is.EqualTo(before));

        unix.Write(SeedFolderOf.It, SeedFolderOf.Sound[SeedFolderOf.It].Replace("request", "wish", StringComparison.Ordinal));
        Assert.That(SeedReader.Fingerprint(unix.Path), Is.Not.EqualTo(before));
    }

    private static Seed Seed(SeedFolderOf folder)
    {
        var reading = SeedReader.Read(folder.Path);
        Assert.That(reading.Faults, Is.Empty);
        return reading.Seed!;
    }
}
