using static Glossary.Tests.Seeding.Linting.Linted;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>What the linter says of Terms: where, and when it keeps silent.</summary>
public sealed class TermRuleTests
{
    private static readonly string Belt = Term("belt", "belt", "Strap that holds something.", "related: [wheel]");
    private static readonly string Wheel = Term("wheel", "wheel", "Round part that turns.");

    [Test]
    public void Check_OfGoodTerms_FindsNothing() => Assert.That(Check([Belt, Wheel]), Is.Empty);

    [TestCase("  strap: {label: Belts, short: Something long of leather., sources: [handbook], related: [belt]}", "have the same labels", TestName = "ATermOfTheSameLabels_IsADuplicate")]
    [TestCase("  strap: {label: strap, short: Strap that holds something up., sources: [handbook], related: [belt]}", null, TestName = "ATermOfFewWords_IsNoDuplicate")]
    [TestCase("  part: {label: part, short: Round part that turns., sources: [handbook], related: [belt]}", null, TestName = "ADefinitionOfVeryFewWords_IsNoDuplicate")]
    public void DuplicateTerms(string line, string? says) => Assert.That(Check([Belt, Wheel, line]).Where(finding => finding.Contains("If they mean one thing", StringComparison.Ordinal)), Says(says, "terms/htm/all.yaml(5,3)"));

    [Test]
    public void DuplicateTerms_OfNearlyTheSameDefinition_AreCaught() => Assert.That(
        Check([
            Term("aaa", "alpha", "Sheet that lists each device in a room with its number.", "related: [bbb]"),
            Term("bbb", "beta", "Sheet that lists each device of a room with its number.")]),
        Is.EqualTo(new[] { "terms/htm/all.yaml(4,3): htm/bbb and htm/aaa have nearly the same definition. If they mean one thing, make them one Term; if not, say what parts them." }));

    [Test]
    public void DuplicateTerms_OfTheSameWordsAboutOppositeEnds_AreFine() => Assert.That(
        Check([
            Term("aaa", "alpha", "Box at the customer's end of the line to a carrier.", "related: [bbb]"),
            Term("bbb", "beta", "Box at the carrier's end of a line that goes to the customer.")]),
        Is.Empty);

    [Test]
    public void DuplicateTerms_OfParallelDefinitions_AreFine() => Assert.That(
        Check([
            Term("aaa", "alpha", "Giving a patient more fluid than the rate that was set.", "related: [bbb]"),
            Term("bbb", "beta", "Giving a patient less fluid than the rate that was set.")]),
        Is.Empty);

    [Test]
    public void DuplicateTerms_OfTheSameWordsInAnotherOrder_AreCaught() => Assert.That(
        Check([
            Term("aaa", "check of the alarms", "Trying out whether bedside signals sound.", "related: [bbb]"),
            Term("bbb", "alarm check", "Walk with a stopwatch.")]),
        Has.One.StartsWith("terms/htm/all.yaml(4,3): htm/bbb and htm/aaa have nearly the same label."));

    [TestCase("", "nearly the same label")]
    [TestCase(", scope: 'A strap as a belt holds something up.'", null)]
    [TestCase(", scope: 'A strap in a belt holds something up.'", "nearly the same label", Description = "That is its own name.")]
    public void DuplicateTerms_OfNearlyTheSameLabel_AreSetApartByScope(string scope, string? says) => Assert.That(
        Check([
            Term("aaa", "strap in a belt", "Leather that lies between two layers.", "related: [bbb]" + scope),
            Term("bbb", "strap as a belt", "Whatever holds up trousers.")]),
        Says(says, "terms/htm/all.yaml(4,3)"));

    [TestCase("(see VLAN)", "VLAN", null)]
    [TestCase("Both VLANs and CT2 stay.", null, null)]
    [TestCase("It needs a class II outlet, or class I and II.", null, null)]
    [TestCase("It needs 230 VAC and 16 GB.", null, null)]
    [TestCase("It needs IX.", "IX", null)]
    [TestCase("It runs as CT_ER_2.", null, null)]
    [TestCase("It needs an XYZ adapter.", "XYZ", null)]
    [TestCase("It needs an XYZ adapter.", null, "abbreviations: [XYZ]")]
    public void UnexplainedAbbreviations(string full, string? caught, string? exceptions)
    {
        var known = caught == "VLAN" ? "LAN" : "VLAN";
        var findings = Check([$"  belt: {{label: belt, abbreviations: [{known}, CT], short: Strap that holds something., sources: [handbook], related: [wheel], full: '{full}'}}", Wheel], exceptions: exceptions);
        Assert.That(findings, Says(caught is null ? null : $"No Term explains \"{caught}\"", "terms/htm/all.yaml(3,"));
    }

