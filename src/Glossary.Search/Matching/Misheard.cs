using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Matching;

/// <summary>Says which name of a Term somebody misheard or misspelled: "packs" is PACS, "preventative maintainance" is not PM.</summary>
internal static class Misheard
{
    /// <summary>How much of a name may be spelled otherwise for it to be the one.</summary>
    private const double LikeEnough = 0.4;

    /// <summary>Whether it is the preferred label, being spelled much like it or the only name there is; else it is the abbreviation.</summary>
    public static bool IsNamed(ReadOnlySpan<char> hidden, TermSummary term) => term.Abbreviation is null || IsLike(hidden, FoldedText.Of(term.Label).Form);

    /// <summary>
    /// The name to show for a hidden label: the preferred label or the abbreviation, as <see cref="IsNamed"/> says, unless another shown
    /// label is spelled much like it and neither of the two is: "hippa" is HIPAA, not the HIPAA Security Rule.
    /// </summary>
    public static string Name(ReadOnlySpan<char> hidden, PublishedTerm term)
    {
        if (IsLike(hidden, FoldedText.Of(term.Summary.Label).Form))
        {
            return term.Summary.Label;
        }

        var (nearest, fewest) = (term.Summary.Abbreviation ?? term.Summary.Label, int.MaxValue);
        foreach (var label in term.Labels)
        {
            var form = label.Kind == LabelKind.Hidden ? "" : FoldedText.Of(label.Text).Form;
            if (EditDistance.Within(hidden, form, (int)(LikeEnough * Math.Max(hidden.Length, form.Length))) is { } edits && edits < fewest)
            {
                (nearest, fewest) = (label.Text, edits);
            }
        }

        return nearest;
    }

    private static bool IsLike(ReadOnlySpan<char> hidden, string label) =>
        EditDistance.Within(hidden, label, (int)(LikeEnough * Math.Max(hidden.Length, label.Length))) is not null;
}
