using Glossary.Core.Search;

namespace Glossary.Search.Matching;

/// <summary>How good a match is; a match of a higher tier always comes before one of a lower.</summary>
internal enum Tier
{
    /// <summary>The definition has the words.</summary>
    Definition,

    /// <summary>A label has some of the words, or the whole of it is named within them.</summary>
    SomeWords,

    /// <summary>As <see cref="SomeWords"/>, some of them misspelled.</summary>
    SomeNear,

    /// <summary>As <see cref="SomeWords"/>, some of them only sounding like the label's.</summary>
    SomeSound,

    /// <summary>What the Term says of itself has most of what was asked in several words.</summary>
    Answer,

    /// <summary>The words of a label begin with the letters of the query.</summary>
    Initials,

    /// <summary>A hidden label is a slip away.</summary>
    HiddenNear,

    /// <summary>A label sounds like the query.</summary>
    Sound,

    /// <summary>A label has all the words, some misspelled.</summary>
    Typo,

    /// <summary>A label has all the words, some in another form: "alarming" for "alarm".</summary>
    Inflected,

    /// <summary>A label has all the words of what was spelled aloud, or begins so.</summary>
    SpokenPart,

    /// <summary>A hidden label begins so (while typing).</summary>
    HiddenPrefix,

    /// <summary>A label has all the words, the last unfinished.</summary>
    WordPrefix,

    /// <summary>A label has all the words.</summary>
    AllWords,

    /// <summary>An abbreviation sounds just like the query: "packs" for PACS.</summary>
    Homophone,

    /// <summary>A label begins so.</summary>
    Prefix,

    /// <summary>A label is the words in another order.</summary>
    Reordered,

    /// <summary>A preferred label is the very words, in another order.</summary>
    ReorderedName,

    /// <summary>A label is what was spelled aloud.</summary>
    Spoken,

    /// <summary>A label is the query with an abbreviation written out, or with what is written out abbreviated.</summary>
    Expanded,

    /// <summary>A hidden label is the query.</summary>
    Hidden,

    /// <summary>A synonym is the query.</summary>
    Synonym,

    /// <summary>The preferred label is the query in another form: "dose", of "dos".</summary>
    PreferredForm,

    /// <summary>An abbreviation is the query.</summary>
    Abbreviation,

    /// <summary>The preferred label is the query.</summary>
    Preferred,

    /// <summary>A synonym is the query, in the very capitals in which it is typed: "Epic", which is no epic.</summary>
    SynonymAsTyped,

    /// <summary>An abbreviation is the query, in the very capitals in which it is typed: "DoS", which is no dose.</summary>
    AbbreviationAsTyped,

    /// <summary>The preferred label is the query, in the very capitals in which it is typed.</summary>
    PreferredAsTyped,

    /// <summary>A label goes on from the query, which ends in a hyphen or a slash: "ISO/".</summary>
    GoesOn,
}

/// <summary>Readings of a <see cref="Tier"/>.</summary>
internal static class TierReadings
{
    /// <summary>The tier as it is told to readers.</summary>
    public static MatchKind Kind(this Tier tier) => tier switch
    {
        Tier.Preferred or Tier.PreferredForm or Tier.PreferredAsTyped => MatchKind.Exact,
        Tier.Abbreviation or Tier.AbbreviationAsTyped or Tier.Initials => MatchKind.Abbreviation,
        Tier.Synonym or Tier.SynonymAsTyped or Tier.Expanded => MatchKind.Synonym,
        Tier.Prefix or Tier.WordPrefix or Tier.GoesOn => MatchKind.Prefix,
        Tier.Reordered or Tier.ReorderedName or Tier.AllWords or Tier.SomeWords or Tier.Inflected => MatchKind.Words,
        Tier.Typo or Tier.SomeNear => MatchKind.Typo,
        Tier.Hidden or Tier.HiddenPrefix or Tier.HiddenNear or Tier.Spoken or Tier.SpokenPart or Tier.Sound or Tier.SomeSound or Tier.Homophone => MatchKind.Phonetic,
        _ => MatchKind.Definition,
    };

    /// <summary>Its height. What is a guess anyway stands on one level, where the nearer guess comes first.</summary>
    public static int Level(this Tier tier) => tier switch
    {
        Tier.SomeNear or Tier.SomeSound or Tier.Answer => (int)Tier.SomeWords,
        Tier.HiddenNear or Tier.Sound => (int)Tier.Typo,
        Tier.ReorderedName => (int)Tier.Synonym,
        _ => (int)tier,
    };
}
