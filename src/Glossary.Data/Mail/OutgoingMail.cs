using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Mail;

/// <summary>A message that waits to be sent, written in the transaction that it tells of; it stays as the record that it was sent.</summary>
public sealed class OutgoingMail
{
    private const int BatchSize = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Writes it.</summary>
    public OutgoingMail(Guid id, string recipient, string subject, string text, DateTimeOffset createdAt) =>
        (Id, Recipient, Subject, Text, CreatedAt, DueAt) = (id, recipient, subject, text, createdAt, createdAt);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The address, as RFC 5322 writes it.</summary>
    public string Recipient { get; private set; }

    /// <summary>What it is about.</summary>
    public string Subject { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try to send it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How often it could not be sent.</summary>
    public int Failures { get; private set; }

    /// <summary>What the server said the last time; null when nothing went wrong.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>When a server took it; null while it waits.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Takes what is due, and holds it until the transaction ends, so that no other replica sends it, too.</summary>
    public static Task<List<OutgoingMail>> TakeDueAsync(GlossaryDbContext db, DateTimeOffset now, CancellationToken cancellationToken) => db.OutgoingMail
        .FromSql($"SELECT * FROM outgoing_mail WHERE sent_at IS NULL AND due_at <= {now} ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED")
        .ToListAsync(cancellationToken);

    /// <summary>Notes that a server took it.</summary>
    public void Sent(DateTimeOffset now) => SentAt = now;

    /// <summary>Notes that it could not be sent, and when to try again: twice as long after each time, an hour at most.</summary>
    public void Failed(string why, DateTimeOffset now, TimeSpan firstPause)
    {
        var pause = firstPause * Math.Pow(2, Math.Min(Failures, 10));
        DueAt = now + (pause < LongestPause ? pause : LongestPause);
        Failures++;
        LastFailure = why;
    }
}
