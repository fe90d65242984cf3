using Glossary.Core.Learning.Cards;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>A question that a learner answers.</summary>
public sealed record CardResponse
{
    /// <summary>Its key, the same in every state of the glossary.</summary>
    public required string Key { get; init; }

    /// <summary>What it asks.</summary>
    public required CardKind Kind { get; init; }

    /// <summary>The question.</summary>
    public required string Prompt { get; init; }

    /// <summary>What the question is about; null where the question says it all.</summary>
    public required string? Context { get; init; }

    /// <summary>Three or four answers, exactly one of them right.</summary>
    public required IReadOnlyList<CardChoiceResponse> Choices { get; init; }

    /// <summary>What may be typed instead of choosing; empty where only choosing makes sense.</summary>
    public required IReadOnlyList<string> Accepted { get; init; }

    /// <summary>What to read after answering.</summary>
    public required string Explanation { get; init; }

    /// <summary>The Terms that it is about, the one asked for first.</summary>
    public required IReadOnlyList<TermSummaryResponse> Terms { get; init; }
}

/// <summary>One of the answers that a card offers.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsRight">Whether it is the right one.</param>
/// <param name="Why">Why it is right, or what it would be right for; null where there is nothing to add.</param>
public sealed record CardChoiceResponse(string Text, bool IsRight, string? Why);

/// <summary>Cards of Terms.</summary>
/// <param name="Items">Of each Term by itself, then of each pair that a mapping connects.</param>
public sealed record CardsResponse(IReadOnlyList<CardResponse> Items);

/// <summary>The cards of a learning path.</summary>
/// <param name="Lessons">Its lessons in order, with their cards by key in the order in which they are learned; no card is in two lessons.</param>
/// <param name="Items">The cards.</param>
public sealed record PathCardsResponse(IReadOnlyList<LessonCardsResponse> Lessons, IReadOnlyList<CardResponse> Items);

/// <summary>A lesson's cards.</summary>
/// <param name="Slug">The lesson's slug.</param>
/// <param name="Title">What it teaches.</param>
/// <param name="Cards">The keys of its cards.</param>
public sealed record LessonCardsResponse(string Slug, string Title, IReadOnlyList<string> Cards);
