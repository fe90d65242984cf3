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

    private static bool IsLike(ReadOnlySpan<char> hidden, string label) =>
        EditDistance.Within(hidden, label, (int)(LikeEnough * Math.Max(hidden.Length, label.Length))) is not null;
}
