using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>All that an author says of a learning path. What is left out is taken as empty: a PUT replaces the whole.</summary>
public record PathBody
{
    /// <summary>Whom it leads where.</summary>
    public string? Title { get; init; }

    /// <summary>For whom it is, in one sentence.</summary>
    public string? Audience { get; init; }

    /// <summary>What its learner can do afterwards, in one sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>The slug of the vocabulary that the learner speaks; left out when it is for both sides.</summary>
    public string? Reader { get; init; }

    /// <summary>The lessons, in order.</summary>
    public IReadOnlyList<LessonBody>? Lessons { get; init; }

    /// <summary><c>draft</c> or <c>proposed</c>; <c>proposed</c>, which everybody can read, when left out.</summary>
    public Status? Status { get; init; }

    /// <summary>Why the change is made, for the history.</summary>
    public string? Reason { get; init; }

    internal Status WantedStatus => Status ?? Core.Terms.Status.Proposed;

    internal PathContent Content => new(Title ?? string.Empty, Audience ?? string.Empty, Purpose ?? string.Empty, Reader, [.. (Lessons ?? []).OfType<LessonBody>().Select(lesson => lesson.Content)]);

    /// <summary>Adds what is wrong with this body whatever the database holds.</summary>
    internal void Check(Faults faults)
    {
        faults.Require(WantedStatus is Core.Terms.Status.Draft or Core.Terms.Status.Proposed, "status", "Write draft or proposed. To take a path out of use, use DELETE.");
        faults.RequireText(Reason, "reason", TermContent.MaxText, whenBlank: null);
        foreach (var (lesson, i) in (Lessons ?? []).OfType<LessonBody>().Select((lesson, i) => (lesson, i)))
        {
            lesson.CheckKeys(faults, $"lessons[{i}]");
        }

        faults.AddAll(Content.Faults());
    }
}

/// <summary>A new learning path.</summary>
public sealed record NewPathBody : PathBody
{
    /// <summary>Its public key, for good; made from the title when left out.</summary>
    public string? Slug { get; init; }
}

/// <summary>A lesson as an author writes it.</summary>
public sealed record LessonBody
{
    /// <summary>Its place in its address; unique in its path.</summary>
    public string? Slug { get; init; }

    /// <summary>What it teaches, in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>What its learner knows afterwards, in one sentence.</summary>
    public string? Goal { get; init; }

    /// <summary>The keys of the Terms that it teaches, in the order in which they are read.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>Pairs of Terms not to be taken for each other; a falseFriend mapping joins each.</summary>
    public IReadOnlyList<FalseFriendPairBody>? FalseFriends { get; init; }

    /// <summary>What could happen at work.</summary>
    public IReadOnlyList<ScenarioBody>? Scenarios { get; init; }

    internal LessonContent Content => new(
        Slug ?? string.Empty,
        Title ?? string.Empty,
        Goal ?? string.Empty,
        [.. (Terms ?? []).Select(Key)],
        [.. (FalseFriends ?? []).OfType<FalseFriendPairBody>().Select(pair => new FalseFriendPair(Key(pair.One), Key(pair.Other)))],
        [.. (Scenarios ?? []).OfType<ScenarioBody>().Select(scenario => scenario.Content)]);

    internal void CheckKeys(Faults faults, string field)
    {
        for (var i = 0; i < Terms?.Count; i++)
        {
            faults.Require(TermKey.TryParse(Terms[i], out _), $"{field}.terms[{i}]", "Name the Term by its key, such as htm/work-order.");
        }

        for (var i = 0; i < FalseFriends?.Count; i++)
        {
            faults.Require(FalseFriends[i] is { } pair && TermKey.TryParse(pair.One, out _) && TermKey.TryParse(pair.Other, out _), $"{field}.falseFriends[{i}]", "Name both Terms by their keys, such as htm/incident and it/incident.");
        }
    }

    /// <summary>What is no key stays itself, so that the checks of the content go on; <see cref="CheckKeys"/> has told of it.</summary>
    private static TermKey Key(string? text) => TermKey.TryParse(text, out var key) ? key : new(text ?? string.Empty, string.Empty);
}

/// <summary>Two Terms not to be taken for each other, by their keys.</summary>
public sealed record FalseFriendPairBody(string? One, string? Other);

/// <summary>A scenario as an author writes it.</summary>
public sealed record ScenarioBody
{
    /// <summary>What happens, in two or three sentences.</summary>
    public string? Situation { get; init; }

    /// <summary>What is asked.</summary>
    public string? Question { get; init; }

    /// <summary>Three or four things that one could say; exactly one is right.</summary>
    public IReadOnlyList<ChoiceBody>? Choices { get; init; }

    internal ScenarioContent Content => new(
        Situation ?? string.Empty,
        Question ?? string.Empty,
        [.. (Choices ?? []).OfType<ChoiceBody>().Select(choice => new ScenarioChoice(choice.Text ?? string.Empty, choice.IsRight, choice.Why ?? string.Empty))]);
}

/// <summary>One thing that one could say.</summary>
/// <param name="Text">What one says.</param>
/// <param name="IsRight">Whether that is the right one.</param>
/// <param name="Why">Why it is right, or what goes wrong.</param>
public sealed record ChoiceBody(string? Text, bool IsRight, string? Why);
