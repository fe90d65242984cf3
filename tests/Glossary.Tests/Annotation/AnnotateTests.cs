using Glossary.Core.Annotation;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Search;
using Glossary.Search.Annotation;
using Glossary.Tests.Search;
using static Glossary.Tests.Search.GlossaryFixture;
using Found = Glossary.Core.Annotation.Annotation;

namespace Glossary.Tests.Annotation;

public sealed class AnnotateTests
{
    private LuceneTermIndex _index = null!;
    private DictionaryAnnotator _annotator = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _index = LuceneTermIndex.InMemory();
        _index.Apply(Catalogue,
        [
            Term("htm/preventive-maintenance", "preventive maintenance", "Work on equipment at planned intervals so that it does not fail.", abbreviation: "PM"),
            Term("it/project-manager", "project manager", "Person who plans a project and answers for its budget and milestones.", abbreviation: "PM"),
            Term("it/information-technology", "information technology", "Department that runs computers.", abbreviation: "IT"),
            Term("it/autonomous-system", "autonomous system", "Networks under one operator.", abbreviation: "AS"),
            Term("htm/pacs", "picture archiving and communication system", "System that shows images.", abbreviation: "PACS"),
            Term("it/computer-aided-facility", "facility software", "Software that helps to care for buildings.", abbreviation: "CARE"),
            Term("it/fhir", "Fast Healthcare Interoperability Resources", "Way to read health data over the web.", abbreviation: "FHIR", hidden: ["fire"]),
            Term("htm/spo2", "oxygen saturation", "Share of blood that carries oxygen.", abbreviation: "SpO2"),
            Term("htm/infusion-pump", "infusion pump", "Device that delivers fluid to a patient at a set rate.", synonyms: ["smart pump"]),
            Term("htm/pump", "pump", "Device that moves fluid."),
            Term("htm/battery", "battery", "Store of electricity in a device."),
            Term("htm/pump-battery", "pump battery", "Battery of a pump."),
            Term("it/worklist", "worklist", "Tasks that wait for a user."),
            Term("it/access-point", "access point", "Box that connects devices to the network by radio."),
            Term("it/wi-fi", "Wi-Fi", "Radio network of a building."),
            Term("it/patch", "patch", "Change to a program that mends a fault in software.", synonyms: ["software update"]),
            Term("htm/electrode-patch", "electrode patch", "Sticky pad on the skin that picks up the heart's signal.", synonyms: ["patch"], full: "Change it daily; dried gel makes the ECG noisy."),
            Term("it/network-port", "port", "Socket on a switch into which a network cable is plugged."),
            Term("it/tcp-port", "TCP port", "Number of a program on a machine.", synonyms: ["port"]),
            Term("it/ae-title", "AE title", "Name of a DICOM system.", abbreviation: "AE"),
            Term("it/dot1x", "802.1X", "Port-based access control."),
            Term("it/downtime", "downtime", "Time for which a system is not available.", synonyms: ["down"]),
            Term("htm/r-and-d", "R&D", "Research and development."),
            Term("htm/defibrillator", "défibrillateur", "Device that shocks the heart."),
            Term("htm/old-pump", "drip pump", "Pump of old.", status: Status.Deprecated),
            Term("htm/calibration", "calibration", "Comparing a device with a standard."),
            Term("htm/heart-lung-machine", "heart-lung machine", "Does the work of heart and lungs.", synonyms: ["the box"]),
            Term("htm/box-server", "box server", "Where everything is reported."),
            Term("it/dicom-port", "DICOM port", "Where images arrive.", synonyms: ["104", "port 104"]),
            Term("htm/computed-tomography", "computed tomography", "Pictures in slices.", abbreviation: "CT", mappings: [("it/worklist", MappingRelation.RelatedMatch)]),
            Term("it/consistent-time", "consistent time", "Clocks that agree.", abbreviation: "CT"),
            Term("htm/catheterization", "catheterization", "Putting a tube into a vessel."),
        ], [], 7);
        _annotator = new(_index);
    }

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("The infusion pump alarms", "infusion pump")]
    [TestCase("two Infusion Pumps and a pump", "Infusion Pumps|pump")]
    [TestCase("infusion-pump", "infusion-pump")]
    [TestCase("an infusion\r\n  pump", "infusion\r\n  pump")]
    [TestCase("the infusion pump battery is flat", "infusion pump|battery", Description = "the longest name that begins first")]
    [TestCase("the pump battery", "pump battery")]
    [TestCase("infusion. Pump", "Pump")]
    [TestCase("infusion\n\npump", "pump")]
    [TestCase("infusion, pump", "pump")]
    [TestCase("batteries, the battery's lid", "batteries|battery")]
    [TestCase("the work list, the work-list, worklists", "work list|work-list|worklists")]
    [TestCase("accesspoint", "accesspoint")]
    [TestCase("access-points, ACCESS POINTS", "access-points|ACCESS POINTS")]
    [TestCase("a de fibrillateur, the down times", "de fibrillateur|down times", Description = "parted anywhere")]
    [TestCase("\u201Cpump\u201D\u2014the pump\u2019s battery\u2026", "pump|pump|battery")]
    [TestCase("pump\u00A0battery", "pump\u00A0battery")]
    [TestCase("R\uFF06D", "R\uFF06D")]
    [TestCase("a preventive maintenance", "preventive maintenance", Description = "words of ten letters and more")]
    [TestCase("interoperability resourcespump, Fast Healthcare Interoperability Resources", "Fast Healthcare Interoperability Resources", Description = "a word longer than sixteen letters")]
    [TestCase("wifi, Wi-Fi, WiFi", "wifi|Wi-Fi|WiFi")]
    [TestCase("we patched it and are patching on", "patched|patching")]
    [TestCase("calibrated last week", "calibrated")]
    [TestCase("catheterisation", "catheterisation", Description = "British spelling")]
    [TestCase("defibrillateur", "defibrillateur")]
    [TestCase("our R&D, our R & D, r and d", "R&D|R & D|r and d")]
    [TestCase("ports 802.1X and 802.1x", "ports|802.1X|802.1x")]
    public void FindsATerm_HoweverItIsInflectedAndJoined(string text, string found) => Assert.That(TextsIn(text), Is.EqualTo(found.Split('|')));

    [TestCase("IT said so", "IT")]
    [TestCase("it said so", "")]
    [TestCase("It said so", "")]
    [TestCase("IT IS BROKEN AGAIN", "", Description = "where all is in capitals, capitals prove nothing")]
    [TestCase("AS 64512", "AS")]
    [TestCase("as soon as", "")]
    [TestCase("PMs are due, the PM's date", "PMs|PM")]
    [TestCase("pm", "")]
    [TestCase("at 3 pm", "")]
    [TestCase("at 3 PM or 10:30 PM", "")]
    [TestCase("3PM", "")]
    [TestCase("the PM at 3", "PM")]
    [TestCase("pacs and PACS and Pacs", "pacs|PACS|Pacs", Description = "no word but this")]
    [TestCase("CARE, but take care", "CARE", Description = "the glossary itself uses the small word")]
    [TestCase("SpO2 and spo2", "SpO2|spo2")]
    [TestCase("ae titles of the AE", "ae titles|AE")]
    [TestCase("fire in the hall", "", Description = "a mishearing is heard, not written")]
    [TestCase("sit down", "")]
    public void TakesAnAbbreviation_OnlyInAFormInWhichItIsWritten(string text, string found) => Assert.That(TextsIn(text), Is.EqualTo(found.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("see https://pump.example/patch?port=1 and the pump", "pump")]
    [TestCase("see www.pump.com/patch.", "")]
    [TestCase("(http://x/pump)", "")]
    [TestCase("[the pump](https://x/patch) and [port](docs/port.md)", "pump|port")]
    [TestCase("mail pump@patch.example or patch", "patch")]
    [TestCase("on pump.ward.example", "")]
    [TestCase("run `patch pump` on the pump", "pump")]
    [TestCase("``a ` patch`` patch", "patch")]
    [TestCase("a ` stray tick\n\nand `another, patch", "patch")]
    [TestCase("patch\n```\npump port\n```\npump", "patch|pump")]
    [TestCase("patch\n~~~sh\npump\n", "patch")]
    [TestCase("in /var/patch/pump.log and C:\\pump\\patch and \\\\pump\\port", "")]
    [TestCase("src/pump/patch.cs, ./port, ~/pump", "")]
    [TestCase("pump/patch and/or port", "pump|patch|port")]
    [TestCase("The pump.The port", "pump|port")]
    public void NeverAnnotates_InsideAnAddressCodeOrPath(string text, string found) => Assert.That(TextsIn(text), Is.EqualTo(found.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("😀 pump 😀😀 port")]
    [TestCase("d\u00e9fibrillateur, de\u0301fibrillateur\u0301 pump")]
    [TestCase("a\r\nb\r\npump\r\n\tport")]
    [TestCase("\ud83d pump \udc00port")]
    [TestCase("p\u00adump \u200dport")]
    public void TellsOffsets_InUtf16CodeUnitsOfTheTextAsItIs(string text)
    {
        var found = Annotate(text);

        Assert.That(found, Is.Not.Empty);
        Assert.That(found.Select(annotation => annotation.Text), Is.EqualTo(found.Select(annotation => text[annotation.Start..annotation.End])));
    }

    [Test]
    public void AnAccentByItself_BelongsToTheWordBeforeIt() => Assert.That(TextsIn("de\u0301fibrillateur\u0301 pump"), Is.EqualTo(new[] { "de\u0301fibrillateur\u0301", "pump" }));

    [TestCase("PM due on the infusion pump: work on this equipment, planned interval passed", "htm/preventive-maintenance,it/project-manager")]
    [TestCase("Ask the PM of the project for the budget", "it/project-manager,htm/preventive-maintenance")]
    [TestCase("Change the patch: the ECG is noisy, the gel on the skin has dried", "htm/electrode-patch,it/patch")]
    [TestCase("Install the patch, it mends a fault in the software", "it/patch,htm/electrode-patch")]
    public void PutsTheLikelierSenseFirst_ByTheWordsAround(string text, string senses) =>
        Assert.That(Annotate(text).First(annotation => annotation.Senses.Count > 1).Senses.Select(sense => sense.Key.ToString()), Is.EqualTo(senses.Split(',')));

    [TestCase("htm", "it/project-manager,htm/preventive-maintenance")]
    [TestCase("it", "htm/preventive-maintenance,it/project-manager")]
    public void PutsTheOtherLanguageFirst_ForAReader(string reader, string senses) =>
        Assert.That(Annotate(new AnnotateQuery("The PM", ReadFor: reader)).Single().Senses.Select(sense => sense.Key.ToString()), Is.EqualTo(senses.Split(',')));

    [Test]
    public void TellsAllSenses_OfOneVocabularyToo() =>
        Assert.That(Annotate("port").Single().Senses.Select(sense => sense.Key.ToString()), Is.EqualTo(new[] { "it/network-port", "it/tcp-port" }));

    [Test]
    public void KeepsToTheVocabulariesAskedFor_AlsoForTheLongestName()
    {
        Assert.That(Annotate(new AnnotateQuery("The PM", ["it"])).Single().Senses.Select(sense => sense.Key.ToString()), Is.EqualTo(new[] { "it/project-manager" }));
        Assert.That(Annotate(new AnnotateQuery("The electrode patch", ["it"])).Select(annotation => annotation.Text), Is.EqualTo(new[] { "patch" }));
        Assert.That(Annotate(new AnnotateQuery("The PM", [])), Is.Empty);
    }

    [Test]
    public void FirstOnly_TellsATermWhereItIsFirstNamed() =>
        Assert.That(Annotate(new AnnotateQuery("pump, smart pump, pumps, infusion pump, port, pump", FirstOnly: true)).Select(annotation => annotation.Text), Is.EqualTo(new[] { "pump", "smart pump", "port" }));

    [TestCase("The box server is down", "box server")]
    [TestCase("he is on the box", "the box")]
    [TestCase("the box, server", "the box")]
    public void ANameThatBeginsWithAnArticle_GivesWayToALongerOneBehindTheArticle(string text, string found) => Assert.That(TextsIn(text), Is.EqualTo(found.Split('|')));

    [TestCase("bed 104 on port 104", "port 104")]
    public void ANumberByItself_NamesNothing(string text, string found) => Assert.That(TextsIn(text), Is.EqualTo(found.Split('|')));

    [Test]
    public void OfSensesThatTheWordsAroundDontTellApart_TheOneThatIsLinkedToMoreComesFirst() =>
        Assert.That(Annotate("the CT").Single().Senses.Select(sense => sense.Key.ToString()), Is.EqualTo(new[] { "htm/computed-tomography", "it/consistent-time" }));

    [Test]
    public void OfSensesThatTheWordsAroundDontTellApart_TheOneWhoseSideUsesTheWordMoreComesFirst()
    {
        using var index = LuceneTermIndex.InMemory();
        index.Apply(Catalogue,
        [
            Term("htm/zone-monitor", "zone monitor", "Watches a room.", abbreviation: "ZM"),
            Term("it/zone-manager", "zone manager", "Owns names.", abbreviation: "ZM"),
            .. Enumerable.Range(0, 4).Select(i => Term($"it/part-{i}", $"part {i}", $"The ZM has it as number {i}.")),
        ], [], 1);

        var senses = new DictionaryAnnotator(index).Annotate(new("the ZM")).Items.Single().Senses;

        Assert.That(senses.Select(sense => sense.Key.ToString()), Is.EqualTo(new[] { "it/zone-manager", "htm/zone-monitor" }));
    }

    [Test]
    public void AWord_IsFoundHoweverLongTheTextsWereBefore()
    {
        // More different words than are remembered.
        var text = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"x{i:x}"));

        Assert.That(TextsIn(text + " pump"), Is.EqualTo(new[] { "pump" }));
        Assert.That(TextsIn("the work list on " + text), Is.EqualTo(new[] { "work list" }));
        Assert.That(TextsIn("the pump"), Is.EqualTo(new[] { "pump" }));
    }

    [Test]
    public void ATermOutOfUse_IsStillExplained() => Assert.That(Annotate("a drip pump").Single().Senses.Single().Status, Is.EqualTo(Status.Deprecated));

    [Test]
    public void ATextWithoutTerms_IsAnsweredWithNothing() => Assert.That(TextsIn(" \t, 12 + the end."), Is.Empty);

    [Test]
    public void AChange_IsAnnotatedAtOnce_AndWhatIsGoneNoMore()
    {
        using var index = InMemory();
        var annotator = new DictionaryAnnotator(index);
        Assert.That(annotator.Annotate(new AnnotateQuery("a gizmo and a pump")).Items.Select(annotation => annotation.Text), Is.EqualTo(new[] { "pump" }));

        index.Apply(Catalogue, [Term("htm/gizmo", "gizmo", "A thing.")], [Id("htm/pump")], Change + 1);

        var after = annotator.Annotate(new AnnotateQuery("a gizmo and a pump"));
        Assert.That(after.Items.Select(annotation => annotation.Text), Is.EqualTo(new[] { "gizmo" }));
        Assert.That(after.Change, Is.EqualTo(Change + 1));
    }

    private string[] TextsIn(string text) => [.. Annotate(text).Select(annotation => annotation.Text)];

    private IReadOnlyList<Found> Annotate(string text) => Annotate(new AnnotateQuery(text));

    private IReadOnlyList<Found> Annotate(AnnotateQuery query) => _annotator.Annotate(query).Items;
}
