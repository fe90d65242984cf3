using Glossary.Core.Accounts;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>A Term's history: its Revisions, and what any two of them say differently.</summary>
public sealed class TermHistoryPageModel(GlossaryDbContext db) : PageModel
{
    private const int Shown = 50;

    /// <summary>The Term as it stands.</summary>
    public TermSummary Term { get; private set; } = null!;

    /// <summary>The number of the Revision that stands.</summary>
    public int Current { get; private set; }

    /// <summary>Its Revisions, newest first.</summary>
    public IReadOnlyList<RevisionHeadResponse> Revisions { get; private set; } = [];

    /// <summary>The number before which the older ones begin; null when all are shown.</summary>
    public int? Older { get; private set; }

    /// <summary>The difference that was asked for, or what the last change did.</summary>
    public DifferenceResponse? Difference { get; private set; }

    /// <summary>Whether the reader may bring an earlier Revision back.</summary>
    public bool MayRestore { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string vocabulary, string slug, int? from, int? to, int? before, CancellationToken cancellationToken)
    {
        if (await TermHistory.FindAsync(db, vocabulary, slug, HttpContext, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        Term = (await PublishedTerms.SummariesAsync(db, [id], drafts: true, cancellationToken))[id];
        Current = await db.Terms.Where(row => row.Id == id).Select(row => row.Revision).SingleAsync(cancellationToken);
        MayRestore = new Author(User) is { IsKnown: true } author && author.Has(Role.Steward) && author.MayWrite(vocabulary);
        var first = before ?? int.MaxValue;
        Revisions = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == id && row.Number < first).OrderByDescending(row => row.Number).Take(Shown)
            .Select(row => new RevisionHeadResponse(row.Number, row.Author, row.At, row.Reason)).ToListAsync(cancellationToken);
        Older = Revisions is { Count: Shown } && Revisions[^1].Number > 1 ? Revisions[^1].Number : null;
        var latest = to ?? Current;
        var (earlier, later) = (from ?? latest - 1) <= latest ? (from ?? latest - 1, latest) : (latest, from!.Value);
        Difference = earlier < later ? await History.Difference.ReadAsync(db, id, earlier, later, cancellationToken) : null;
        return from is null && to is null || Difference is not null || from == to ? Page() : NotFound();
    }
}
