using Glossary.Web.Features.Shared.Language;

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
            "labels" => Label(part[..^language.Length]) + language,
            "definitions" => (part.StartsWith("short", StringComparison.Ordinal) ? Say("Definition") : Say("What matters in practice")) + language,
            "notes" => Note(part[..^language.Length]) + language,
            "relations" => Translation<Texts>.Of("Relation to {0}", part),
            _ when difference.Field.StartsWith("steps.", StringComparison.Ordinal) => Translation<Texts>.Of("Step {0}: {1}", part, Step(difference.Field["steps.".Length..])),
            var field => Whole(field),
        };
    }

    private static string Whole(string field) => Say(field switch
    {
        "status" => "Status",
        "replacedBy" => "Say instead",
        "sources" => "Source",
        "topics" => "Topic",
        "stages" or "stage" => "Stage",
        "reviewOn" => "To be looked at again on",
        "title" => "Title",
        "purpose" => "Purpose",
        "full" => "What matters in practice",
        _ => "Content",
    });

    private static string Label(string kind) => Say(kind switch
    {
        "preferred" => "Name",
        "synonym" => "Other name",
        "abbreviation" => "Abbreviation",
        _ => "Misheard, misspelt or asked for as (found, never shown)",
    });

    private static string Note(string kind) => Say(kind switch
    {
        "scope" => "Where the meaning ends",
        "example" => "In a sentence",
        "patientSafety" => "Patient safety",
        _ => "What the other department needs",
    });

    private static string Step(string field) => Say(field switch
    {
        "title" => "Title",
        "who" => "Who does it",
        "action" => "What is done",
        "whatTheOtherSideNeeds" => "What the other department needs",
        "patientSafety" => "Patient safety",
        _ => "The Terms that it uses",
    });

    private static string Say(string english) => Translation<Texts>.Of(english);
}
