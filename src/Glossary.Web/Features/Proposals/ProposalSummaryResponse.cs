using Glossary.Core.Proposals;

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