    [Test]
    public void UnexplainedAbbreviations_InATextOfSeveralLines_AreShownOnTheirLine()
    {
        var findings = Check(["  belt:", "    label: belt", "    short: Strap that holds something.", "    full: |", "      It is long.", "", "      It needs XYZ.", "    sources: [handbook]", "    related: [wheel]", Wheel]);
        Assert.That(findings, Is.EqualTo(new[] { "terms/htm/all.yaml(9,16): No Term explains \"XYZ\": write it out, or give it a Term or label." }));
    }

    [Test]
    public void Orphans_AreThoseThatNothingIsJoinedTo_FromEitherEnd()
    {
        var findings = Check([Belt, Wheel, Term("alone", "lonely", "Something apart."), Term("mapped", "mapped", "Something drawn.")], [Term("map", "chart", "Drawing of places.")], mappings: [Mapping("it/map", "htm/mapped", "relatedMatch")]);
        Assert.That(findings, Is.EqualTo(new[] { "terms/htm/all.yaml(5,3): htm/alone is joined to no other Term: give it a broader or related Term, or a mapping." }));
    }

    [TestCase("  handbook: {title: A handbook, publisher: A house}\n  other: {title: Other, publisher: A house}", "sources/all.yaml(3,3): Nothing cites the source \"other\"; take it out.")]
    [TestCase("  handbook: {title: A handbook}", "sources/all.yaml(2,3): Nobody could find the source \"handbook\": give its publisher or its address.")]
    public void UncitedSources(string sources, string finding) => Assert.That(Check([Belt, Wheel], sources: $"sources:\n{sources}\n"), Is.EqualTo(new[] { finding }));

    [Test]
    public void UncitedSources_OfOneTitleUnderTwoKeys_AreCaught() => Assert.That(
        Check([Belt, Wheel.Replace("[handbook]", "[hand-book]", StringComparison.Ordinal)], sources: "sources:\n  handbook: {title: A handbook, publisher: A house}\n  hand-book: {title: A Handbook, publisher: A house}\n"),
        Is.EqualTo(new[] { "sources/all.yaml(3,3): The source \"handbook\" has this title already; use that one, with a section where it is cited." }));

    [TestCase("It is [round](/terms/htm/wheel), see htm/wheel and [more](https://example.org/a).", null)]
    [TestCase("Left and/or right, on/off, 24/7.", null)]
    [TestCase("It is [round](/terms/htm/weel).", "There is no Term htm/weel.")]
    [TestCase("It is [mended](/procedures/mend-a-belt).", "There is no procedure mend-a-belt.")]
    [TestCase("It is [round](htm/wheel).", "\"htm/wheel\" leads nowhere")]
    [TestCase("It is [round]().", "\"\" leads nowhere")]
    [TestCase("It is htm/weel.", "There is no Term htm/weel.")]
    public void DeadLinks(string full, string? says) => Assert.That(Check([Belt[..^1] + $", full: '{full}'}}", Wheel]), Says(says, "terms/htm/all.yaml(3,"));

    [Test]
    public void LongSentences_AreCountedBySentence()
    {
        var nine = "one two three four five six seven eight nine";
        var twentyNine = $"Strap {nine} {nine} {nine} ends.";
        var findings = Check([
            Term("belt", "belt", twentyNine, $"related: [wheel], full: 'First {nine} {nine} {nine}. Second {nine} {nine} {nine}.'"),
            Term("wheel", "wheel", $"Part {string.Join(' ', Enumerable.Repeat("and more", 14))} ends.", $"full: 'Short one. Then {nine} {nine} {nine} {nine} three more words.'")]);
        Assert.That(findings, Has.Count.EqualTo(2));
        Assert.That(findings[0], Does.StartWith("terms/htm/all.yaml(4,32): This sentence has 30 words; keep it under 30."));
        Assert.That(findings[1], Does.Match(@"^terms/htm/all.yaml\(4,2\d\d\): This sentence has 40 words; keep it under 40\.$"));
    }

