using Glossary.Core.Terms;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A learning path in brief.</summary>
public sealed record PathSummaryResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its public key.</summary>
    public required string Slug { get; init; }

    /// <summary>Whom it leads where.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is, in a sentence.</summary>
    public required string Audience { get; init; }

    /// <summary>What its learner can do afterwards, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>The vocabulary that the learner speaks; null when it is for both sides.</summary>
    public required string? Reader { get; init; }

    /// <summary>How many lessons it has.</summary>
    public required int Lessons { get; init; }

    /// <summary>How many Terms it names, each counted once.</summary>
    public required int Terms { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Counts the changes to it.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A whole learning path.</summary>
public sealed record PathResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its public key.</summary>
    public required string Slug { get; init; }

    /// <summary>Whom it leads where.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is, in a sentence.</summary>
    public required string Audience { get; init; }

    /// <summary>What its learner can do afterwards, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>The vocabulary that the learner speaks; null when it is for both sides.</summary>
    public required string? Reader { get; init; }

    /// <summary>The lessons, in order.</summary>
    public required IReadOnlyList<LessonResponse> Lessons { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Counts the changes to it.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A lesson of a learning path.</summary>
public sealed record LessonResponse
{
    /// <summary>Its place in its address, after the path's.</summary>
    public required string Slug { get; init; }

    /// <summary>What it teaches.</summary>
    public required string Title { get; init; }

    /// <summary>What its learner knows afterwards, in a sentence.</summary>
    public required string Goal { get; init; }

    /// <summary>The Terms that it teaches, as they are called now.</summary>
    public required IReadOnlyList<TermSummaryResponse> Terms { get; init; }

    /// <summary>The false friends that it warns of.</summary>
    public required IReadOnlyList<FalseFriendPairResponse> FalseFriends { get; init; }

    /// <summary>What could happen at work.</summary>
    public required IReadOnlyList<ScenarioBody> Scenarios { get; init; }
}

/// <summary>Two Terms not to be taken for each other.</summary>
public sealed record FalseFriendPairResponse
{
    /// <summary>The one.</summary>
    public required TermSummaryResponse One { get; init; }

    /// <summary>The other.</summary>
    public required TermSummaryResponse Other { get; init; }

    /// <summary>Why they mean different things; null when no mapping joins them any more.</summary>
    public required string? Rationale { get; init; }

    /// <summary>What to say in a mixed meeting; null when no mapping joins them any more.</summary>
    public required string? Bridge { get; init; }
}
