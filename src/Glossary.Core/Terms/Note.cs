namespace Glossary.Core.Terms;

/// <summary>What a <see cref="Note"/> tells the reader.</summary>
public enum NoteKind
{
    /// <summary>Where the meaning begins and ends. SKOS: scopeNote.</summary>
    Scope,

    /// <summary>The word in use. SKOS: example.</summary>
    Example,

    /// <summary>What goes wrong for a patient when the word is misunderstood.</summary>
    PatientSafety,

    /// <summary>What the other department must be told or given.</summary>
    WhatTheOtherSideNeeds,
}

/// <summary>A remark on a Term.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">Plain sentences.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Note(NoteKind Kind, string Text, string Language = LanguageTag.Default)
{
    /// <summary>Its place among its Term's notes, from 0; set by the Term that it becomes part of.</summary>
    internal int Position { get; init; }
}
