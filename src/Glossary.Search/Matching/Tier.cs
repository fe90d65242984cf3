using Glossary.Core.Search;

namespace Glossary.Search.Matching;

/// <summary>How good a match is; a match of a higher tier always comes before one of a lower.</summary>
internal enum Tier
{
    /// <summary>The definition has all the words.</summary>
    Definition,

    /// <summary>A label has some of the words.</summary>
    SomeWords,

    /// <summary>A hidden label is a slip away.</summary>
    HiddenNear,

    /// <summary>A label has all the words, some misspelled.</summary>
    Typo,

    /// <summary>A hidden label begins so (while typing).</summary>
    HiddenPrefix,

    /// <summary>A label has all the words, the last unfinished.</summary>
    WordPrefix,

    /// <summary>A label has all the words.</summary>
    AllWords,

    /// <summary>A label begins so.</summary>
    Prefix,

    /// <summary>A hidden label is the query.</summary>
    Hidden,

    /// <summary>A synonym is the query.</summary>
    Synonym,

    /// <summary>An abbreviation is the query.</summary>
    Abbreviation,

    /// <summary>The preferred label is the query.</summary>
    Preferred,
}

/// <summary>Readings of a <see cref="Tier"/>.</summary>
internal static class TierReadings
{
    /// <summary>The tier as it is told to readers.</summary>
    public static MatchKind Kind(this Tier tier) => tier switch
    {
        Tier.Preferred => MatchKind.Exact,
        Tier.Abbreviation => MatchKind.Abbreviation,
        Tier.Synonym => MatchKind.Synonym,
        Tier.Prefix or Tier.WordPrefix => MatchKind.Prefix,
        Tier.AllWords or Tier.SomeWords => MatchKind.Words,
        Tier.Typo => MatchKind.Typo,
        Tier.Hidden or Tier.HiddenPrefix or Tier.HiddenNear => MatchKind.Phonetic,
        _ => MatchKind.Definition,
    };
}
