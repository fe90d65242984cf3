using Glossary.Data;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Ends sign-ins.</summary>
internal static class Sessions
{
    /// <summary>Ends all of a person's, on every replica at once.</summary>
    /// <param name="db">The database.</param>
    /// <param name="person">Whose.</param>
    /// <param name="except">The one that stays; null for none.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static Task<int> EndSessionsAsync(this GlossaryDbContext db, Guid person, Guid? except, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.PersonId == person && session.Id != except && session.EndedAt == null)
            .ExecuteUpdateAsync(ended => ended.SetProperty(session => session.EndedAt, now), cancellationToken);

    /// <summary>Ends one of a person's; another's is not theirs to end.</summary>
    internal static Task<int> EndSessionAsync(this GlossaryDbContext db, Guid person, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.PersonId == person && session.Id == id && session.EndedAt == null)
            .ExecuteUpdateAsync(ended => ended.SetProperty(session => session.EndedAt, now), cancellationToken);
}
