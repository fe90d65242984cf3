namespace Glossary.Search.Matching;

/// <summary>How a reading came to be.</summary>
internal enum ReadingKind
{
    /// <summary>What was typed.</summary>
    Typed,

    /// <summary>The same words, joined or split otherwise.</summary>
    Regrouped,

    /// <summary>What was spelled aloud, as it is written.</summary>
    Spoken,

    /// <summary>With an abbreviation written out, or what is written out abbreviated.</summary>
    Expanded,
}
