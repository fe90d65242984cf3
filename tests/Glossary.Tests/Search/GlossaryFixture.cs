using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>A small glossary of the words that HTM and IT really stumble over.</summary>
internal static class GlossaryFixture
{
    public const long Change = 7;

    public static readonly Guid Glossary = Guid.Parse("0198a3c1-5f00-7000-8000-00000000000a");

    public static readonly Catalogue Catalogue = new(
        [new("htm", "HTM", "Healthcare technology management"), new("it", "IT", "Information technology")],
        [new("imaging", "Imaging"), new("networks", "Networks")]);

    public static readonly IReadOnlyList<PublishedTerm> Terms =
    [
        Term("htm/preventive-maintenance", "Preventive maintenance", "Work done on equipment at set times so that it doesn't fail.", abbreviation: "PM", synonyms: ["Planned maintenance"], hidden: ["preventative maintenance"], stages: [Stage.Service]),
        Term("it/project-manager", "Project manager", "The person who leads a project to its end.", abbreviation: "PM", synonyms: ["Project lead"]),
        Term("it/performance-monitoring", "Performance monitoring", "Watching how fast a server answers."),
        Term("htm/picture-archiving-and-communication-system", "Picture archiving and communication system", "Keeps and shows images of patients.", abbreviation: "PACS", hidden: ["packs", "pax"], topics: ["imaging"]),
        Term("it/pacs", "PACS", "The image server and its storage, as one application.", synonyms: ["Image archive"], hidden: ["packs"], topics: ["imaging"]),
        Term("htm/infusion-pump", "Infusion pump", "Delivers fluid to a patient at a set rate.", synonyms: ["IV pump", "Smart pump"], stages: [Stage.Operate, Stage.Service]),
        Term("htm/syringe-pump", "Syringe pump", "Empties a syringe slowly and evenly."),
        Term("htm/pump", "Pump", "Any device that moves fluid."),
        Term("htm/feeding-pump", "Enteral feeding pump", "Delivers nutrition through a tube."),
        Term("htm/work-order", "Work order", "The record of one job on one device.", abbreviation: "WO", stages: [Stage.Service]),
        Term("it/ticket", "Ticket", "The record of one request or fault at the service desk.", synonyms: ["Incident ticket"]),
        Term("htm/ticket", "Ticket", "A paper slip on a faulty device.", status: Status.Deprecated),
        Term("htm/modality-worklist", "Modality work list", "The list of examinations that an imaging device fetches.", abbreviation: "MWL", topics: ["imaging", "networks"]),
        Term("it/worklist", "Worklist", "Tasks that wait for a user."),
        Term("it/vlan", "Virtual LAN", "A part of a network kept apart from the others.", abbreviation: "VLAN", hidden: ["veelan"], topics: ["networks", "cybersecurity"], stages: [Stage.Install]),
        Term("it/lan", "Local area network", "A network within a building.", abbreviation: "LAN", topics: ["networks"]),
        Term("htm/mds2", "Manufacturer Disclosure Statement for Medical Device Security", "A form on which the manufacturer tells what protects a device.", abbreviation: "MDS2", synonyms: ["MDS²"], topics: ["cybersecurity"], stages: [Stage.Plan]),
        Term("it/patch", "Patch", "A change to a program that mends a fault.", topics: ["cybersecurity"], stages: [Stage.Service]),
        Term("it/patch-management", "Patch management", "How patches are chosen, tried and put in.", topics: ["cybersecurity"]),
        Term("it/patch-panel", "Patch panel", "Where network cables of a building end.", topics: ["networks"]),
        Term("htm/alarm", "Alarm", "A sound or light that calls for a clinician.", synonyms: ["Clinical alarm"], mappings: [("it/alarm", MappingRelation.CloseMatch), ("it/alert", MappingRelation.FalseFriend)]),
        Term("it/alarm", "Alarms", "Messages of a monitoring system about a fault."),
        Term("it/alert", "Alert", "A message that something may go wrong.", synonyms: ["Alarm"]),
        Term("htm/calibration", "Calibration", "Comparing a device with a standard.", stages: [Stage.Service]),
        Term("htm/decommissioning", "Decommissioning", "Taking a device out of use for good.", stages: [Stage.Decommission]),
        Term("it/access-control-list", "Access control list", "Rules that say which traffic may pass.", abbreviation: "ACL", topics: ["networks", "cybersecurity"]),
        Term("it/asset", "Configuration item", "Anything that must be managed to deliver a service.", abbreviation: "CI", synonyms: ["Asset"]),
        Term("htm/asset", "Asset", "A device with an inventory number.", synonyms: ["Equipment"], mappings: [("it/asset", MappingRelation.FalseFriend)]),
        Term("it/active-directory", "Active Directory", "The list of users and computers.", abbreviation: "AD"),
        Term("it/pms", "Patient management system", "Registers patients and their stays.", abbreviation: "PMS"),
        Term("htm/patients-monitor", "Patient's bedside monitor", "Shows a patient's vital signs.", synonyms: ["Patient monitor"], stages: [Stage.Operate]),
        Term("htm/health-and-safety", "Health & safety check", "Makes sure nobody is harmed.", synonyms: ["H&S check"]),
        Term("htm/defibrillator", "Défibrillateur externe", "Gives a shock to a heart.", synonyms: ["Defibrillator"], abbreviation: "AED"),
        Term("htm/flow-meter", "ﬂow-meter", "Shows how much gas passes."),
        Term("it/firewall", "Firewall", "Lets only allowed traffic pass between networks.", topics: ["networks", "cybersecurity"]),
        Term("it/hl7", "Health Level Seven", "Messages between hospital systems.", abbreviation: "HL7"),
        Term("it/802-1x", "802.1X", "Port-based network access control.", topics: ["networks"]),
        Term("htm/ct", "CT/MR scanner", "Makes images in slices.", topics: ["imaging"]),
        Term("it/old-gateway", "Gateway router", "Once the way out of a network.", status: Status.Deprecated),
        Term("it/gateway", "Gateway server", "Passes messages from one system to another."),
    ];

