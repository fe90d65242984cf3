namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A small seed with Terms and procedures, for a test to load, to change and to load again.</summary>
public sealed class ProcedureSeed : IDisposable
{
    /// <summary>A procedure that somebody of each role but the vendor takes part in.</summary>
    public const string Repair = """
          repair-a-pump:
            title: Repair a pump
            purpose: It delivers what was ordered.
            stage: service
            topics: [maintenance]
            sources: [{source: handbook, section: chapter 3}]
            full: Read **this** first.
            steps:
              - {title: Report it, who: clinical, action: The ward calls., whatTheOtherSideNeeds: The pump's number., patientSafety: It stops unseen., terms: [it/ticket, htm/work-order]}
              - {title: Plan it, who: both, action: Pick a day., whatTheOtherSideNeeds: The day., patientSafety: Nobody comes., terms: [it/ticket]}
              - {title: Mend it, who: htm, action: Turn the screw., whatTheOtherSideNeeds: The hour., patientSafety: It breaks again., terms: [htm/pump]}
              - {title: Close it, who: it, action: Write it down., whatTheOtherSideNeeds: What was done., patientSafety: It is mended twice., terms: [htm/work-order]}

        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes it, with <see cref="Repair"/> as its only procedure.</summary>
    public ProcedureSeed()
    {
        Path = TestGlossary.EmptySeed(_folder);
        Write("sources/books.yaml", "sources:\n  handbook: {title: A handbook, publisher: A house}\n");
        Write("terms/htm/all.yaml", """
            vocabulary: htm
            terms:
              pump: {label: pump, short: It moves fluid., sources: [handbook]}
              work-order: {label: work order, abbreviations: [WO], short: Record of work., sources: [handbook]}
            """);
        Write("terms/it/all.yaml", """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: Record of a request., sources: [handbook]}
            """);
        WriteProcedures(Repair);
    }

    /// <summary>Its folder.</summary>
    public string Path { get; }

    /// <summary>Writes these procedures in place of those that it has.</summary>
    public void WriteProcedures(params string[] procedures) =>
        Write("procedures/all.yaml", procedures.Length == 0 ? "procedures: {}\n" : $"procedures:\n{string.Concat(procedures)}");

    /// <summary>A procedure of four like steps.</summary>
    public static string Another(string slug, string title, string stage) => $$"""
          {{slug}}:
            title: {{title}}
            purpose: It is done.
            stage: {{stage}}
            topics: [maintenance]
            sources: [handbook]
            steps:
              - {title: One, who: vendor, action: Do it., whatTheOtherSideNeeds: To know., patientSafety: Harm., terms: [htm/pump]}
              - {title: Two, who: it, action: Do it., whatTheOtherSideNeeds: To know., patientSafety: Harm., terms: [it/ticket]}
              - {title: Three, who: it, action: Do it., whatTheOtherSideNeeds: To know., patientSafety: Harm., terms: [it/ticket]}
              - {title: Four, who: it, action: Do it., whatTheOtherSideNeeds: To know., patientSafety: Harm., terms: [it/ticket]}

        """;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
