using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Meetings;

/// <summary>Deletes meetings whose time is over, with everything that belongs to them.</summary>
public static class ExpiredMeetings
{
    /// <summary>Any number of replicas do so at once.</summary>
    /// <returns>How many were deleted.</returns>
    public static Task<int> DeleteAsync(GlossaryDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Meetings.Where(meeting => meeting.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
}
