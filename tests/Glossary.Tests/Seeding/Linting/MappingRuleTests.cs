using static Glossary.Tests.Seeding.Linting.Linted;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>What the linter says of labels that collide and of mappings: where, and when it keeps silent.</summary>
public sealed class MappingRuleTests
{
    private static readonly string[] Htm = [
        Term("lead", "lead", "Wire from a patient.", "synonyms: [chest wire], related: [cable]"),
        Term("cable", "cable", "Wires in one sleeve.")];

    private static readonly string[] It = [
        Term("lead", "leads", "Person who guides others.", "synonyms: [chief], related: [cord]"),
        Term("cord", "cord", "Rope of copper.", "synonyms: [patch lead]")];

    private static readonly string[] Standards = [Term("norm", "norm", "Rule that is printed.", "related: [rule]"), Term("rule", "rule", "Line that one keeps to.")];

    private const string GoodRationale = "HTM thinks of a wire and IT of a person.";
    private const string GoodBridge = "Say \"wire on the chest\" or \"chief\".";

    [Test]
    public void CollidingLabels_WithoutAMapping_AreCaughtInSpiteOfPlurals() => Assert.That(
        Check(Htm, It), Is.EqualTo(new[] { "terms/it/all.yaml(3,17): \"leads\" names it/lead and htm/lead too; map the two onto each other, as falseFriend where they mean different things." }));

    [Test]
    public void CollidingLabels_WithAFalseFriend_AreFine() => Assert.That(
        Check(Htm, It, mappings: [Mapping("htm/lead", "it/lead", "falseFriend", GoodRationale, GoodBridge)]), Is.Empty);

    [Test]
    public void CollidingLabels_InOneVocabulary_NeedARelation()
    {
        string[] terms = [.. Htm, Term("shield", "shield", "Heavy metal sheet.", "synonyms: [Lead], related: [cable]")];
        Assert.That(Check(terms), Has.One.StartsWith("terms/htm/all.yaml(5,").And.One.Contain("\"Lead\" names htm/shield and htm/lead too; relate the two"));
        terms[2] = terms[2].Replace("related: [cable]", "related: [lead]", StringComparison.Ordinal);
        Assert.That(Check(terms), Is.Empty);
    }

    [TestCase("", "or say in a scope note what else it stands for")]
    [TestCase(", scope: In radiology the letters are the imaging plate.", null)]
    [TestCase(", scope: In radiology the letters are something else.", "or say in a scope note what else it stands for")]
    public void CollidingLabels_OfAnAbbreviation_AreExplainedByScopeToo(string scope, string? says)
    {
        var findings = Check([
            Term("plate", "imaging plate", "Sheet that keeps a picture.", "abbreviations: [IP], related: [cable]"),
            Term("nurse", "infection preventionist", "Person who keeps germs away.", "abbreviations: [IP], related: [cable]" + scope),
            Htm[1]]);
        Assert.That(findings, says is null ? Is.Empty : Has.Exactly(1).Contains(says));
    }

    [Test]
    public void CollidingLabels_OfAWholeWord_NeedARelationInSpiteOfScope() => Assert.That(
        Check([.. Htm, Term("shield", "shield", "Heavy metal sheet.", "synonyms: [Lead], related: [cable], scope: A chest wire is another lead.")]),
        Has.One.Contain("relate the two, or leave the label"));

    [Test]
    public void CollidingLabels_OfThreeTerms_AreFineWhenEachPairIsJoinedOrExplainedThroughTheThird()
    {
        string[] standards = [.. Standards, Term("lead", "lead", "Metal of great weight.", "related: [norm]")];
        string[] one = [Mapping("htm/lead", "it/lead", "falseFriend", GoodRationale, GoodBridge)];
        Assert.That(Check(Htm, It, standards, one), Has.Count.EqualTo(2));
        string[] two = [.. one, Mapping("standards/lead", "it/lead", "falseFriend", "Standards mean the metal and IT a person.", GoodBridge)];
        Assert.That(Check(Htm, It, standards, two), Is.Empty);
    }

