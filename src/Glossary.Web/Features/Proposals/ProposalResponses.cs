using Glossary.Core.Proposals;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Proposals;

/// <summary>A Proposal in brief.</summary>
public sealed record ProposalSummaryResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Rationale { get; init; }

    /// <summary>What it is about: keys of Terms, or <c>source → target</c>.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Slugs of the vocabularies that it touches; each has to sign.</summary>
    public required IReadOnlyList<string> Vocabularies { get; init; }

    /// <summary>Those of them whose stewards it waits on now.</summary>
    public required IReadOnlyList<string> WaitsOn { get; init; }

    /// <summary>When it was put before the stewards; null for a draft.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it was decided; null while it is not.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    internal static ProposalSummaryResponse Of(Proposal proposal, string baseUrl) => new()
    {
        Id = proposal.Id,
        State = proposal.State,
        Author = proposal.Author,
        Rationale = proposal.Content.Rationale,
        Subjects = [.. proposal.Content.Items.Select(item => item.Subject)],
        Vocabularies = proposal.Vocabularies,
        WaitsOn = [.. proposal.WaitsOn],
        SubmittedAt = proposal.SubmittedAt,
        DecidedAt = proposal.DecidedAt,
        UpdatedAt = proposal.UpdatedAt,
        Url = $"{baseUrl}{ProposalLinks.Page(proposal.Id)}",
    };
}

/// <summary>A whole Proposal.</summary>
public sealed record ProposalResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Rationale { get; init; }

    /// <summary>The changes, in order.</summary>
    public required IReadOnlyList<ProposalItemResponse> Items { get; init; }

    /// <summary>Slugs of the vocabularies that it touches; each has to sign.</summary>
    public required IReadOnlyList<string> Vocabularies { get; init; }

    /// <summary>Those of them whose stewards it waits on now.</summary>
    public required IReadOnlyList<string> WaitsOn { get; init; }

    /// <summary>SHA-256 of what it says; send it back to sign exactly this.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who has signed what it says now.</summary>
    public required IReadOnlyList<SignOffResponse> SignOffs { get; init; }

    /// <summary>What was said about it, oldest first.</summary>
    public required IReadOnlyList<CommentResponse> Comments { get; init; }

    /// <summary>Whether what it would change has changed meanwhile, so that it has to be merged before it can be signed.</summary>
    public required bool HasMoved { get; init; }

    /// <summary>Why it can't take effect as things are; empty when nothing stands in the way.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }

    /// <summary>Counts the changes to it; also its ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was put before the stewards; null for a draft.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it was decided; null while it is not.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided it.</summary>
    public required string? DecidedBy { get; init; }

    /// <summary>Why it was declined.</summary>
    public required string? Reason { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    internal static ProposalResponse Of(ProposalReading reading, string baseUrl)
    {
        var proposal = reading.Proposal;
        return new()
        {
            Id = proposal.Id,
            State = proposal.State,
            Author = proposal.Author,
            Rationale = proposal.Content.Rationale,
            Items = [.. reading.Items.Select(ProposalItemResponse.Of)],
            Vocabularies = proposal.Vocabularies,
            WaitsOn = [.. proposal.WaitsOn],
            ContentHash = proposal.ContentHash,
            SignOffs = [.. proposal.SignOffs.OrderBy(signed => signed.Vocabulary, StringComparer.Ordinal).Select(signed => new SignOffResponse(signed.Vocabulary, signed.Steward, signed.At))],
            Comments = [.. proposal.Comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Id).Select(comment => new CommentResponse(comment.Author, comment.Kind, comment.Text, comment.At))],
            HasMoved = reading.HasMoved,
            Obstacles = reading.Obstacles,
            Version = proposal.Version,
            CreatedAt = proposal.CreatedAt,
            UpdatedAt = proposal.UpdatedAt,
            SubmittedAt = proposal.SubmittedAt,
            DecidedAt = proposal.DecidedAt,
            DecidedBy = proposal.DecidedBy,
            Reason = proposal.Reason,
            Url = $"{baseUrl}{ProposalLinks.Page(proposal.Id)}",
        };
    }
}

/// <summary>One change of a Proposal.</summary>
public sealed record ProposalItemResponse
{
    /// <summary>What it is about: a Term's key, or <c>source → target</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The change, as it can be sent again.</summary>
    public required ProposalItemBody Change { get; init; }

    /// <summary>What it would change, word by word.</summary>
    public required IReadOnlyList<ProposedDifferenceResponse> Difference { get; init; }

    /// <summary>What others have changed since its author began.</summary>
    public required IReadOnlyList<ProposedDifferenceResponse> Meanwhile { get; init; }

    /// <summary>Where the two overlap, so that the author has to decide.</summary>
    public required IReadOnlyList<ConflictResponse> Conflicts { get; init; }

    internal static ProposalItemResponse Of(ItemReading reading) => new()
    {
        Subject = reading.Item.Subject,
        Change = ProposalItemBody.Of(reading.Item),
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
