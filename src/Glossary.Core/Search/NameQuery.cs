using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>What can be told of a Term without reading it whole.</summary>
[Flags]
public enum TermMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It says what goes wrong for a patient when it is misunderstood.</summary>
    PatientSafety = 1,

    /// <summary>It says what the other department must be told or given.</summary>
    WhatTheOtherSideNeeds = 2,

    /// <summary>A Term of another vocabulary means the same, or nearly.</summary>
    SameElsewhere = 4,

    /// <summary>A Term of another vocabulary is a false friend of it.</summary>
    FalseFriend = 8,
}

/// <summary>Which Terms in use to list, by name; null stands for all.</summary>
/// <param name="Vocabulary">Only Terms of this vocabulary.</param>
/// <param name="Letter">Only names filed under this letter of <see cref="Alphabet.Letters"/>.</param>
/// <param name="Topic">Only Terms of this topic.</param>
/// <param name="Stage">Only Terms used at this stage.</param>
/// <param name="Marks">Only Terms of which all of this can be told.</param>
/// <param name="OtherNames">Whether a Term stands also under its abbreviations, and under its names in other languages.</param>
/// <param name="Skip">How many names to pass over.</param>
/// <param name="Take">The most names to return.</param>
public sealed record NameQuery(
    string? Vocabulary = null,
    string? Letter = null,
    string? Topic = null,
    Stage? Stage = null,
    TermMarks Marks = TermMarks.None,
    bool OtherNames = false,
    int Skip = 0,
    int Take = 100);

/// <summary>A name in a list.</summary>
/// <param name="Text">The name.</param>
/// <param name="Term">The Term that it names; its label is another than <paramref name="Text"/> where the name is an abbreviation.</param>
public sealed record ListedName(string Text, TermSummary Term)
{
    /// <summary>Whether it is the name to use.</summary>
    public bool IsPreferred => Text == Term.Label;
}

/// <summary>Names as a dictionary lists them.</summary>
/// <param name="Items">Those asked for.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="ByLetter">How many there would be under each of <see cref="Alphabet.Letters"/>, in that order.</param>
/// <param name="ByVocabulary">How many there would be of each vocabulary that has any.</param>
public sealed record NameList(IReadOnlyList<ListedName> Items, int Total, IReadOnlyList<int> ByLetter, IReadOnlyDictionary<string, int> ByVocabulary);