    [Test]
    public void ContradictoryMappings_OfOneTermThatIsTwo_AreCaught() => Assert.That(
        Check(Htm, It, mappings: [Mapping("htm/cable", "it/cord", "exactMatch"), Mapping("htm/lead", "it/lead", "relatedMatch"), Mapping("it/lead", "htm/cable", "exactMatch")]),
        Is.EqualTo(new[] { "mappings/all.yaml(5,5): htm/cable is already the exact match of it/cord; one of the two is closeMatch, or the two are one Term." }));

    [Test]
    public void ContradictoryMappings_AcrossThreeVocabularies_AreCaught()
    {
        string[] mappings = [Mapping("htm/cable", "it/cord", "exactMatch"), Mapping("standards/norm", "it/cord", "exactMatch"), Mapping("htm/lead", "it/lead", "relatedMatch")];
        Assert.That(Check(Htm, It, Standards, [.. mappings, Mapping("htm/cable", "standards/norm", "exactMatch")]), Is.Empty);
        Assert.That(
            Check(Htm, It, Standards, [.. mappings, Mapping("htm/cable", "standards/norm", "closeMatch")]),
            Has.One.EqualTo("mappings/all.yaml(6,5): By way of it/cord, htm/cable and standards/norm are exact matches, and here they are not; change one of the three."));
    }

    [Test]
    public void ContradictoryMappings_ThatMakeATermBroaderThanItself_AreCaught()
    {
        string[] it = [Term("thing", "thing", "Anything at all."), Term("cord", "cord", "Rope of copper.", "broader: [thing]")];
        string[] exact = [Mapping("htm/cable", "it/cord", "exactMatch")];
        Assert.That(Check(Htm, it, mappings: [.. exact, Mapping("htm/cable", "it/thing", "broadMatch")]), Is.Empty);
        Assert.That(
            Check(Htm, it, mappings: [.. exact, Mapping("htm/cable", "it/thing", "narrowMatch")]),
            Is.EqualTo(new[] { "mappings/all.yaml(4,5): This makes htm/cable broader than itself: htm/cable ≤ it/cord ≤ it/thing < htm/cable." }));
    }

    [Test]
    public void MappingTexts_AreNeitherStubsNorLectures()
    {
        var longText = string.Join(' ', Enumerable.Repeat("It goes on and on.", 13));
        var findings = Check(Htm, It, mappings: [Mapping("htm/lead", "it/lead", "relatedMatch", "See above.", "Say both names."), Mapping("htm/cable", "it/cord", "relatedMatch", longText, longText)]);
        Assert.That(findings, Has.Count.EqualTo(3));
        Assert.That(findings[0], Is.EqualTo("mappings/all.yaml(3,70): Write out why the two map so."));
        Assert.That(findings[1], Does.StartWith("mappings/all.yaml(4,71): This rationale has 65 words; keep it to 60."));
        Assert.That(findings[2], Does.StartWith("mappings/all.yaml(4,").And.Contain("This bridge has 65 words; keep it to 45."));
    }

    [TestCase(GoodRationale, GoodBridge, null)]
    [TestCase("A chest wire is not a chief.", "Say “wire” or “chief”.", null)]
    [TestCase("HTM thinks of a wire.", GoodBridge, "Say also what IT hears (it/lead)")]
    [TestCase("A lead is a person to IT.", GoodBridge, "Say also what HTM hears (htm/lead)")]
    [TestCase("It is a wire to HTM and its use ends there.", GoodBridge, "Say also what IT hears (it/lead)")]
    [TestCase(GoodRationale, "Say \"wire on the chest\" to everybody.", "Name in quotation marks")]
    public void FalseFriendTexts(string rationale, string bridge, string? says)
    {
        var findings = Check(Htm, It, mappings: [Mapping("htm/lead", "it/lead", "falseFriend", rationale, bridge)]);
        Assert.That(findings, says is null ? Is.Empty : Has.Exactly(1).StartsWith("mappings/all.yaml(3,").And.Exactly(1).Contains(says));
    }
}
