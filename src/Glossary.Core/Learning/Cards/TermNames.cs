using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>What a Term is called, as cards need it.</summary>
internal static class TermNames
{
    /// <summary>All names that are shown, the one to use first.</summary>
    public static IReadOnlyList<string> Shown(this PublishedTerm term) =>
        [.. term.Labels.Where(label => label.Kind != LabelKind.Hidden).OrderBy(label => label.Text != term.Summary.Label).Select(label => label.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The name to use, and the abbreviations.</summary>
    public static IReadOnlyList<string> Usual(this PublishedTerm term) =>
        [term.Summary.Label, .. term.Labels.Where(label => label.Kind == LabelKind.Abbreviation).Select(label => label.Text).Except([term.Summary.Label])];

    /// <summary>A Term with what it means.</summary>
    public static string Explained(this PublishedTerm term, CardStock stock) => $"{term.Summary.Label} ({stock.NameOf(term.Summary.Vocabulary)}): {term.Summary.Short}";
}
