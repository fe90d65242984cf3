using Glossary.Core.Learning;
using Glossary.Core.Terms;
using Glossary.Formats.Seeding;
using Glossary.Formats.Seeding.Linting;

namespace Glossary.Tests.Seeding;

/// <summary>Learning paths in the seed: what is read of them, and what their author is told, and where.</summary>
public sealed class PathSeedTests
{
    private const string Path = """
        paths:
          first-week:
            title: The first week
            audience: Technicians who are new.
            purpose: You can report a fault.
            reader: htm
            lessons:
              two-records:
                title: Two records
                goal: You know which record is whose.
                terms: [htm/work-order, it/ticket, htm/work]
                falseFriends: [[it/work, htm/work]]
                scenarios:
                  - situation: The desk calls.
                    question: What do you say?
                    choices:
                      - say: Both numbers.
                        right: true
                        why: Each names the other.
                      - say: Nothing.
                        why: They wait.
                      - say: Goodbye.
                        why: They call again.
        """;

    [Test]
    public void Read_OfAPath_TakesInItsLessons()
    {
        using var folder = FolderWith(Path);

        var (slug, path) = SeedReader.Read(folder.Path).Seed!.Paths.Single();

        var lesson = path.Lessons.Single();
        Assert.Multiple(() =>
        {
            Assert.That((slug, path.Title, path.Audience, path.Purpose, path.Reader), Is.EqualTo(("first-week", "The first week", "Technicians who are new.", "You can report a fault.", "htm")));
            Assert.That((lesson.Slug, lesson.Title, lesson.Goal), Is.EqualTo(("two-records", "Two records", "You know which record is whose.")));
            Assert.That(lesson.Terms, Is.EqualTo(new TermKey[] { new("htm", "work-order"), new("it", "ticket"), new("htm", "work") }));
            Assert.That(lesson.FalseFriends, Is.EqualTo(new[] { new FalseFriendPair(new("it", "work"), new("htm", "work")) }));
            Assert.That(lesson.Scenarios.Single().Choices, Is.EqualTo(new ScenarioChoice[] { new("Both numbers.", true, "Each names the other."), new("Nothing.", false, "They wait."), new("Goodbye.", false, "They call again.") }));
        });
    }

    [TestCase("it/ticket, htm/work]", "it/tickets, htm/work]", "(11,33)", "There is no Term it/tickets; did you mean it/ticket?")]
    [TestCase("[it/work, htm/work]", "[it/ticket, htm/work]", "(12,24)", "No falseFriend mapping joins it/ticket and htm/work")]
    [TestCase("[it/work, htm/work]", "[htm/work-order, htm/work]", "(12,23)", "two different vocabularies")]
    [TestCase("say: Nothing.", "right: true\n                say: Nothing.", "(17,", "Exactly one choice is right.")]
    [TestCase("                right: true\n", "", "(17,", "Exactly one choice is right.")]
    [TestCase("say: Nothing.", "say: both numbers.", "(17,", "Write each choice differently.")]
    [TestCase("it/ticket, htm/work]", "it/ticket]", "(11,", "three to seven")]
    [TestCase("reader: htm", "reader: hmt", "(6,", "There is no vocabulary \"hmt\"")]
    [TestCase("two-records:", "Two records:", "(8,", "lower-case letters")]
    [TestCase("two-records:", "edit:", "(8,", "choose another")]
    [TestCase("why: They wait.", "wy: They wait.", "(21,", "did you mean \"why\"?")]
    public void Read_OfAPathThatIsNotRight_SaysWhatToDoAndWhere(string replace, string with, string at, string says)
    {
        using var folder = FolderWith(Path.Replace(replace, with, StringComparison.Ordinal));

        Assert.That(SeedReader.Read(folder.Path).Faults.Select(fault => fault.ToString()), Has.Some.StartsWith($"paths/all.yaml{at}").And.Some.Contains(says));
    }

    [Test]
    public void Lint_OfAPath_LooksAtEachOfItsTexts()
    {
        using var folder = FolderWith(Path.Replace("They call again.", "They call the XYZ, as [elsewhere](/learn/no-such-path).", StringComparison.Ordinal));

        Assert.That(SeedLinter.Check(folder.Path).Findings.Select(finding => finding.ToString()), Has.Some.StartsWith("paths/all.yaml(23,").And.Some.Contains("No Term explains \"XYZ\"").And.Some.Contains("There is no learning path no-such-path."));
    }

    private static SeedFolderOf FolderWith(string path)
    {
        var folder = new SeedFolderOf(SeedFolderOf.Sound);
        folder.Write("terms/it/more.yaml", "vocabulary: it\nterms:\n  work: {label: work, short: What a processor does., sources: [handbook]}\n");
        folder.Write("mappings/more.yaml", "mappings:\n  - {from: htm/work, to: it/work, relation: falseFriend, rationale: Hands here and a processor there., bridge: 'Say \"job\" or \"load\".'}\n");
        folder.Write("paths/all.yaml", path);
        return folder;
    }
}
