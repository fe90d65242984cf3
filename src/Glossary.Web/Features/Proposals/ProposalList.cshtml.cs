using Glossary.Core.Proposals;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>What waits: on the reader, on others, and what is their own.</summary>
[Authorize(Policy = Author.ProposePolicy)]
public sealed class ProposalListModel(GlossaryDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    /// <summary>What the reader can sign now, oldest first.</summary>
    public IReadOnlyList<ProposalRow> Waiting { get; private set; } = [];

    /// <summary>The reader's own that are not decided, drafts first.</summary>
    public IReadOnlyList<ProposalRow> Own { get; private set; } = [];

    /// <summary>What else is open, oldest first.</summary>
    public IReadOnlyList<ProposalRow> Others { get; private set; } = [];

    /// <summary>What was decided lately.</summary>
    public IReadOnlyList<ProposalRow> Decided { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = ProposalDesk.By(new Author(User));
        var now = clock.GetUtcNow();
        var stewards = await KnownStewards.ReadAsync(db, cancellationToken);
        var visible = db.Proposals.AsNoTracking().VisibleTo(me);
        var open = visible.Where(row => row.State == ProposalState.Draft || row.State == ProposalState.Open || row.State == ProposalState.ChangesRequested);
        var waiting = await open.WaitingOn(me).OrderBy(row => row.SubmittedAt).Take(Most).ToListAsync(cancellationToken);
        var known = waiting.Select(row => row.Id).ToHashSet();
        var rest = (await open.OrderBy(row => row.SubmittedAt).Take(Most).ToListAsync(cancellationToken)).Where(row => !known.Contains(row.Id)).ToLookup(row => row.AuthorId == me.Id);
        Waiting = waiting.ConvertAll(row => ProposalRow.Of(row, stewards, now));
        Own = [.. rest[true].OrderBy(row => row.State).Select(row => ProposalRow.Of(row, stewards, now))];
        Others = [.. rest[false].Select(row => ProposalRow.Of(row, stewards, now))];
        Decided = (await visible.Where(row => row.DecidedAt != null).OrderByDescending(row => row.DecidedAt).Take(10).ToListAsync(cancellationToken)).ConvertAll(row => ProposalRow.Of(row, stewards, now));
    }
}
