using Glossary.Core.Search;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A path or a list as a booklet: both sides of each word, false friends, and scenarios with their answers at the end.</summary>
public sealed class BookletPageModel(ITermIndex index, TimeProvider clock) : TakenPage(index)
{
    private readonly ITermIndex _index = index;

    /// <summary>Of which day it is.</summary>
    public DateTimeOffset Today => clock.GetUtcNow();

    /// <summary>The scenarios of all lessons, each with its lesson.</summary>
    public IReadOnlyList<AskedScenario> Scenarios => [.. List!.Lessons.SelectMany(lesson => lesson.Scenarios)];

    /// <summary>The words of a lesson, side by side.</summary>
    public IReadOnlyList<WordPair> PairsOf(TakenLesson lesson) => WordPair.Of(lesson.Terms, _index);
}
