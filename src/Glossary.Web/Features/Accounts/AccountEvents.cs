using Glossary.Data;
using Glossary.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Reads what happened to accounts, the latest first.</summary>
internal static class AccountEvents
{
    internal const int PageSize = 50;

    internal static async Task<IReadOnlyList<ListedEvent>> ReadAsync(GlossaryDbContext db, Guid? person, long? before, CancellationToken cancellationToken) =>
        await db.AccountEvents.AsNoTracking()
            .Where(happened => (person == null || happened.PersonId == person) && (before == null || happened.Number < before))
            .OrderByDescending(happened => happened.Number).Take(PageSize)
            .Select(happened => new ListedEvent(
                happened.Number, happened.At, happened.Action, happened.Actor, happened.Detail, happened.PersonId,
                db.People.Where(row => row.Id == happened.PersonId).Select(row => row.Name).SingleOrDefault()))
            .ToListAsync(cancellationToken);
}

/// <summary>Something that happened to an account.</summary>
/// <param name="Number">Grows with each.</param>
/// <param name="At">When.</param>
/// <param name="Action">What.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Detail">More of it.</param>
/// <param name="PersonId">Whose account.</param>
/// <param name="Person">Their name now.</param>
public sealed record ListedEvent(long Number, DateTimeOffset At, AccountAction Action, string Actor, string Detail, Guid? PersonId, string? Person);
