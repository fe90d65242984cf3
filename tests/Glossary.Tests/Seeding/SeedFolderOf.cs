namespace Glossary.Tests.Seeding;

/// <summary>A small sound seed in a temporary folder, for a test to read or to break.</summary>
internal sealed class SeedFolderOf : IDisposable
{
    internal const string Htm = "terms/htm/work.yaml";
    internal const string It = "terms/it/work.yaml";
    internal const string Mappings = "mappings/work.yaml";
    internal const string Procedures = "procedures/work.yaml";
    internal const string Sources = "sources/books.yaml";

    internal static readonly IReadOnlyDictionary<string, string> Sound = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["vocabularies.yaml"] = """
            vocabularies:
              htm: {name: HTM, description: Who keep the equipment.}
              it: {name: IT, description: Who keep the network.}

            """,
        ["topics.yaml"] = """
            topics:
              work: Work
              tools: Tools

            """,
        [Sources] = """
            sources:
              handbook: {title: A handbook, publisher: A house, url: "https://example.org/handbook"}

            """,
        [Htm] = """
            vocabulary: htm
            topics: [work]
            terms:
              work:
                label: work
                short: What is done.
                sources: [handbook]
              work-order:
                label: work order
                abbreviations: [WO]
                synonyms: [job]
                hidden: [wurk order]
                asked:
                  - paper that says what the mechanics should do
                labels:
                  - {text: Arbeitsauftrag, kind: preferred, language: de}
                short: Record of work on a device.
                full: |
                  It belongs to a device.

                  It stays in its history.
                example: Open a work order for bed 4.
                patientSafety: [Nobody comes., "Somebody comes, to another bed."]
                sources: [handbook, {source: handbook, section: chapter 2}]
                topics: [tools]
                stages: [service, operate]
                broader: [work]

            """,
        [It] = """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: Record of a request., sources: [handbook]}

            """,
        [Mappings] = """
            mappings:
              - {from: htm/work-order, to: it/ticket, relation: closeMatch, rationale: Both record a job., bridge: Give both numbers., confidence: 0.9}

            """,
        [Procedures] = """
            procedures:
              mend-a-bed:
                title: Mend a bed
                purpose: Nobody lies on a broken bed.
                stage: service
                topics: [work]
                sources: [{source: handbook, section: chapter 3}]
                full: Take a wrench.
                steps:
                  - {title: Report it, who: clinical, action: The ward calls., whatTheOtherSideNeeds: The bed's number., patientSafety: Somebody falls., terms: [htm/work-order, it/ticket]}
                  - {title: Plan it, who: both, action: Both pick a day., whatTheOtherSideNeeds: The day., patientSafety: Nobody comes., terms: [it/ticket]}
                  - {title: Mend it, who: htm, action: Turn the screw., whatTheOtherSideNeeds: The hour., patientSafety: It breaks again., terms: [htm/work]}
                  - {title: Close it, who: it, action: Write it down., whatTheOtherSideNeeds: What was done., patientSafety: It is mended twice., terms: [htm/work-order]}

            """,
    };

    internal SeedFolderOf(IReadOnlyDictionary<string, string> files)
    {
        Path = Directory.CreateTempSubdirectory("glossary-seed-").FullName;
        foreach (var (name, text) in files)
        {
            Write(name, text);
        }
    }

    internal string Path { get; }

    internal void Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    internal void Write(string name, byte[] content) => File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
