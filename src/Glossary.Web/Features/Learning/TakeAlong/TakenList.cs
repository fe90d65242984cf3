using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>What somebody takes along: a learning path, or any list of Terms.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Audience">For whom it is; null for a list.</param>
/// <param name="Purpose">What one can do with it; null for a list.</param>
/// <param name="Slug">What its files are called.</param>
/// <param name="Page">Where it is on this site.</param>
/// <param name="Lessons">Its parts; a list has one, without a title.</param>
public sealed record TakenList(string Title, string? Audience, string? Purpose, string Slug, string Page, IReadOnlyList<TakenLesson> Lessons)
{
    /// <summary>Its false friends, those first by which a patient may come to harm.</summary>
    public IEnumerable<FalseFriend> FalseFriends => Lessons.SelectMany(lesson => lesson.FalseFriends).Distinct().OrderByDescending(friend => friend.IsRisky);

    /// <summary>Whether it is a learning path, with a goal for each lesson.</summary>
    public bool IsPath => Audience is not null;

    /// <summary>How many words it has.</summary>
    public int Words => Lessons.SelectMany(lesson => lesson.Terms).DistinctBy(term => term.Summary.Id).Count();
}

/// <summary>A part of it.</summary>
/// <param name="Title">What it teaches; null where the list has no parts.</param>
/// <param name="Goal">What one knows after it; null for a list.</param>
/// <param name="Terms">Its Terms, as they are read.</param>
/// <param name="FalseFriends">Pairs to be careful with.</param>
/// <param name="Scenarios">What could happen at work.</param>
public sealed record TakenLesson(string? Title, string? Goal, IReadOnlyList<PublishedTerm> Terms, IReadOnlyList<FalseFriend> FalseFriends, IReadOnlyList<AskedScenario> Scenarios);

/// <summary>A scenario with its choices in an order that gives nothing away and is the same on every sheet.</summary>
/// <param name="Key">What its card is known by.</param>
/// <param name="Content">The scenario.</param>
public sealed record AskedScenario(string Key, ScenarioContent Content)
{
    /// <summary>Its choices.</summary>
    public IReadOnlyList<ScenarioChoice> Choices { get; } = [.. Content.Choices.OrderBy(choice => Shuffle.PlaceOf(Key, choice.Text), StringComparer.Ordinal)];

    /// <summary>The letter before a choice.</summary>
    public static string Letter(int place) => ((char)('A' + place)).ToString();
}
