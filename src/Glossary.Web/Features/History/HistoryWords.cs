namespace Glossary.Web.Features.History;

/// <summary>How the pages call the fields that a difference names.</summary>
internal static class HistoryWords
{
    internal static string Of(FieldDifferenceResponse difference)
    {
        var part = difference.Part ?? string.Empty;
        var language = part.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? part[at..] : string.Empty;
        return difference.Field switch
        {
            "status" => "Status",
            "replacedBy" => "Say instead",
            "labels" => Label(part[..^language.Length]) + language,
            "definitions" => (part.StartsWith("short", StringComparison.Ordinal) ? "Definition" : "What matters in practice") + language,
            "notes" => Note(part[..^language.Length]) + language,
            "sources" => "Source",
            "topics" => "Topic",
            "stages" => "Stage",
            "relations" => $"Relation to {part}",
            "reviewOn" => "To be looked at again on",
            _ when difference.Field.StartsWith("steps.", StringComparison.Ordinal) => $"Step {part}: {difference.Field["steps.".Length..]}",
            var field => char.ToUpperInvariant(field[0]) + field[1..],
        };
    }

    private static string Label(string kind) => kind switch
    {
        "preferred" => "Name",
        "synonym" => "Other name",
        "abbreviation" => "Abbreviation",
        _ => "Misheard or misspelt as (found, never shown)",
    };

    private static string Note(string kind) => kind switch
    {
        "scope" => "Where the meaning ends",
        "example" => "In a sentence",
        "patientSafety" => "Patient safety",
        _ => "What the other department needs",
    };
}
