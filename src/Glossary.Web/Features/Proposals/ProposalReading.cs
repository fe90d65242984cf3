using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Proposals;
using Glossary.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>A Proposal as somebody reads it: each change as the difference that it would make, and what others have changed meanwhile.</summary>
/// <param name="Proposal">The Proposal.</param>
/// <param name="Items">Its changes, in order.</param>
/// <param name="HasMoved">Whether what it would change is no longer as its author found it, so that it has to be merged before it can be signed.</param>
/// <param name="Obstacles">Why it can't take effect as things are.</param>
public sealed record ProposalReading(Proposal Proposal, IReadOnlyList<ItemReading> Items, bool HasMoved, IReadOnlyList<string> Obstacles)
{
    /// <summary>Whether merging it needs a person.</summary>
    public bool Overlaps => Items.Any(item => item.Conflicts.Count > 0);

    /// <summary>The Proposal that this reader may see; null when there is none.</summary>
    internal static async Task<ProposalReading?> FindAsync(GlossaryDbContext db, Participant reader, Guid id, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && (row.State != ProposalState.Draft || row.AuthorId == reader.Id), cancellationToken);
        return proposal is null ? null : await OfAsync(db, proposal, cancellationToken);
    }

    internal static async Task<ProposalReading> OfAsync(GlossaryDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var items = proposal.Content.Items;
        if (proposal.IsClosed)
        {
            return new(proposal, [.. items.Select(item => new ItemReading(item, Difference(item), [], []))], false, []);
        }

        var prepared = PreparedProposal.Of(proposal.Content, await ProposalGround.ReadAsync(db, items, cancellationToken));
        return new(
            proposal,
            [.. items.Select((item, i) => new ItemReading(item, Difference(item), Meanwhile(item, prepared.Content.Items[i]), [.. prepared.Conflicts.Where(conflict => conflict.Item == i)]))],
            prepared.Conflicts.Count > 0 || prepared.Content.Canonical() != proposal.Canonical,
            [.. prepared.Obstacles, .. prepared.Faults.SelectMany(fault => fault.Value)]);
    }

    private static List<FieldReading> Difference(ProposalItem item) => item switch
    {
        NewTerm made => Between(null, made.Content),
        RevisedTerm revised => Between(revised.Base, revised.Content),
        NewMapping made => Between(null, made.Content),
        RevisedMapping revised => Between(revised.Base, revised.Content),
        NewNoCounterpart answer => [FieldReading.Of(new("rationale", null, null, answer.Rationale))],
        _ => [],
    };

    /// <summary>What others have changed since the author began.</summary>
    private static List<FieldReading> Meanwhile(ProposalItem began, ProposalItem now) => (began, now) switch
    {
        (RevisedTerm { Base: { } then } one, RevisedTerm { Base: { } present } two) when one.BaseRevision != two.BaseRevision => Between(then, present),
        (RevisedMapping { Base: { } then } one, RevisedMapping { Base: { } present } two) when one.BaseRevision != two.BaseRevision => Between(then, present),
        _ => [],
    };

    private static List<FieldReading> Between(TermContent? before, TermContent after)
    {
        TermState State(TermContent content) => new(string.Empty, Status.Agreed, null, content, []);
        return Read(StateDifference.Between(before is null ? null : State(before), State(after)));
    }

    private static List<FieldReading> Between(MappingContent? before, MappingContent after)
    {
        MappingState State(MappingContent content) => new(string.Empty, string.Empty, Status.Agreed, content);
        return Read(StateDifference.Between(before is null ? null : State(before), State(after)));
    }

    private static List<FieldReading> Read(IReadOnlyList<FieldDifference> differences) =>
        [.. differences.Where(difference => difference.Field is not ("status" or "source" or "target")).Select(FieldReading.Of)];
}

/// <summary>One change, as it is read.</summary>
/// <param name="Item">The change.</param>
/// <param name="Difference">What it would make of what its author found.</param>
/// <param name="Meanwhile">What others have made of that since.</param>
/// <param name="Conflicts">Where the two overlap.</param>
public sealed record ItemReading(ProposalItem Item, IReadOnlyList<FieldReading> Difference, IReadOnlyList<FieldReading> Meanwhile, IReadOnlyList<ItemConflict> Conflicts);

/// <summary>A field's difference, word by word.</summary>
/// <param name="Field">The field in the API's own spelling.</param>
/// <param name="Part">Which part of it; null where it has one.</param>
/// <param name="Stretches">Kept and removed ones are the earlier text, kept and added ones the later.</param>
public sealed record FieldReading(string Field, string? Part, IReadOnlyList<Stretch> Stretches)
{
    internal static FieldReading Of(FieldDifference difference) => new(difference.Field, difference.Part, WordDifference.Between(difference.Before, difference.After));
}
