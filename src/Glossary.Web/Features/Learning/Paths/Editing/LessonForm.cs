using System.Text.RegularExpressions;
using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>A lesson as a steward writes it on its page: Terms and false friends one a line, scenarios one below the other.</summary>
public sealed partial class LessonForm
{
    /// <summary>Its place in its address; made from the title when left out.</summary>
    public string? Slug { get; set; }

    /// <summary>What it teaches.</summary>
    public string? Title { get; set; }

    /// <summary>What its learner knows afterwards.</summary>
    public string? Goal { get; set; }

    /// <summary>The Terms, by key or address, one a line.</summary>
    public string? Terms { get; set; }

    /// <summary>Pairs of false friends, two keys or addresses a line.</summary>
    public string? FalseFriends { get; set; }

    /// <summary>The scenarios.</summary>
    public List<ScenarioForm> Scenarios { get; set; } = [];

    /// <summary>An empty one, with room for a scenario.</summary>
    internal static LessonForm Empty() => new() { Scenarios = [ScenarioForm.Empty()] };

    internal static LessonForm Of(LessonContent lesson) => new()
    {
        Slug = lesson.Slug,
        Title = lesson.Title,
        Goal = lesson.Goal,
        Terms = string.Join('\n', lesson.Terms),
        FalseFriends = string.Join('\n', lesson.FalseFriends.Select(pair => $"{pair.One} {pair.Other}")),
        Scenarios = [.. lesson.Scenarios.Select(ScenarioForm.Of)],
    };

    /// <summary>The lesson that is written; what can't be read as one is a fault.</summary>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="field">The lesson's place in its path, as the API names it.</param>
    internal LessonContent Read(Faults faults, string field)
    {
        var title = Title?.Trim() ?? string.Empty;
        return new(
            string.IsNullOrWhiteSpace(Slug) ? Core.Slug.From(title) : Slug.Trim(),
            title,
            Goal?.Trim() ?? string.Empty,
            [.. Lines(Terms).SelectMany(line => KeysIn(line, 1, faults, $"{field}.terms", "Name one Term a line by its key, such as htm/work-order, or by its page's address."))],
            [.. Lines(FalseFriends).Select(line => KeysIn(line, 2, faults, $"{field}.falseFriends", "Name two Terms a line by their keys, such as htm/incident it/incident.")).Where(keys => keys.Count == 2).Select(keys => new FalseFriendPair(keys[0], keys[1]))],
            [.. Scenarios.Select(scenario => scenario.Read())]);
    }

    /// <summary>Makes room for another scenario, or takes one out, where a button of the form asks for that; nothing is kept then.</summary>
    /// <returns>Whether one did.</returns>
    internal bool Rearranged(bool more, int? without)
    {
        Scenarios.ForEach(scenario => scenario.Fill());
        if (!more && without is null)
        {
            return false;
        }

        if (more && Scenarios.Count < LessonContent.MostScenarios)
        {
            Scenarios.Add(ScenarioForm.Empty());
        }

        if (without is { } place && place >= 0 && place < Scenarios.Count)
        {
            Scenarios.RemoveAt(place);
        }

        return true;
    }

    private static string[] Lines(string? text) => (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<TermKey> KeysIn(string line, int count, Faults faults, string field, string message)
    {
        List<TermKey> keys = [.. Key().Matches(line).Select(match => match.Value).Where(text => TermKey.TryParse(text, out _)).Select(TermKey.Parse)];
        faults.Require(keys.Count == count, field, $"\"{(line.Length > 80 ? line[..80] + "…" : line)}\": {message}");
        return keys.Count == count ? keys : [];
    }

    /// <summary>The last two parts of an address are a key as well.</summary>
    [GeneratedRegex("[a-z0-9-]+/[a-z0-9-]+(?![a-z0-9/-])")]
    private static partial Regex Key();
}

/// <summary>A scenario as a steward writes it.</summary>
public sealed class ScenarioForm
{
    /// <summary>What happens.</summary>
    public string? Situation { get; set; }

    /// <summary>What is asked.</summary>
    public string? Question { get; set; }

    /// <summary>Which choice is right, from 0.</summary>
    public int? Right { get; set; }

    /// <summary>The choices; the last may be left empty.</summary>
    public List<ChoiceForm> Choices { get; set; } = [];

    internal static ScenarioForm Empty() => new() { Choices = [.. Enumerable.Range(0, ScenarioContent.MostChoices).Select(_ => new ChoiceForm())] };

    internal static ScenarioForm Of(ScenarioContent scenario)
    {
        var form = new ScenarioForm
        {
            Situation = scenario.Situation,
            Question = scenario.Question,
            Right = scenario.Choices.ToList().FindIndex(choice => choice.IsRight),
            Choices = [.. scenario.Choices.Select(choice => new ChoiceForm { Text = choice.Text, Why = choice.Why })],
        };
        form.Fill();
        return form;
    }

    /// <summary>Makes room for as many choices as there may be.</summary>
    internal void Fill()
    {
        while (Choices.Count < ScenarioContent.MostChoices)
        {
            Choices.Add(new());
        }
    }

    internal ScenarioContent Read()
    {
        var count = Choices.FindLastIndex(choice => !choice.IsEmpty) + 1;
        return new(
            Situation?.Trim() ?? string.Empty,
            Question?.Trim() ?? string.Empty,
            [.. Choices.Take(count).Select((choice, i) => new ScenarioChoice(choice.Text?.Trim() ?? string.Empty, i == Right, choice.Why?.Trim() ?? string.Empty))]);
    }
}

/// <summary>A choice as a steward writes it.</summary>
public sealed class ChoiceForm
{
    /// <summary>What one says.</summary>
    public string? Text { get; set; }

    /// <summary>Why it is right, or what goes wrong.</summary>
    public string? Why { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Why);
}
