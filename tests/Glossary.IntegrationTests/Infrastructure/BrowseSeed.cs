namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A seed so small that its figures can be counted by hand.</summary>
public sealed class BrowseSeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes it.</summary>
    public BrowseSeed()
    {
        Path = TestGlossary.EmptySeed(_folder);
        Write("sources/books.yaml", "sources:\n  handbook: {title: A handbook, publisher: A house}\n");
        Write("terms/htm/all.yaml", """
            vocabulary: htm
            terms:
              alarm: {label: alarm, short: A sound at the bedside., topics: [maintenance], stages: [operate], patientSafety: Nobody comes., whatTheOtherSideNeeds: IT needs the list of alarms that matter., sources: [handbook]}
              asset: {label: asset, short: A device with a tag., topics: [maintenance, networks], stages: [plan, service], sources: [handbook]}
              work-order: {label: work order, abbreviations: [WO], short: The record of a job., stages: [service], sources: [handbook]}
            """);
        Write("terms/it/all.yaml", """
            vocabulary: it
            terms:
              alarm: {label: alarm, short: A message about a server., topics: [networks], stages: [operate], sources: [handbook]}
              ticket: {label: ticket, short: The record of a request., stages: [service], whatTheOtherSideNeeds: Tell its number., sources: [handbook]}
              configuration-item: {label: configuration item, abbreviations: [CI], synonyms: [asset], short: Anything that is managed., stages: [plan], sources: [handbook]}
            """);
        Write("terms/standards/all.yaml", """
            vocabulary: standards
            terms:
              iec-80001: {label: IEC 80001-1, short: Risk on networks., topics: [networks], stages: [plan], sources: [handbook]}
            """);
        Write("mappings/all.yaml", """
            mappings:
              - {from: htm/alarm, to: it/alarm, relation: falseFriend, rationale: One is heard and the other is read., bridge: Say bedside alarm or server message.}
              - {from: htm/work-order, to: it/ticket, relation: exactMatch, rationale: Both record a job., bridge: Say the number.}
              - {from: htm/asset, to: it/configuration-item, relation: broadMatch, rationale: One is a device., bridge: Say device.}
            """);
        Write("procedures/all.yaml", """
            procedures:
              mend-an-alarm:
                title: Mend an alarm
                purpose: It is heard again.
                stage: service
                topics: [maintenance]
                sources: [handbook]
                steps:
                  - {title: Report it, who: clinical, action: The ward calls., whatTheOtherSideNeeds: HTM needs the bed., patientSafety: It stops unseen., terms: [htm/work-order, it/ticket]}
                  - {title: Ask, who: it, action: Call., whatTheOtherSideNeeds: IT needs the address., patientSafety: It stays mute., terms: [it/ticket]}
                  - {title: Mend it, who: htm, action: Turn the screw., whatTheOtherSideNeeds: The hour., patientSafety: It breaks again., terms: [htm/alarm]}
                  - {title: Close it, who: both, action: Sign., whatTheOtherSideNeeds: The date., patientSafety: It is mended twice., terms: [htm/work-order]}
            """);
    }

    /// <summary>Its folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
