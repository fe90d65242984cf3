using Glossary.Core.Proposals;

namespace Glossary.Web.Features.Proposals;

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
