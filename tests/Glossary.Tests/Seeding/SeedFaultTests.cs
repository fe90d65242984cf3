using CsCheck;
using Glossary.Formats.Seeding;
using static Glossary.Tests.Seeding.SeedFolderOf;

namespace Glossary.Tests.Seeding;

/// <summary>What the author of a seed file is told, and where.</summary>
public sealed class SeedFaultTests
{
    private static readonly string[] Odd = ["null", "- ", "{}", "[]", "!!int 3", "htm", "1e999", "---\n", "<<: "];

    private static IEnumerable<TestCaseData> Faults()
    {
        static TestCaseData Case(string name, string file, string replace, string with, string at, string says) =>
            new TestCaseData(file, replace, with, at, says).SetName($"Read_OfASeedWith_{name}_SaysWhatToDoAndWhere");

        // Of one file, by its schema.
        yield return Case("AMistypedField", Htm, "synonyms: [job]", "synonims: [job]", "terms/htm/work.yaml(11,5)", "did you mean \"synonyms\"?");
        yield return Case("AFieldLeftOut", It, ", sources: [handbook]", "", "terms/it/work.yaml(3,11)", "Give \"sources\"");
        yield return Case("ANumberForText", It, "label: ticket", "label: 8021", "terms/it/work.yaml(3,19)", "Put it in quotes");
        yield return Case("AnUnknownStage", Htm, "stages: [service, operate]", "stages: [service, repair]", "terms/htm/work.yaml(26,23)", "\"repair\" is no value");
        yield return Case("ASlugWithCapitals", It, "  ticket:", "  Ticket:", "terms/it/work.yaml(3,3)", "is no slug");
        yield return Case("ALongDefinition", It, "Record of a request.", new string('x', 501), "terms/it/work.yaml(3,34)", "Keep it to 500 characters");
        yield return Case("ALabelTwice", Htm, "synonyms: [job]", "synonyms: [job, job]", "terms/htm/work.yaml(11,15)", "twice; keep one");
        yield return Case("ADescriptionThatIsAName", Htm, "paper that says what the mechanics should do", "job paper", "terms/htm/work.yaml(14,9)", "at least five words");
        yield return Case("AnUnknownRelation", Mappings, "closeMatch", "sameAs", "mappings/work.yaml(2,53)", "\"sameAs\" is no value");
        yield return Case("TextForAList", Htm, "synonyms: [job]", "synonyms: job", "terms/htm/work.yaml(11,15)", "as a list");
        yield return Case("AStepThatLacksSomething", Procedures, " patientSafety: Somebody falls.,", "", "procedures/work.yaml(10,9)", "Give \"patientSafety\"");
        yield return Case("AnUnknownRole", Procedures, "who: both", "who: nurse", "procedures/work.yaml(11,", "\"nurse\" is no value");
        yield return Case("AStepWithoutTerms", Procedures, "[htm/work]", "[]", "procedures/work.yaml(12,", "at least one");
        yield return Case("TooFewSteps", Procedures, Sound[Procedures].Split('\n')[12], "", "procedures/work.yaml(10,7)", "at least four");

        // Of YAML.
        yield return Case("BrokenYaml", It, "label: ticket", "label: \"ticket", "terms/it/work.yaml", "This is not YAML");
        yield return Case("ABareColon", It, "short: Record of a request.", "short: Record: a request.", "terms/it/work.yaml", "needs quotes");
        yield return Case("ATermTwiceInAFile", Htm, "  work-order:", "  work:", "terms/htm/work.yaml(8,3)", "\"work\" stands here twice");
        yield return Case("AnAlias", It, "label: ticket", "label: *ticket", "terms/it/work.yaml(3,19)", "no use for anchors and aliases");
        yield return Case("ASecondDocument", It, "vocabulary: it", "vocabulary: it\n---\nvocabulary: it", "terms/it/work.yaml(2,1)", "take the second --- out");

        // Of all files together.
        yield return Case("AnUnknownTermInAMapping", Mappings, "to: it/ticket", "to: it/tickets", "mappings/work.yaml(2,32)", "did you mean it/ticket?");
        yield return Case("AnUnknownTermInARelation", Htm, "broader: [work]", "broader: [worm]", "terms/htm/work.yaml(27,15)", "There is no Term htm/worm; did you mean htm/work?");
        yield return Case("AnUnknownSource", It, "[handbook]", "[handbok]", "terms/it/work.yaml(3,66)", "did you mean \"handbook\"?");
        yield return Case("AnUnknownTopic", Htm, "topics: [tools]", "topics: [tool]", "terms/htm/work.yaml(25,14)", "did you mean \"tools\"?");
        yield return Case("AnUnknownTermInAProcedure", Procedures, "terms: [htm/work]", "terms: [htm/worm]", "procedures/work.yaml(12,136)", "There is no Term htm/worm; did you mean htm/work?");
        yield return Case("AnUnknownTopicInAProcedure", Procedures, "topics: [work]", "topics: [worm]", "procedures/work.yaml(6,14)", "did you mean \"work\"?");
        yield return Case("AnUnknownSourceInAProcedure", Procedures, "source: handbook", "source: handbok", "procedures/work.yaml(7,15)", "did you mean \"handbook\"?");
        yield return Case("AProcedureWithoutASlug", Procedures, "mend-a-bed", "Mend a bed", "procedures/work.yaml(2,3)", "is no slug");
        yield return Case("AMappingWithinAVocabulary", Mappings, "to: it/ticket", "to: htm/work", "mappings/work.yaml(2,32)", "write a relation at the Term instead");
        yield return Case("ARelationToItself", Htm, "broader: [work]", "broader: [work-order]", "terms/htm/work.yaml(27,15)", "no relation to itself");
        yield return Case("ACircle", Htm, "label: work\n", "label: work\n    broader: [work-order]\n", "terms/htm/work.yaml", "another relation already");
        yield return Case("TwoRelationsOfAPair", Htm, "broader: [work]", "broader: [work]\n    related: [work]", "terms/htm/work.yaml(28,15)", "two Terms have one");
        yield return Case("AWrongFolder", It, "vocabulary: it", "vocabulary: htm", "terms/it/work.yaml(1,13)", "folder");
    }

