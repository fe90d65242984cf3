using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Review;

/// <summary>A Term that is due to be looked at again.</summary>
/// <param name="Term">The Term.</param>
/// <param name="ReviewOn">The day by which it should be.</param>
/// <param name="Revision">The Revision that stands.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record DueTerm(TermSummary Term, DateOnly ReviewOn, int Revision, DateTimeOffset UpdatedAt);

/// <summary>Finds the Terms in use whose day of review has come, the longest overdue first.</summary>
internal static class DueTerms
{
    /// <summary>Those of these vocabularies; of all when null.</summary>
    internal static async Task<IReadOnlyList<DueTerm>> ReadAsync(
        GlossaryDbContext db, IReadOnlyList<string>? vocabularies, DateOnly by, (DateOnly ReviewOn, Guid Id)? after, int take, CancellationToken cancellationToken)
    {
        var due = db.Terms.AsNoTracking().Where(term => (term.Status == Status.Proposed || term.Status == Status.Agreed) && term.ReviewOn <= by);
        if (vocabularies is not null)
        {
            due = due.Where(term => vocabularies.Contains(term.Vocabulary!.Slug));
        }

        if (after is { } position)
        {
            due = due.Where(term => term.ReviewOn > position.ReviewOn || (term.ReviewOn == position.ReviewOn && term.Id > position.Id));
        }

        var rows = await due.OrderBy(term => term.ReviewOn).ThenBy(term => term.Id).Take(take)
            .Select(term => new { term.Id, term.ReviewOn, term.Revision, term.UpdatedAt }).ToListAsync(cancellationToken);
        var summaries = await PublishedTerms.SummariesAsync(db, [.. rows.Select(row => row.Id)], drafts: false, cancellationToken);
        return [.. rows.Select(row => new DueTerm(summaries[row.Id], row.ReviewOn, row.Revision, row.UpdatedAt))];
    }

    /// <summary>The vocabularies that are <paramref name="author"/>'s to look after; null for all.</summary>
    internal static IReadOnlyList<string>? Of(Author author) => author.Has(Core.Accounts.Role.Administrator) ? null : [.. author.StewardOf];

    /// <summary>Today, where everybody's day is UTC's.</summary>
    internal static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
