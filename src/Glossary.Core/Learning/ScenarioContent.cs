using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>Something that could happen at work, and what one could say then.</summary>
/// <param name="Situation">What happens, in two or three sentences.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Choices">What one could say; exactly one of them is right.</param>
public sealed record ScenarioContent(string Situation, string Question, IReadOnlyList<ScenarioChoice> Choices)
{
    /// <summary>The fewest choices.</summary>
    public const int FewestChoices = 3;

    /// <summary>The most choices.</summary>
    public const int MostChoices = 4;

    internal void Check(Faults faults, string field)
    {
        faults.RequireText(Situation, $"{field}.situation", TermContent.MaxText, "Say what happens.");
        faults.RequireText(Question, $"{field}.question", TermContent.MaxShort, "Ask what to say or do.");
        faults.Require(Choices.Count is >= FewestChoices and <= MostChoices, $"{field}.choices", $"A scenario has {FewestChoices} or {MostChoices} choices.");
        faults.Require(Choices.Count(choice => choice.IsRight) == 1, $"{field}.choices", "Exactly one choice is right.");
        faults.Require(Choices.Select(choice => choice.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() == Choices.Count, $"{field}.choices", "Write each choice differently.");
        for (var i = 0; i < Choices.Count; i++)
        {
            faults.RequireText(Choices[i].Text, $"{field}.choices[{i}].text", TermContent.MaxShort, "Say what one could answer.");
            faults.RequireText(Choices[i].Why, $"{field}.choices[{i}].why", TermContent.MaxText, "Say why this is right or wrong.");
        }
    }
}

/// <summary>One thing that one could say in a <see cref="ScenarioContent"/>.</summary>
/// <param name="Text">What one says.</param>
/// <param name="IsRight">Whether that is the right one.</param>
/// <param name="Why">Why it is right, or what goes wrong.</param>
public sealed record ScenarioChoice(string Text, bool IsRight, string Why);
