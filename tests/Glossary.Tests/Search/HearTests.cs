using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>What somebody hears in a meeting and types as it sounded, or as they would say it themselves.</summary>
[TestFixture]
public sealed class HearTests
{
    private static readonly PublishedTerm[] Terms =
    [
        GlossaryFixture.Term("standards/hl7-v2", "HL7 v2", "Messages between hospital systems.", abbreviation: "HL7", synonyms: ["Health Level Seven"]),
        GlossaryFixture.Term("standards/ieee", "Institute of Electrical and Electronics Engineers", "Makes standards.", abbreviation: "IEEE"),
        GlossaryFixture.Term("it/port-based-authentication", "802.1X", "Lets a device onto the network after a check."),
        GlossaryFixture.Term("it/wi-fi", "Wi-Fi", "Network by radio.", synonyms: ["802.11", "wireless"]),
        GlossaryFixture.Term("standards/mds2", "MDS2 form", "A manufacturer's answers about security.", abbreviation: "MDS2"),
        GlossaryFixture.Term("it/ups", "Uninterruptible power supply", "Keeps power on for minutes.", abbreviation: "UPS"),
        GlossaryFixture.Term("standards/dicom", "DICOM", "How images are sent."),
        GlossaryFixture.Term("htm/pacs", "Picture archiving and communication system", "Keeps images.", abbreviation: "PACS"),
        GlossaryFixture.Term("htm/cmms", "Computerized maintenance management system", "Where work orders are kept.", abbreviation: "CMMS"),
        GlossaryFixture.Term("htm/calibration", "Calibration", "Comparing with a standard."),
        GlossaryFixture.Term("it/firewall", "Firewall", "Lets only allowed traffic pass."),
        GlossaryFixture.Term("it/firewall-rule", "Firewall rule", "One line of what may pass."),
        GlossaryFixture.Term("htm/cannula", "Nasal cannula", "Gives oxygen through the nose."),
        GlossaryFixture.Term("htm/ct", "Computed tomography", "Images in slices.", abbreviation: "CT", synonyms: ["CT scanner"]),
        GlossaryFixture.Term("it/vlan", "Virtual LAN", "A network kept apart.", abbreviation: "VLAN"),
        GlossaryFixture.Term("it/sql", "SQL", "Asks a database."),
        GlossaryFixture.Term("standards/iso-27001", "ISO/IEC 27001", "How to manage information security."),
        GlossaryFixture.Term("standards/iec-60601-1", "IEC 60601", "Safety of electrical medical devices."),
        GlossaryFixture.Term("standards/sbom", "Software bill of materials", "List of every software component inside a device.", abbreviation: "SBOM"),
        GlossaryFixture.Term("htm/ventilator", "Ventilator", "Machine that breathes for a patient."),
        GlossaryFixture.Term("htm/nebulizer", "Nebulizer", "Turns a drug into mist that a patient breathes in through a mask."),
        GlossaryFixture.Term("htm/biomed-on-call", "On-call technician", "The person to call at night when a pump or monitor is broken."),
        GlossaryFixture.Term("htm/infusion-pump", "Infusion pump", "Delivers drugs at a set rate.", synonyms: ["Pump"]),
        GlossaryFixture.Term("htm/alarm", "Alarm", "Sound that calls somebody."),
        GlossaryFixture.Term("htm/preventive-maintenance", "Preventive maintenance", "Work at set times.", abbreviation: "PM"),
        GlossaryFixture.Term("htm/pm-schedule", "Preventive maintenance schedule", "When the work is done."),
        GlossaryFixture.Term("htm/hemodialysis", "Hemodialysis machine", "Cleans blood.", synonyms: ["Colour Doppler"]),
        GlossaryFixture.Term("htm/nurse-call", "Nurse call", "Button that calls a nurse."),
        GlossaryFixture.Term("it/router", "Router", "Passes traffic between networks."),
        GlossaryFixture.Term("it/route", "Route", "The way traffic takes."),
        GlossaryFixture.Term("it/access-management", "Single sign on", "One password for all.", synonyms: ["OR fire"]),
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

    [TestCase("h l seven", "standards/hl7-v2", MatchKind.Phonetic)]
    [TestCase("aitch el seven", "standards/hl7-v2", MatchKind.Phonetic)]
    [TestCase("h l 7", "standards/hl7-v2", MatchKind.Abbreviation)]
    [TestCase("eye triple e", "standards/ieee", MatchKind.Phonetic)]
    [TestCase("eight oh two dot one x", "it/port-based-authentication", MatchKind.Phonetic)]
    [TestCase("802 dot eleven", "it/wi-fi", MatchKind.Phonetic)]
    [TestCase("em dee ess two", "standards/mds2", MatchKind.Phonetic)]
    [TestCase("you pee ess", "it/ups", MatchKind.Phonetic)]
    [TestCase("sea tee scanner", "htm/ct", MatchKind.Phonetic)]
    [TestCase("vee lan", "it/vlan", MatchKind.Phonetic)]
    [TestCase("see mms", "htm/cmms", MatchKind.Phonetic)]
    [TestCase("iso twenty seven thousand one", "standards/iso-27001", MatchKind.Phonetic)]
    [TestCase("iec sixty six oh one", "standards/iec-60601-1", MatchKind.Phonetic)]
    [TestCase("dye com", "standards/dicom", MatchKind.Phonetic)]
    [TestCase("packs", "htm/pacs", MatchKind.Phonetic)]
    [TestCase("iso twenty seven thousand and one", "standards/iso-27001", MatchKind.Phonetic)]
    [TestCase("twenty seven thousand and one", "standards/iso-27001", MatchKind.Phonetic)]
    [TestCase("pax", "htm/pacs", MatchKind.Phonetic)]
    [TestCase("sequel", "it/sql", MatchKind.Phonetic)]
    [TestCase("calabration", "htm/calibration", MatchKind.Typo)]
    [TestCase("kalibrayshun", "htm/calibration", MatchKind.Phonetic)]
    [TestCase("canula", "htm/cannula", MatchKind.Typo)]
    [TestCase("fire wall", "it/firewall", MatchKind.Exact)]
    [TestCase("fire wall rules", "it/firewall-rule", MatchKind.Exact)]
    [TestCase("nursecall", "htm/nurse-call", MatchKind.Exact)]
    [TestCase("haemodialysis machines", "htm/hemodialysis", MatchKind.Exact)]
    [TestCase("color doppler", "htm/hemodialysis", MatchKind.Synonym)]
    [TestCase("PM schedule", "htm/pm-schedule", MatchKind.Synonym)]
    [TestCase("alarming", "htm/alarm", MatchKind.Words)]
    [TestCase("routr", "it/router", MatchKind.Typo)]
    public void Search_FindsWhatWasMeant(string heard, string key, MatchKind kind)
    {
        var hits = _index.Search(new(heard)).Items;

        Assert.That(hits, Is.Not.Empty);
        Assert.That((hits[0].Term.Summary.Key.ToString(), hits[0].Kind), Is.EqualTo((key, kind)));
    }

    [TestCase("h l seven", "HL7")]
    [TestCase("dye com", "DICOM")]
    [TestCase("infusoin pmup", "Infusion pump")]
    [TestCase("infusion pumps", null)]
    [TestCase("fire wall", null)]
    public void Search_AsksDidYouMean(string heard, string? label) => Assert.That(_index.Search(new(heard)).DidYouMean, Is.EqualTo(label));

    [TestCase("what is the list of software in a device called", "standards/sbom")]
    [TestCase("who do I call for a broken pump", "htm/biomed-on-call")]
    [TestCase("machine that breathes for a patient", "htm/ventilator")]
    public void Search_AnswersAQuestionByADefinition(string question, string key)
    {
        var first = _index.Search(new(question)).Items[0];

        Assert.That((first.Term.Summary.Key.ToString(), first.Kind), Is.EqualTo((key, MatchKind.Definition)));
        Assert.That(_index.Suggest(new(question)).Items.Select(item => item.Term.Key.ToString()), Does.Contain(key));
    }

    [Test]
    public void Search_InRunningTextGivesTheTermsThatItNames()
    {
        var hits = _index.Search(new("the pump is alarming again")).Items.Select(hit => hit.Term.Summary.Key.ToString());

        Assert.That(hits.Take(2), Is.EquivalentTo(new[] { "htm/infusion-pump", "htm/alarm" }));
    }

    [Test]
    public void Search_NamesAWholeLabelBeforeAPart() =>
        Assert.That(_index.Search(new("firewall")).Items.Select(hit => hit.Label), Is.EqualTo(new[] { "Firewall", "Firewall rule" }));

    [Test]
    public void Search_TakesAnAbbreviationForWhatItIsThoughItReadsLikeAWordThatSaysNothing() =>
        Assert.That(_index.Search(new("fire")).Items.Select(hit => hit.Kind), Has.None.EqualTo(MatchKind.Synonym));

    [TestCase("xqzzt")]
    [TestCase("asdfgh")]
    [TestCase("lorem ipsum dolor sit amet")]
    [TestCase("blah blah blah")]
    [TestCase("qwerty uiop")]
    [TestCase("the quick brown fox jumps over the lazy dog")]
    public void LookUp_OfNonsense_FindsNothing(string text)
    {
        Assert.That(_index.Search(new(text)).Items, Is.Empty);
        Assert.That(_index.Suggest(new(text)).Items, Is.Empty);
    }

    [TestCase("h l sev", "HL7")]
    [TestCase("em dee ess t", "MDS2")]
    [TestCase("dye c", "DICOM")]
    [TestCase("see mm", "CMMS")]
    [TestCase("calab", "Calibration")]
    [TestCase("fire w", "Firewall")]
    [TestCase("ventialt", "Ventilator")]
    [TestCase("haemodi", "Hemodialysis machine")]
    public void Suggest_CompletesWhatIsHeard(string typed, string label) => Assert.That(_index.Suggest(new(typed)).Items[0].Label, Is.EqualTo(label));

    [TestCase("what is the list of software in a device called", "htm")]
    [TestCase("h l seven", "it")]
    public void LookUp_InOneVocabulary_GivesNothingOfAnother(string text, string vocabulary)
    {
        Assert.That(_index.Search(new(text, vocabulary)).Items.Select(hit => hit.Term.Summary.Vocabulary), Has.All.EqualTo(vocabulary));
        Assert.That(_index.Suggest(new(text, vocabulary)).Items.Select(item => item.Term.Vocabulary), Has.All.EqualTo(vocabulary));
    }
}