    [TestCase("Strap that holds. It is long.", "A short definition is one sentence")]
    [TestCase("Strap of the U.S. Army that holds things.", null)]
    [TestCase("Strap that meets No. 4 of the rules.", null)]
    [TestCase("Strap that is found over Wi-Fi. It is long.", "A short definition is one sentence")]
    public void LongSentences_OfAShort_AreOne(string definition, string? says) => Assert.That(Check([Term("belt", "belt", definition, "related: [wheel]"), Wheel]), Says(says, "terms/htm/all.yaml(3,"));

    [TestCase("A strap that holds.", "not with \"A\"")]
    [TestCase("The strap that holds.", "not with \"The\"")]
    [TestCase("Refers to a strap.", "not with \"Refers\"")]
    [TestCase("Common term for a strap.", "not with \"Common term for\"")]
    [TestCase("This is a strap.", "not with \"This\"")]
    [TestCase("When something is held.", "not with \"When\"")]
    [TestCase("IT device that holds.", null)]
    [TestCase("Stand that holds.", null)]
    [TestCase("Used to hold.", "not with \"Used to\"")]
    [TestCase("Used strap that is sold again.", null)]
    [TestCase("Mean time until it breaks.", null)]
    [TestCase("Name by which a strap is called.", null)]
    [TestCase("strap that holds.", "capital letter")]
    [TestCase("Strap that holds", "full stop")]
    public void Openings(string definition, string? says) => Assert.That(
        Check([Term("belt", "belt", definition, "related: [wheel], synonyms: [IT thing]"), Wheel]), Says(says, "terms/htm/all.yaml(3,30)"));

    [TestCase("infusion pump", "Pump that gives an infusion.", "the words of its label, \"infusion pump\"")]
    [TestCase("infusion pump", "Box that gives fluids into a vein.", null)]
    [TestCase("infusion pump", "Pump that gives fluids into a vein.", null)]
    [TestCase("monitors", "Screen used for monitoring.", "the words of its label, \"monitors\"")]
    [TestCase("bed management system", "Software for bed management.", "the main words of its label, \"bed management system\"")]
    [TestCase("bed management system", "System that shows which rooms are free.", null)]
    [TestCase("X-ray generator", "Box that feeds the tube that makes X-rays.", null)]
    [TestCase("small box", "Box for the ABC.", "its abbreviation, \"ABC\"")]
    public void CircularDefinitions(string label, string definition, string? own) => Assert.That(
        Check([Term("one", label, definition, "abbreviations: [ABC], related: [wheel]"), Wheel]), Says(own is null ? null : $"Explain htm/one without {own}.", "terms/htm/all.yaml(3,"));

    [Test]
    public void CircularDefinitions_OfTwoTermsThatLeanOnEachOther_AreCaught() => Assert.That(
        Check([Term("fault", "fault", "What a repair removes.", "related: [mend]"), Term("mend", "repair", "Work that removes a fault.")]),
        Is.EqualTo(new[] { "terms/htm/all.yaml(4,32): htm/mend and htm/fault are each explained by the other; explain one of them in other words." }));

    [Test]
    public void RedundantRelations_ThatFollowFromOthers_AreCaught()
    {
        var findings = Check([
            Term("thing", "thing", "Anything at all."),
            Term("tool", "tool", "Instrument of work.", "broader: [thing]"),
            Term("saw", "saw", "Blade with teeth.", "broader: [tool, thing]"),
            Term("file", "file", "Rough blade.", "broader: [tool], related: [saw]"),
            Term("rasp", "rasp", "Rougher blade still.", "broader: [file], related: [thing]")]);
        Assert.That(findings, Has.Count.EqualTo(2));
        Assert.That(findings[0], Does.StartWith("terms/htm/all.yaml(5,84): That htm/thing is broader than htm/saw follows already from htm/tool"));
        Assert.That(findings[1], Does.StartWith("terms/htm/all.yaml(7,").And.Contain("htm/rasp and htm/thing are related, and by way of htm/file one is broader"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Says(string? says, string at) =>
        says is null ? Is.Empty : Has.Exactly(1).Items.And.All.StartsWith(at).And.All.Contains(says);
}
