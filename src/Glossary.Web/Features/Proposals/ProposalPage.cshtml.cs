using Glossary.Core;
using Glossary.Core.Proposals;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Proposals.Mail;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Proposals;

/// <summary>A Proposal's page: the difference that it would make, what is said about it, and who has signed.</summary>
[Authorize(Policy = Author.ProposePolicy)]
public sealed class ProposalPageModel(IServiceProvider services, GlossaryDbContext db, ITermIndex index) : PageModel
{
    /// <summary>The Proposal.</summary>
    public ProposalReading Reading { get; private set; } = null!;

    /// <summary>Why what was asked for was not done; null when it was.</summary>
    public string? Message { get; private set; }

    /// <summary>Whether the reader proposed it.</summary>
    public bool IsOwn => Reading.Proposal.AuthorId == By.Id;

    /// <summary>Whether the reader is a steward of a vocabulary that it touches.</summary>
    public bool IsSteward => By.StewardOf.Intersect(Reading.Proposal.Vocabularies).Any();

    /// <summary>The vocabularies that the reader can sign for now.</summary>
    public IReadOnlyList<string> Signable => Reading.Proposal.State == ProposalState.Open && !Reading.HasMoved && Reading.Obstacles.Count == 0
        ? [.. Reading.Proposal.WaitsOn.Where(slug => Reading.Proposal.MaySign(By, slug) is null)]
        : [];

    /// <summary>Whether the page has a form for it.</summary>
    public bool IsEditable => Reading.Items is [var only] && ProposalForm.Of(only.Item) is not null;

    private Participant By => ProposalDesk.By(new Author(User));

    private ProposalDesk Desk => services.GetRequiredService<ProposalDesk>();

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, null, cancellationToken);

    /// <summary>Sends it to the stewards.</summary>
    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, (proposal, now) => proposal.Submit(By, now), ProposalEvent.Submitted, cancellationToken);

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, (proposal, now) => proposal.Withdraw(By, now), null, cancellationToken);

    /// <summary>Says something about it.</summary>
    public Task<IActionResult> OnPostCommentAsync(Guid id, string? text, CancellationToken cancellationToken) =>
        SayAsync(id, text, "Write what you have to say.", (proposal, now) => proposal.Comment(By, text!, now), null, cancellationToken);

    /// <summary>Asks for a change.</summary>
    public Task<IActionResult> OnPostAskAsync(Guid id, string? text, CancellationToken cancellationToken) =>
        SayAsync(id, text, "Write what should be changed.", (proposal, now) => proposal.RequestChange(By, text!, now), ProposalEvent.ChangeRequested, cancellationToken);

    /// <summary>Declines it.</summary>
    public Task<IActionResult> OnPostDeclineAsync(Guid id, string? text, CancellationToken cancellationToken) =>
        SayAsync(id, text, "Say why, so that its author understands.", (proposal, now) => proposal.Decline(By, text!, now), ProposalEvent.Declined, cancellationToken);

    /// <summary>Takes over what others have changed meanwhile.</summary>
    public async Task<IActionResult> OnPostMergeAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await Desk.MergeAsync(By, id, cancellationToken), cancellationToken);

    /// <summary>Signs what was shown.</summary>
    public async Task<IActionResult> OnPostSignAsync(Guid id, string? vocabulary, string? hash, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await Desk.SignAsync(By, id, vocabulary, hash ?? string.Empty, cancellationToken), cancellationToken);

    private async Task<IActionResult> SayAsync(Guid id, string? text, string whenBlank, Func<Proposal, DateTimeOffset, Refusal?> say, ProposalEvent? tells, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(text, "text", ProposalComment.MaxText, whenBlank);
        return faults.None
            ? await DoAsync(id, say, tells, cancellationToken)
            : await AnswerAsync(id, new ProposalOutcome.Invalid(faults.ByField()), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Proposal, DateTimeOffset, Refusal?> act, ProposalEvent? tells, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await Desk.DoAsync(By, id, null, act, tells, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ProposalOutcome.Done done)
        {
            if (done.Change is { } change)
            {
                await Reached.ShowAsync(HttpContext, index, change);
            }

            return Redirect(ProposalLinks.Page(id));
        }

        db.ChangeTracker.Clear();
        return await ShowAsync(id, Phrases.Of(outcome.Messages), cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? message, CancellationToken cancellationToken)
    {
        if (await ProposalReading.FindAsync(db, By, id, cancellationToken) is not { } reading)
        {
            return NotFound();
        }

        (Reading, Message) = (reading, message);
        return Page();
    }
}
