using System.Linq.Expressions;
using Glossary.Core.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Meetings;

/// <summary>Reads meetings. One that has expired is gone, whether or not it has been deleted yet.</summary>
public static class MeetingReading
{
    /// <summary>The meeting of a code; null when there is none, or none any more.</summary>
    public static Task<MeetingState?> FindAsync(GlossaryDbContext db, string code, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(db, row => row.Code == code && row.ExpiresAt > now, cancellationToken);

    /// <summary>The meeting of an id.</summary>
    public static Task<MeetingState?> FindAsync(GlossaryDbContext db, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(db, row => row.Id == id && row.ExpiresAt > now, cancellationToken);

    /// <summary>What was said last, the newest first: for the host, who may take it back.</summary>
    public static async Task<IReadOnlyList<MeetingLine>> LinesAsync(GlossaryDbContext db, Guid id, int take, CancellationToken cancellationToken) =>
        await db.MeetingLines.AsNoTracking().Where(line => line.MeetingId == id).OrderByDescending(line => line.Number).Take(take).ToListAsync(cancellationToken);

    /// <summary>How many meetings there are.</summary>
    public static Task<int> CountAsync(GlossaryDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Meetings.CountAsync(row => row.ExpiresAt > now, cancellationToken);

    /// <summary>In one statement, so that the version and the words are of one moment.</summary>
    private static async Task<MeetingState?> ReadAsync(GlossaryDbContext db, Expression<Func<Meeting, bool>> which, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().AsSingleQuery().Include(row => row.Words).Where(which).SingleOrDefaultAsync(cancellationToken);
        return meeting is null ? null : new(
            meeting.Id, meeting.Code, meeting.HostHash, meeting.Title, meeting.StartedAt, meeting.LastWordAt, meeting.EndedAt, meeting.ExpiresAt,
            meeting.Version, meeting.LineCount, [.. meeting.Words.OrderByDescending(word => word.Place).ThenByDescending(word => word.Number)]);
    }
}
