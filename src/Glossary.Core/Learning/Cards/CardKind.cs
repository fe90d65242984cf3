namespace Glossary.Core.Learning.Cards;

/// <summary>What a <see cref="Card"/> asks.</summary>
public enum CardKind
{
    /// <summary>Which word has this meaning?</summary>
    MeaningToWord,

    /// <summary>What does this word mean?</summary>
    WordToMeaning,

    /// <summary>What does the other department call it?</summary>
    Translate,

    /// <summary>Which of two meanings does this sentence use?</summary>
    WhichMeaning,

    /// <summary>Which word is missing?</summary>
    Gap,

    /// <summary>What must the other department be told or given?</summary>
    OtherSideNeeds,

    /// <summary>What do you say so that both departments understand?</summary>
    WhatToSay,

    /// <summary>What do you do in this situation?</summary>
    Scenario,
}
