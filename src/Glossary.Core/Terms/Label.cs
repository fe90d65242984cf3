namespace Glossary.Core.Terms;

/// <summary>What kind of name a <see cref="Label"/> is.</summary>
public enum LabelKind
{
    /// <summary>The name to use. SKOS: prefLabel.</summary>
    Preferred,

    /// <summary>Another name in use. SKOS: altLabel.</summary>
    Synonym,

    /// <summary>An abbreviation or acronym, as written. SKOS: altLabel.</summary>
    Abbreviation,

    /// <summary>A misspelling, a mishearing or a <see cref="Description"/>: searched, never shown. SKOS: hiddenLabel.</summary>
    Hidden,
}

/// <summary>A name of a Term.</summary>
/// <param name="Text">The name as written, 1 to 200 characters.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Label(string Text, LabelKind Kind, string Language = LanguageTag.Default)
{
    /// <summary>Its place among its Term's labels, from 0; set by the Term that it becomes part of.</summary>
    internal int Position { get; init; }
}
