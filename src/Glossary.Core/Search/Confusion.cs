using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>Why two labels may be taken for each other; the surest first.</summary>
public enum ConfusionKind
{
    /// <summary>They are the same, but for case, plural or spelling.</summary>
    Same,

    /// <summary>They sound alike.</summary>
    Sound,

    /// <summary>They are one letter apart.</summary>
    Letter,
}

/// <summary>Two Terms of different vocabularies that may be taken for each other, and that no Mapping explains.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Term">The Term whose vocabulary is listed first.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Other">The Term of the other vocabulary.</param>
/// <param name="OtherLabel">What that one is called.</param>
public sealed record Confusion(ConfusionKind Kind, TermSummary Term, string Label, TermSummary Other, string OtherLabel);
