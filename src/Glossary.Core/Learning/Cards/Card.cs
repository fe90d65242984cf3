using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A question that a learner answers, made of what the glossary says.</summary>
/// <param name="Key">Its key, the same in every state of the glossary; see <see cref="CardKey"/>.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Prompt">The question; the answer isn't in it.</param>
/// <param name="Context">What the question is about: a meaning, a word, or a sentence; null where the question says it all.</param>
/// <param name="Choices">Three or four answers, exactly one of them right.</param>
/// <param name="Accepted">What may be typed instead of choosing, the name to use first; empty where only choosing makes sense.</param>
/// <param name="Explanation">What to read after answering.</param>
/// <param name="Terms">The Terms it is about, the one asked for first.</param>
public sealed record Card(
    string Key,
    CardKind Kind,
    string Prompt,
    string? Context,
    IReadOnlyList<CardChoice> Choices,
    IReadOnlyList<string> Accepted,
    string Explanation,
    IReadOnlyList<TermKey> Terms)
{
    /// <summary>The card; null when something that may be typed stands in its question.</summary>
    internal Card? UnlessGivenAway() => Accepted.Any(name => Wording.Mentions(Prompt, name) || (Context is not null && Wording.Mentions(Context, name))) ? null : this;
}

/// <summary>One of the answers that a <see cref="Card"/> offers.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsRight">Whether it is the right one.</param>
/// <param name="Why">Why it is right, or what it would be right for; null where there is nothing to add.</param>
public sealed record CardChoice(string Text, bool IsRight, string? Why);
