namespace Glossary.Core.Learning;

/// <summary>One scenario of a <see cref="Lesson"/>.</summary>
public sealed class Scenario
{
    private readonly List<StoredChoice> _choices = [];

    internal Scenario(ScenarioContent content, int position)
        : this(position, content.Situation, content.Question) =>
        _choices.AddRange(content.Choices.Select((choice, i) => new StoredChoice(i, choice.Text, choice.IsRight, choice.Why)));

    private Scenario(int position, string situation, string question) => (Position, Situation, Question) = (position, situation, question);

    /// <summary>Its place among its lesson's scenarios, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What happens.</summary>
    public string Situation { get; private set; }

    /// <summary>What is asked.</summary>
    public string Question { get; private set; }

    /// <summary>What one could say.</summary>
    public IReadOnlyList<StoredChoice> Choices => _choices;

    internal ScenarioContent Content() =>
        new(Situation, Question, [.. _choices.OrderBy(choice => choice.Position).Select(choice => new ScenarioChoice(choice.Text, choice.IsRight, choice.Why))]);
}

/// <summary>A <see cref="ScenarioChoice"/> with its place among its scenario's choices, from 0.</summary>
public sealed record StoredChoice(int Position, string Text, bool IsRight, string Why);
