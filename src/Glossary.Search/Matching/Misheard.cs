using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Matching;

/// <summary>Says which name of a Term somebody misheard or misspelled: "packs" is PACS, "preventative maintainance" is not PM.</summary>
internal static class Misheard
{
    /// <summary>How much of a name may be spelled otherwise for it to be the one.</summary>
    private const double LikeEnough = 0.4;

    /// <summary>The preferred label when the hidden one is spelled much like it, else the abbreviation, where the Term has one.</summary>
    public static string Name(string hidden, TermSummary term) =>
        term.Abbreviation is not { } abbreviation || IsLike(hidden, FoldedText.Of(term.Label).Form) ? term.Label : abbreviation;

    private static bool IsLike(string hidden, string label) =>
        EditDistance.Within(hidden, label, (int)(LikeEnough * Math.Max(hidden.Length, label.Length))) is not null;
}
