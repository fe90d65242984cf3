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

    /// <summary>Whether two Terms have a name in common.</summary>
    public static bool ShareAName(PublishedTerm one, PublishedTerm other)
    {
        var names = one.Labels.Select(label => Wording.KeyOf(label.Text)).ToHashSet(StringComparer.Ordinal);
        return other.Labels.Any(label => names.Contains(Wording.KeyOf(label.Text)));
    }

    /// <summary>Whether one of two names is the other with words added, as an infusion pump is a pump.</summary>
    public static bool OneIsInTheOther(PublishedTerm one, PublishedTerm other)
    {
        var (words, others) = (Wording.ContentOf(one.Summary.Label), Wording.ContentOf(other.Summary.Label));
        return words.IsSubsetOf(others) || others.IsSubsetOf(words);
    }

    /// <summary>A Term with what it means.</summary>
    public static string Explained(this PublishedTerm term, CardStock stock) => $"{term.Summary.Label} ({stock.NameOf(term.Summary.Vocabulary)}): {term.Summary.Short}";
}
