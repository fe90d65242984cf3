using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>All that an author writes of one lesson of a <see cref="LearningPath"/>: a few minutes' reading.</summary>
/// <param name="Slug">Its place in addresses; unique in its path.</param>
/// <param name="Title">What it teaches, in a few words.</param>
/// <param name="Goal">What its learner knows afterwards, in one sentence.</param>
/// <param name="Terms">The Terms that it teaches, in the order in which they are read.</param>
/// <param name="FalseFriends">Terms that its learner must not take for each other.</param>
/// <param name="Scenarios">What could happen at work, and what to say then.</param>
public sealed record LessonContent(
    string Slug,
    string Title,
    string Goal,
    IReadOnlyList<TermKey> Terms,
    IReadOnlyList<FalseFriendPair> FalseFriends,
    IReadOnlyList<ScenarioContent> Scenarios)
{
    /// <summary>Fewer Terms than these are no lesson.</summary>
    public const int FewestTerms = 3;

    /// <summary>More Terms than these aren't read in a few minutes.</summary>
    public const int MostTerms = 7;

    /// <summary>The most pairs of false friends in one lesson.</summary>
    public const int MostFalseFriends = 3;

    /// <summary>The most scenarios in one lesson; each has at least one.</summary>
    public const int MostScenarios = 3;

    /// <summary>What a path's address leads to besides its lessons.</summary>
    private static readonly string[] Taken = ["booklet", "certificate", "edit", "history", "new", "sheet", "wall"];

    internal void Check(Faults faults, string field)
    {
        faults.Require(Core.Slug.IsValid(Slug), $"{field}.slug", "Write the lesson's place in its address in lower-case letters, digits and single hyphens, such as \"ticket-or-work-order\".");
        faults.Require(!Taken.Contains(Slug), $"{field}.slug", $"Another page has the address \"{Slug}\"; choose another.");
        faults.RequireText(Title, $"{field}.title", TermContent.MaxLabel, "Give the lesson a title.");
        faults.RequireText(Goal, $"{field}.goal", TermContent.MaxShort, "Say in one sentence what one knows after the lesson.");
        faults.Require(Terms.Count is >= FewestTerms and <= MostTerms, $"{field}.terms", $"A lesson teaches at least {FewestTerms} and at most {MostTerms} Terms.");
        faults.Require(Terms.Distinct().Count() == Terms.Count, $"{field}.terms", "Name each Term once.");
        faults.Require(FalseFriends.Count <= MostFalseFriends, $"{field}.falseFriends", $"A lesson warns of at most {MostFalseFriends} pairs of false friends.");
        faults.Require(FalseFriends.Select(pair => pair.Ordered()).Distinct().Count() == FalseFriends.Count, $"{field}.falseFriends", "Name each pair of false friends once.");
        faults.Require(FalseFriends.All(pair => pair.One.Vocabulary != pair.Other.Vocabulary), $"{field}.falseFriends", "False friends are Terms of two different vocabularies.");
        faults.Require(Scenarios.Count is > 0 and <= MostScenarios, $"{field}.scenarios", $"A lesson has at least one and at most {MostScenarios} scenarios.");
        for (var i = 0; i < Scenarios.Count; i++)
        {
            Scenarios[i].Check(faults, $"{field}.scenarios[{i}]");
        }
    }
}

/// <summary>Two Terms of different vocabularies with a <c>falseFriend</c> Mapping between them.</summary>
/// <param name="One">The one that is named first.</param>
/// <param name="Other">The other.</param>
public sealed record FalseFriendPair(TermKey One, TermKey Other)
{
    /// <summary>The pair in an order that doesn't depend on who is named first.</summary>
    public FalseFriendPair Ordered() => string.CompareOrdinal(One.ToString(), Other.ToString()) <= 0 ? this : new(Other, One);
}
