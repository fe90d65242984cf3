using Glossary.Core.Proposals;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Proposals;
using Glossary.Data.Webhooks;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Proposals.Mail;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>Where Proposals are written, sent, discussed and decided, by the API and the pages alike: each in one transaction.</summary>
internal sealed class ProposalDesk(GlossaryDbContext db, ProposalMail mail, TimeProvider clock)
{
    /// <summary>Whoever is asking, as they take part.</summary>
    internal static Participant By(Author author) => new(author.Id, author.Name, [.. author.StewardOf]);

    /// <summary>Begins a Proposal, as a draft or before the stewards at once.</summary>
    internal async Task<ProposalOutcome> CreateAsync(Participant by, ProposalContent content, bool submit, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, by.Name, clock, cancellationToken);
        var prepared = PreparedProposal.Of(content, await ProposalGround.ReadAsync(db, content.Items, cancellationToken));
        if (Obstacle(prepared) is { } obstacle)
        {
            return obstacle;
        }

        var proposal = new Proposal(Guid.CreateVersion7(recorder.Now), by, prepared.Content, recorder.Now);
        db.Add(proposal);
        if (submit)
        {
            proposal.Submit(by, recorder.Now);
            await TellAsync(proposal, ProposalEvent.Submitted, by, recorder.Now, cancellationToken);
        }

