using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Answers;

/// <summary>How right a typed answer is.</summary>
public enum Verdict
{
    /// <summary>It is one of the names that are asked for.</summary>
    Right,

    /// <summary>The name is meant but misspelled, or it is what another department calls the same thing.</summary>
    Close,

    /// <summary>It is something else.</summary>
    Wrong,
}

/// <summary>What was made of a typed answer.</summary>
/// <param name="Verdict">How right it is.</param>
/// <param name="Spelling">How the name that is meant is spelled; null unless it was misspelled.</param>
/// <param name="Means">The Term that was named instead; null when there is none, or when the answer is right.</param>
public sealed record JudgedAnswer(Verdict Verdict, string? Spelling, TermSummary? Means);
