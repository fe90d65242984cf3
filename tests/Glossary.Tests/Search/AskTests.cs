using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>Questions and remarks in plain words, and what comes first when several Terms bear the same name.</summary>
[TestFixture]
public sealed class AskTests
{
    private static readonly PublishedTerm[] Terms =
    [
        GlossaryFixture.Term("htm/uptime-guarantee", "uptime guarantee", "Promise of a vendor.", abbreviation: "SLA"),
        GlossaryFixture.Term("it/service-level-agreement", "service level agreement", "What IT promises.", abbreviation: "SLA"),
        GlossaryFixture.Term("htm/radiation", "ionizing radiation", "Rays that harm cells.", synonyms: ["X-ray"]),
        GlossaryFixture.Term("htm/x-ray-system", "X-ray system", "Takes pictures of bones.", synonyms: ["X-ray"]),
        GlossaryFixture.Term("it/vlan", "virtual LAN", "Part of a network.", synonyms: ["network segment"]),
        GlossaryFixture.Term("it/network-segmentation", "network segmentation", "Cutting a network into parts."),
        GlossaryFixture.Term("standards/loinc", "Logical Observation Identifiers Names and Codes", "List of codes for laboratory results.", abbreviation: "LOINC", hidden: ["loink"]),
        GlossaryFixture.Term("it/test-code", "test code", "Number of a laboratory test."),
        GlossaryFixture.Term("it/service-desk", "service desk", "Team that takes all calls about computers.", mappings: [("it/test-code", MappingRelation.RelatedMatch)]),
        GlossaryFixture.Term("it/call-time", "call duration", "Minutes that calls about computers last."),
        GlossaryFixture.Term("htm/water-room", "water room", "Place with tanks that purify the supply."),
        GlossaryFixture.Term("it/backup", "backup", "Copy from which data is brought back after a loss."),
        GlossaryFixture.Term("htm/interface-engine", "interface engine", "Passes messages on."),
        GlossaryFixture.Term("htm/queue", "queue", "Messages that wait."),
        GlossaryFixture.Term("htm/ventilator", "ventilator", "Machine that breathes for a patient."),
        GlossaryFixture.Term("it/workstation", "workstation", "Machine on a desk.", synonyms: ["computer"]),
        GlossaryFixture.Term("it/cart", "rolling stand", "Cart with a workstation, for nurses."),
        GlossaryFixture.Term("it/shredder", "media destroyer", "Destroys what data was kept on.", hidden: ["chews up old hard drives so nobody reads them"]),
        GlossaryFixture.Term("it/overlay", "overlay", "Tunnel that carries a network over cables."),
        GlossaryFixture.Term("it/underlay", "underlay", "Network that carries a tunnel over cables."),
        GlossaryFixture.Term("it/drive", "hard drive", "Keeps data when the power is off."),
        GlossaryFixture.Term("it/sanitizer", "sanitizer", "Program that erases a whole volume for good."),
        GlossaryFixture.Term("htm/nurse-call-system", "nurse call system", "Buttons at beds."),
        GlossaryFixture.Term("it/routing", "routing", "Sends alarms to phones of whoever is on duty."),
        GlossaryFixture.Term("htm/user-manual", "user manual", "Maker's text on how a device is used, cleaned and looked after, from which a clinic may not stray lightly."),
        GlossaryFixture.Term("htm/account", "account", "Clinic that a company looks after under a contract."),
    ];

    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _index = LuceneTermIndex.InMemory();
        _index.Apply(Catalogue.Empty, Terms, [], 1);
    }

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("SLA", "it/service-level-agreement", Description = "its own initials")]
    [TestCase("x ray", "htm/x-ray-system", Description = "part of its own name")]
    [TestCase("loink list", "standards/loinc", Description = "a mishearing within a longer query")]
    [TestCase("who takes calls about computers", "it/service-desk", Description = "who asks for a person or a team")]
    [TestCase("when the water is purified, in which place", "htm/water-room", Description = "a word of the same family")]
    [TestCase("copies of data in case it gets lost", "it/backup", Description = "an irregular form")]
    [TestCase("what machine breaths for the pateint", "htm/ventilator", Description = "misspelled in a question")]
    [TestCase("computer on a cart for nurses", "it/cart", Description = "another name of a word")]
    [TestCase("the interface engine stopped and a queue grows by the minute", "htm/interface-engine", Description = "a name of two words before a word")]
    [TestCase("machine that chews old drives", "it/shredder", Description = "how somebody asks who doesn't know the word")]
    [TestCase("what wipes everything off a volume", "it/sanitizer", Description = "an everyday word for the field's")]
    [TestCase("what do you call the machine on a desk", "it/workstation", Description = "what one is called is no telephone call")]
    [TestCase("the nurse call system does not send alarms to phones", "htm/nurse-call-system", Description = "a whole name of three words")]
    [TestCase("tunnel that carries a network over cables", "it/overlay", Description = "the words in their order")]
    [TestCase("network that carries a tunnel over cables", "it/underlay", Description = "the same words in another order")]
    [TestCase("what is the looked after from clinic called", "htm/user-manual", Description = "the very words with the little ones, in a longer sentence and late")]
    [TestCase("clinic that somebody looks after", "htm/account", Description = "nearly the same words as said of another")]
    [TestCase("interface emgnie", "htm/interface-engine", Description = "two slips in the one short word that is unknown")]
    [TestCase("interface ngnie", "htm/interface-engine", Description = "one of them in its first letter")]
    [TestCase("interface nigene", "htm/interface-engine", Description = "two slips, the first letters among them")]
    [TestCase("hard drive old", "it/drive", Description = "part of a name and no description")]
    public void Search_FindsFirst(string text, string key) => Assert.That(_index.Search(new(text)).Items.Select(hit => hit.Term.Summary.Key.ToString()).FirstOrDefault(), Is.EqualTo(key));

    [Test]
    public void Suggest_ShowsNoDescription_AsIfItWereAName() =>
        Assert.That(_index.Suggest(new("chews up ol")).Items, Is.Empty);

    [TestCase("SLA")]
    [TestCase("LOINC")]
    public void Search_OfAnAbbreviation_PassesOverWhoOnlyMentionsIt(string text) =>
        Assert.That(_index.Search(new(text)).Items.Select(hit => hit.Kind), Has.None.EqualTo(MatchKind.Definition));

    [Test]
    public void Suggest_PutsAPreferredNameBeforeALittleShorterSynonym() =>
        Assert.That(_index.Suggest(new("network seg")).Items.Select(item => item.Term.Key.ToString()), Is.EqualTo(new[] { "it/network-segmentation", "it/vlan" }));
}
