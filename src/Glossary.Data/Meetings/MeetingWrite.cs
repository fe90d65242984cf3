using Glossary.Core.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Glossary.Data.Meetings;

/// <summary>
/// One write to a meeting: a transaction that holds the meeting's row, so that its versions grow one by one, and that wakes every replica
/// when it commits. Nothing is kept unless <see cref="CommitAsync"/> returns. It is no part of the language: no Revision, no Change, no audit.
/// </summary>
public sealed class MeetingWrite : IAsyncDisposable
{
    /// <summary>The channel on which a commit is announced.</summary>
    internal const string Channel = "glossary_meetings";

    private readonly GlossaryDbContext _db;
    private readonly IDbContextTransaction _transaction;

    private MeetingWrite(GlossaryDbContext db, IDbContextTransaction transaction, Meeting? meeting, DateTimeOffset now) =>
        (_db, _transaction, Meeting, Now) = (db, transaction, meeting, now);

    /// <summary>The meeting; null when there is none of that code, or none any more.</summary>
    public Meeting? Meeting { get; }

    /// <summary>The moment that everything in this write carries.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Keeps a meeting that was just started.</summary>
    public static async Task AddAsync(GlossaryDbContext db, Meeting meeting, CancellationToken cancellationToken)
    {
        db.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Begins a write and waits for its turn in that meeting.</summary>
    /// <param name="db">A context that holds no changes yet.</param>
    /// <param name="code">The meeting's code, as <see cref="MeetingCode"/> writes it.</param>
    /// <param name="withLines">Whether what was said is needed too.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<MeetingWrite> BeginAsync(GlossaryDbContext db, string code, bool withLines, TimeProvider clock, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var now = PlainMoment(clock.GetUtcNow());
            var meeting = await db.Meetings.FromSql($"SELECT * FROM meetings WHERE code = {code} AND expires_at > {now} FOR UPDATE").AsTracking().SingleOrDefaultAsync(cancellationToken);
            if (meeting is not null)
            {
                // After the lock: what the turn before has written is read, not what stood there when this one began to wait.
                await db.Entry(meeting).Collection(row => row.Words).LoadAsync(cancellationToken);
                if (withLines)
                {
                    await db.Entry(meeting).Collection(row => row.Lines).LoadAsync(cancellationToken);
                }
            }

            return new(db, transaction, meeting, now);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes the meeting, with everything that belongs to it.</summary>
    public void Delete() => _db.Remove(Meeting!);

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var meeting = Meeting!;
        await _db.SaveChangesAsync(cancellationToken);
        if (meeting.EndedAt is not null)
        {
            await _db.MeetingLines.Where(line => line.MeetingId == meeting.Id).ExecuteDeleteAsync(cancellationToken);
        }

        await _db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {meeting.Id.ToString()})", cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    /// <summary>PostgreSQL keeps microseconds; what the caller holds must equal what is read back.</summary>
    internal static DateTimeOffset PlainMoment(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
