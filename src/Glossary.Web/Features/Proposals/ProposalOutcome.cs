using Glossary.Core.Proposals;
using Glossary.Data.Proposals;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>What became of something that was asked of a Proposal.</summary>
internal abstract record ProposalOutcome
{
    /// <summary>It was done.</summary>
    /// <param name="Proposal">As it is now.</param>
    /// <param name="Change">The number of the last Change that it made, when it took effect.</param>
    internal sealed record Done(Proposal Proposal, long? Change = null) : ProposalOutcome;

    /// <summary>There is no such Proposal, or it is somebody else's draft.</summary>
    internal sealed record Missing : ProposalOutcome;

    /// <summary>Somebody changed it meanwhile.</summary>
    internal sealed record Stale(int Version) : ProposalOutcome;

    /// <summary>The model refused it.</summary>
    internal sealed record Refused(Refusal Refusal) : ProposalOutcome;

    /// <summary>Something in it is not right.</summary>
    internal sealed record Invalid(IReadOnlyDictionary<string, string[]> Faults) : ProposalOutcome;

    /// <summary>The glossary, as it is, stands in the way.</summary>
    internal sealed record Blocked(IReadOnlyList<string> Obstacles) : ProposalOutcome;

    /// <summary>Somebody else changed the same field of the same thing meanwhile.</summary>
    internal sealed record Overlapping(IReadOnlyList<ItemConflict> Conflicts) : ProposalOutcome;

    /// <summary>What a person is told; null when it was done.</summary>
    internal string? Message => Messages is [] ? null : string.Join(' ', Messages);

    /// <summary>The same, sentence by sentence.</summary>
    internal IReadOnlyList<string> Messages => this switch
    {
        Missing => ["There is no such proposal."],
        Stale stale => [$"Somebody changed the proposal meanwhile; it is at version {stale.Version} now. Look at it again before you go on."],
        Refused refused => [refused.Refusal.Message],
        Invalid invalid => [.. invalid.Faults.SelectMany(fault => fault.Value).Distinct()],
        Blocked blocked => blocked.Obstacles,
        Overlapping overlapping => [$"Somebody else changed {string.Join(" and ", overlapping.Conflicts.Select(conflict => conflict.Subject).Distinct())} meanwhile, in the same place. Read both, and say how it should be."],
        _ => [],
    };

    /// <summary>The refusal as the API answers it.</summary>
    internal Results<ValidationProblem, ProblemHttpResult> Problem() => this switch
    {
        Invalid invalid => Problems.Invalid(invalid.Faults),
        Missing => Problems.NotFound("There is no such proposal; /api/v1/proposals lists them."),
        Stale stale => Problems.Stale(stale.Version),
        Refused { Refusal.Kind: RefusalKind.NotTheirs } refused => Problems.Forbidden(refused.Refusal.Message),
        Overlapping overlapping => Problems.Conflict(Message!, "conflicts", overlapping.Conflicts.Select(ConflictResponse.Of).ToList()),
        _ => Problems.Conflict(Message!),
    };
}

/// <summary>A field that somebody else changed meanwhile, too.</summary>
/// <param name="Item">Which of the Proposal's changes, from 0.</param>
/// <param name="Field">The field.</param>
/// <param name="Revision">The revision that says it as in <paramref name="Theirs"/>; begin from that one.</param>
/// <param name="Base">What it said before either change.</param>
/// <param name="Theirs">What it says now.</param>
/// <param name="Ours">What the Proposal wants it to say.</param>
public sealed record ConflictResponse(int Item, string Field, int Revision, string Base, string Theirs, string Ours)
{
    internal static ConflictResponse Of(ItemConflict conflict) =>
        new(conflict.Item, conflict.Conflict.Field, conflict.Revision, conflict.Conflict.Base, conflict.Conflict.Theirs, conflict.Conflict.Ours);
}
