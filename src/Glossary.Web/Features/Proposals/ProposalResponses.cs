using Glossary.Core.Proposals;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Proposals;

/// <summary>One change of a Proposal.</summary>
public sealed record ProposalItemResponse
{
    /// <summary>What it is about: a Term's key, or <c>source → target</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The change, as it can be sent again.</summary>
    public required ProposedChangeBody Change { get; init; }

    /// <summary>What it would change, word by word.</summary>
    public required IReadOnlyList<ProposedDifferenceResponse> Difference { get; init; }

    /// <summary>What others have changed since its author began.</summary>
    public required IReadOnlyList<ProposedDifferenceResponse> Meanwhile { get; init; }

    /// <summary>Where the two overlap, so that the author has to decide.</summary>
    public required IReadOnlyList<ConflictResponse> Conflicts { get; init; }

    internal static ProposalItemResponse Of(ItemReading reading) => new()
    {
        Subject = reading.Item.Subject,
        Change = ProposedChangeBody.Of(reading.Item),
        Difference = [.. reading.Difference.Select(ProposedDifferenceResponse.Of)],
        Meanwhile = [.. reading.Meanwhile.Select(ProposedDifferenceResponse.Of)],
        Conflicts = [.. reading.Conflicts.Select(ConflictResponse.Of)],
    };
}

/// <summary>A field's difference, word by word.</summary>
/// <param name="Field">The field.</param>
/// <param name="Part">Which part of it, such as a label's kind; null where it has one.</param>
/// <param name="Stretches">In reading order: <c>kept</c> and <c>removed</c> ones are the earlier text, <c>kept</c> and <c>added</c> ones the later.</param>
public sealed record ProposedDifferenceResponse(string Field, string? Part, IReadOnlyList<ProposedStretchResponse> Stretches)
{
    internal static ProposedDifferenceResponse Of(FieldReading reading) =>
        new(reading.Field, reading.Part, [.. reading.Stretches.Select(stretch => new ProposedStretchResponse(stretch.Kind, stretch.Text))]);
}

/// <summary>A stretch of text in a difference.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Text">The text.</param>
public sealed record ProposedStretchResponse(StretchKind Kind, string Text);

/// <summary>A steward's approval for their vocabulary.</summary>
/// <param name="Vocabulary">The vocabulary's slug.</param>
/// <param name="Steward">Who signed.</param>
/// <param name="At">When.</param>
public sealed record SignOffResponse(string Vocabulary, string Steward, DateTimeOffset At);

/// <summary>What somebody said about a Proposal.</summary>
/// <param name="Author">Who.</param>
/// <param name="Kind">Whether it only says something, or asks for a change.</param>
/// <param name="Text">What.</param>
/// <param name="At">When.</param>
public sealed record CommentResponse(string Author, CommentKind Kind, string Text, DateTimeOffset At);