        await recorder.CommitAsync(cancellationToken);
        return new ProposalOutcome.Done(proposal);
    }

    /// <summary>Gives a Proposal other content, in place of the version that its author read.</summary>
    internal Task<ProposalOutcome> EditAsync(Participant by, Guid id, int? version, ProposalContent content, CancellationToken cancellationToken) =>
        ActAsync(by, id, version, async (proposal, now) =>
        {
            var prepared = PreparedProposal.Of(content, await ProposalGround.ReadAsync(db, content.Items, cancellationToken));
            var wasAsked = proposal.State == ProposalState.ChangesRequested;
            return Obstacle(prepared) ?? await DoneAsync(proposal, proposal.Edit(by, prepared.Content, now), wasAsked ? ProposalEvent.Submitted : null, by, now, cancellationToken);
        }, cancellationToken);

    /// <summary>Takes over what others have changed meanwhile.</summary>
    internal Task<ProposalOutcome> MergeAsync(Participant by, Guid id, CancellationToken cancellationToken) =>
        ActAsync(by, id, null, async (proposal, now) =>
        {
            var prepared = PreparedProposal.Of(proposal.Content, await ProposalGround.ReadAsync(db, proposal.Content.Items, cancellationToken));
            return Obstacle(prepared) ?? await DoneAsync(proposal, proposal.Merge(by, prepared.Content, now), null, by, now, cancellationToken);
        }, cancellationToken);

    /// <summary>Does what needs nothing but the Proposal itself.</summary>
    internal Task<ProposalOutcome> DoAsync(
        Participant by, Guid id, int? version, Func<Proposal, DateTimeOffset, Refusal?> act, ProposalEvent? tells, CancellationToken cancellationToken) =>
        ActAsync(by, id, version, (proposal, now) => DoneAsync(proposal, act(proposal, now), tells, by, now, cancellationToken), cancellationToken);

    /// <summary>Signs what was read; with the last sign-off that is needed, all of it takes effect.</summary>
    /// <param name="by">Who signs.</param>
    /// <param name="id">The Proposal.</param>
    /// <param name="vocabulary">For which vocabulary; null for the only one that they can sign for.</param>
    /// <param name="hash">The hash of what they read.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    internal async Task<ProposalOutcome> SignAsync(Participant by, Guid id, string? vocabulary, string hash, CancellationToken cancellationToken)
    {
        if (await db.Proposals.AsNoTracking().Where(row => row.Id == id).Select(row => row.Author).SingleOrDefaultAsync(cancellationToken) is not { } author)
        {
            return new ProposalOutcome.Missing();
        }

        // What is made is the author's work; who signed it stands beside.
        await using var recorder = await ChangeRecorder.BeginAsync(db, author, clock, cancellationToken);
        if (await FindAsync(by, id, cancellationToken) is not { } proposal)
        {
            return new ProposalOutcome.Missing();
        }

        var side = vocabulary ?? proposal.WaitsOn.FirstOrDefault(slug => by.StewardOf.Contains(slug)) ?? proposal.Vocabularies[0];
        if (proposal.Sign(by, side, hash, recorder.Now) is { } refusal)
        {
            return new ProposalOutcome.Refused(refusal);
        }

        var ground = await ProposalGround.ReadAsync(db, proposal.Content.Items, cancellationToken);
        var prepared = PreparedProposal.Of(proposal.Content, ground);
        if ((Obstacle(prepared) ?? Moved(proposal, prepared)) is { } obstacle)
        {
            return obstacle;
        }

        if (proposal.IsSigned)
        {
            await ApplyProposal.ApplyAsync(db, recorder, proposal, ground, cancellationToken);
            proposal.Approve(recorder.Now);
            await TellAsync(proposal, ProposalEvent.Approved, by, recorder.Now, cancellationToken);
        }

        return new ProposalOutcome.Done(proposal, await recorder.CommitAsync(cancellationToken));
    }

    private async Task<ProposalOutcome> ActAsync(
        Participant by, Guid id, int? version, Func<Proposal, DateTimeOffset, Task<ProposalOutcome>> act, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, by.Name, clock, cancellationToken);
        if (await FindAsync(by, id, cancellationToken) is not { } proposal)
        {
            return new ProposalOutcome.Missing();
        }

        if (version is not null && version != proposal.Version)
        {
            return new ProposalOutcome.Stale(proposal.Version);
        }

        var outcome = await act(proposal, recorder.Now);
        if (outcome is ProposalOutcome.Done)
        {
            await recorder.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<ProposalOutcome> DoneAsync(
        Proposal proposal, Refusal? refusal, ProposalEvent? tells, Participant by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (refusal is not null)
        {
            return new ProposalOutcome.Refused(refusal);
        }

        if (tells is { } told)
        {
            await TellAsync(proposal, told, by, now, cancellationToken);
        }

        return new ProposalOutcome.Done(proposal);
    }

    /// <summary>Tells those who take part by mail, and programs by what waits for webhooks: both in the transaction that made it news.</summary>
    private Task TellAsync(Proposal proposal, ProposalEvent told, Participant by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (told != ProposalEvent.ChangeRequested)
        {
            db.Add(new ProposalNews(Guid.CreateVersion7(now), proposal.Id, told == ProposalEvent.Submitted ? WebhookEvent.ProposalOpened : WebhookEvent.ProposalDecided, now));
        }

        return mail.TellAsync(db, proposal, told, by, now, cancellationToken);
    }

    /// <summary>Somebody else's draft is not there.</summary>
    private async Task<Proposal?> FindAsync(Participant by, Guid id, CancellationToken cancellationToken) =>
        await db.Proposals.SingleOrDefaultAsync(row => row.Id == id && (row.State != ProposalState.Draft || row.AuthorId == by.Id), cancellationToken);

    private static ProposalOutcome? Obstacle(PreparedProposal prepared) =>
        prepared.Faults.Count > 0 ? new ProposalOutcome.Invalid(prepared.Faults)
        : prepared.Conflicts.Count > 0 ? new ProposalOutcome.Overlapping(prepared.Conflicts)
        : prepared.Obstacles.Count > 0 ? new ProposalOutcome.Blocked(prepared.Obstacles)
        : null;

    private static ProposalOutcome.Blocked? Moved(Proposal proposal, PreparedProposal prepared) => prepared.Content.Canonical() == proposal.Canonical
        ? null
        : new(["What it would change has been changed by somebody else meanwhile. Merge that first, and read the proposal again before you sign."]);
}