    [TestCaseSource(nameof(Faults))]
    public void Read(string file, string replace, string with, string at, string says)
    {
        using var folder = new SeedFolderOf(Sound);
        Assert.That(Sound[file], Does.Contain(replace), "The test changes nothing.");
        folder.Write(file, Sound[file].Replace(replace, with, StringComparison.Ordinal));

        var reading = SeedReader.Read(folder.Path);

        Assert.That(reading.Seed, Is.Null);
        Assert.That(reading.Faults.Select(fault => fault.ToString()), Has.Some.StartsWith(at).And.Contain(says));
    }

    [Test]
    public void Read_OfACircleThroughSeveralTerms_ShowsIt()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write(It, """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: A request., sources: [handbook], broader: [record]}
              record: {label: record, short: What is kept., sources: [handbook], broader: [paper]}
              paper: {label: paper, short: What it is on., sources: [handbook], broader: [ticket]}
            """);
        Assert.That(SeedReader.Read(folder.Path).Faults.Select(fault => fault.Message), Has.One.EqualTo("This makes it/ticket broader than itself: it/ticket < it/record < it/paper < it/ticket."));
    }

    [Test]
    public void Read_OfATermThatAnotherFileHas_NamesThatFile()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write("terms/it/zz.yaml", Sound[It]);
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().ToString(), Is.EqualTo("terms/it/zz.yaml(3,3): it/ticket is already in terms/it/work.yaml line 3. Two meanings need two slugs."));
    }

    [Test]
    public void Read_OfAProcedureThatAnotherFileHas_NamesThatFile()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write("procedures/zz.yaml", Sound[Procedures]);
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().ToString(), Is.EqualTo("procedures/zz.yaml(2,3): The procedure mend-a-bed is already in procedures/work.yaml line 2."));
    }

    [Test]
    public void Read_OfThePairMappedTheOtherWayRound_NamesTheFirst()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write("mappings/zz.yaml", "mappings:\n  - {from: it/ticket, to: htm/work-order, relation: relatedMatch, rationale: Why., bridge: Say it.}\n");
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().Message, Does.Contain("already mapped in mappings/work.yaml line 2"));
    }

    [Test]
    public void Read_OfSeveralFaults_TellsThemAllAtOnce_InTheOrderOfTheFiles()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write(It, Sound[It].Replace("short:", "shrt:", StringComparison.Ordinal));
        folder.Write(Mappings, Sound[Mappings].Replace("bridge:", "brige:", StringComparison.Ordinal));

        Assert.That(SeedReader.Read(folder.Path).Faults.Select(fault => fault.File).Distinct(), Is.EqualTo(new[] { Mappings, It }));
    }

    [Test]
    public void Read_OfMoreThanTenExceptions_RefusesThem()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write("exceptions.yaml", "abbreviations: [A1, A2, A3, A4, A5, A6, A7, A8, A9, A10]\n");
        Assert.That(SeedReader.Read(folder.Path).Faults, Is.Empty);
        folder.Write("exceptions.yaml", "abbreviations: [A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11]\n");
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().ToString(), Does.StartWith("exceptions.yaml(1,16)").And.Contain("ten at most"));
    }

    [Test]
    public void Read_WithoutTopics_SaysThatTheFileIsMissing()
    {
        using var folder = new SeedFolderOf(Sound);
        File.Delete(Path.Combine(folder.Path, "topics.yaml"));
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().ToString(), Is.EqualTo("topics.yaml(1,1): The file is missing; every seed has one."));
    }

    [Test]
    public void Read_OfAFileInAnotherEncoding_SaysSo()
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write(It, [.. "# caf"u8, 0xE9, (byte)'\n']);
        Assert.That(SeedReader.Read(folder.Path).Faults.Single().Message, Does.Contain("UTF-8"));
    }

    [TestCase("terms: !<[> x\n")]
    [TestCase("!<a b> terms: {}\n")]
    [TestCase("%TAG ! [:\n---\n!x terms: {}\n")]
    public void Read_OfATagThatIsNoAddress_SaysWhereItStands(string text)
    {
        using var folder = new SeedFolderOf(Sound);
        folder.Write(It, text);
        Assert.That(SeedReader.Read(folder.Path).Faults.Select(fault => fault.Line), Is.Not.Empty.And.All.GreaterThan(0));
    }

    /// <summary>Whatever a file holds, its author gets faults with a place in it, never an exception. CsCheck prints the seed of a failure.</summary>
    [Test]
    public void Read_OfAnyDamage_NeverThrows_AndNamesAPlace()
    {
        using var folder = new SeedFolderOf(Sound);
        var names = Sound.Keys.Order(StringComparer.Ordinal).ToArray();
        var damage =
            from file in Gen.Int[0, names.Length - 1]
            from at in Gen.Int[0, 2000]
            from cut in Gen.Int[0, 12]
            from text in Gen.OneOf(Gen.String[Gen.Char[":[]{}\"'&*#|>-?!%@`,\n\t ~\0é"], 0, 4], Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]))
            select (Name: names[file], At: at, Cut: cut, Text: text);
        damage.Sample(
            one =>
            {
                var sound = Sound[one.Name];
                var at = one.At % sound.Length;
                folder.Write(one.Name, sound[..at] + one.Text + sound[Math.Min(sound.Length, at + one.Cut)..]);
                var reading = SeedReader.Read(folder.Path);
                folder.Write(one.Name, sound);
                return (reading.Seed is not null) == (reading.Faults.Count == 0)
                    && reading.Faults.All(fault => fault.Line >= 1 && fault.Column >= 1 && fault.File.EndsWith(".yaml", StringComparison.Ordinal) && fault.Message.Length > 10);
            },
            iter: 1500,
            threads: 1);
    }
}