    public static LuceneTermIndex InMemory()
    {
        var index = LuceneTermIndex.InMemory();
        index.Apply(Catalogue, [.. Terms], [], Change);
        return index;
    }

    public static PublishedTerm Term(
        string key,
        string label,
        string @short,
        string? abbreviation = null,
        string[]? synonyms = null,
        string[]? hidden = null,
        string[]? topics = null,
        Stage[]? stages = null,
        Status status = Status.Agreed,
        string? full = null,
        (string To, MappingRelation Relation)[]? mappings = null)
    {
        Label[] labels =
        [
            new(label, LabelKind.Preferred),
            .. abbreviation is null ? [] : new[] { new Label(abbreviation, LabelKind.Abbreviation) },
            .. (synonyms ?? []).Select(text => new Label(text, LabelKind.Synonym)),
            .. (hidden ?? []).Select(text => new Label(text, LabelKind.Hidden)),
        ];
        return new(
            Summary(key, label, @short, abbreviation, status),
            labels,
            [new(@short, full)],
            [new(NoteKind.Example, "As used here.")],
            [new("A standard", "IEC", "3.1", "https://example.org/")],
            topics ?? [],
            stages ?? [],
            [],
            [.. (mappings ?? []).Select(mapping => new PublishedMapping(Id(key + mapping.To), new(mapping.Relation, "why", "say"), Status.Agreed, Summary(mapping.To, mapping.To, "…", null, Status.Agreed)))],
            null,
            3,
            new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }

    public static Guid Id(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    private static TermSummary Summary(string key, string label, string @short, string? abbreviation, Status status) =>
        new(Id(key), TermKey.Parse(key).Vocabulary, TermKey.Parse(key).Slug, label, abbreviation, @short, status);
}
