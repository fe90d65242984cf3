namespace Glossary.Core.Terms;

/// <summary>
/// Everything a Term says of itself that an author writes in one go. What links it to other Terms
/// (<see cref="Relation"/>, Mapping) is kept beside it.
/// </summary>
/// <param name="Labels">Its names in the order they are shown; one of them preferred in each language used.</param>
/// <param name="Definitions">What it means, one a language.</param>
/// <param name="Notes">Remarks, in reading order.</param>
/// <param name="Sources">Where the meaning comes from.</param>
/// <param name="Topics">Slugs of the subject areas it belongs to.</param>
/// <param name="Stages">The stages of an equipment's life at which the word is used.</param>
public sealed record TermContent(
    IReadOnlyList<Label> Labels,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<string> Topics,
    IReadOnlyList<Stage> Stages)
{
    /// <summary>The longest label, in characters.</summary>
    public const int MaxLabel = 200;

    /// <summary>The longest one-sentence definition, in characters.</summary>
    public const int MaxShort = 500;

    /// <summary>The longest Markdown definition or note, in characters.</summary>
    public const int MaxText = 20_000;

    /// <summary>The longest part of a source, in characters.</summary>
    public const int MaxSource = 1000;

    /// <summary>The most labels, notes, sources, … that one Term may have of each.</summary>
    public const int MaxItems = 100;

    /// <summary>What is wrong with this content, by field in the API's own spelling; empty when a Term can be made of it.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        CheckLabels(faults);
        CheckDefinitions(faults);
        for (var i = 0; i < Notes.Count; i++)
        {
            faults.Require(Enum.IsDefined(Notes[i].Kind), $"notes[{i}].kind", "A note is scope, example, patientSafety or whatTheOtherSideNeeds.");
            faults.RequireText(Notes[i].Text, $"notes[{i}].text", MaxText, "Write the note's text, or leave the note out.");
            faults.RequireLanguage(Notes[i].Language, $"notes[{i}].language");
        }

        for (var i = 0; i < Sources.Count; i++)
        {
            Sources[i].Check(faults, $"sources[{i}]");
        }

        for (var i = 0; i < Topics.Count; i++)
        {
            faults.Require(Slug.IsValid(Topics[i]), $"topics[{i}]", "Name a topic by its slug, such as \"cybersecurity\".");
        }

        faults.Require(Topics.Distinct().Count() == Topics.Count, "topics", "Name each topic once.");
        faults.Require(Stages.Distinct().Count() == Stages.Count, "stages", "Name each stage once.");
        faults.Require(Stages.All(Enum.IsDefined), "stages", "A stage is plan, install, operate, service or decommission.");
        foreach (var (count, field) in new[]
        {
            (Labels.Count, "labels"), (Definitions.Count, "definitions"), (Notes.Count, "notes"), (Sources.Count, "sources"), (Topics.Count, "topics"),
        })
        {
            faults.Require(count <= MaxItems, field, $"A Term has at most {MaxItems} {field}.");
        }

        return faults.ByField();
    }

    private void CheckLabels(Faults faults)
    {
        for (var i = 0; i < Labels.Count; i++)
        {
            var label = Labels[i];
            faults.RequireText(label.Text, $"labels[{i}].text", MaxLabel, "Write the label's text, or leave the label out.");
            faults.Require(Enum.IsDefined(label.Kind), $"labels[{i}].kind", "A label is preferred, synonym, abbreviation or hidden.");
            faults.RequireLanguage(label.Language, $"labels[{i}].language");
        }

        faults.Require(Labels.Any(label => label.Kind == LabelKind.Preferred), "labels", "Give one preferred label.");
        var repeatedPreferred = Labels.Where(label => label.Kind == LabelKind.Preferred)
            .GroupBy(label => label.Language, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        faults.Require(repeatedPreferred is null, "labels", $"Give only one preferred label in \"{repeatedPreferred?.Key}\".");
        var repeated = Labels.GroupBy(label => (label.Text, label.Language)).FirstOrDefault(group => group.Count() > 1);
        faults.Require(repeated is null, "labels", $"Name the label \"{repeated?.Key.Text}\" once.");
    }

    private void CheckDefinitions(Faults faults)
    {
        for (var i = 0; i < Definitions.Count; i++)
        {
            var definition = Definitions[i];
            faults.RequireText(definition.Short, $"definitions[{i}].short", MaxShort, "Say in one plain sentence what it means.");
            faults.RequireText(definition.Full, $"definitions[{i}].full", MaxText, whenBlank: null);
            faults.RequireLanguage(definition.Language, $"definitions[{i}].language");
        }

        faults.Require(Definitions.Count > 0, "definitions", "Give at least one definition.");
        faults.Require(
            Definitions.Select(definition => definition.Language).Distinct(StringComparer.OrdinalIgnoreCase).Count() == Definitions.Count,
            "definitions",
            "Give one definition a language.");
    }
}
