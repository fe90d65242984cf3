namespace Glossary.Core.Learning.Cards;

/// <summary>A card of a lesson's scenario, as its author wrote it.</summary>
internal static class ScenarioCard
{
    /// <summary>The scenario of that number, from 1; null when there is none, or its address is too long for a key.</summary>
    public static Card? Of(PublishedPath path, LessonContent lesson, int number)
    {
        var key = CardKey.Scenario(path.Slug, lesson.Slug, number);
        if (!CardKey.IsValid(key) || lesson.Scenarios.ElementAtOrDefault(number - 1) is not { } scenario || scenario.Choices.Count(choice => choice.IsRight) != 1)
        {
            return null;
        }

        var choices = new CardChance(key).Shuffled(scenario.Choices.Select(choice => new CardChoice(choice.Text, choice.IsRight, choice.Why)));
        return new(key, CardKind.Scenario, scenario.Question, scenario.Situation, choices, [], scenario.Choices.Single(choice => choice.IsRight).Why, lesson.Terms);
    }
}
