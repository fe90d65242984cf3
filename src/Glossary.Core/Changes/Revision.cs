namespace Glossary.Core.Changes;

/// <summary>An immutable record of one change: who, when, why, before, after.</summary>
public sealed class Revision
{
    /// <summary>Records a change.</summary>
    /// <param name="id">UUIDv7.</param>
    /// <param name="subject">What kind of thing changed.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="key">Its public key.</param>
    /// <param name="number">The subject's own count of changes, from 1.</param>
    /// <param name="author">Who did it.</param>
    /// <param name="reason">Why, in the author's words; empty when none was given.</param>
    /// <param name="before">The state before, as JSON; null when there was none.</param>
    /// <param name="after">The state after, as JSON.</param>
    /// <param name="at">When.</param>
    public Revision(Guid id, Subject subject, Guid subjectId, string key, int number, string author, string reason, string? before, string after, DateTimeOffset at)
    {
        Id = id;
        Subject = subject;
        SubjectId = subjectId;
        Key = key;
        Number = number;
        Author = author;
        Reason = reason;
        Before = before;
        After = after;
        At = at;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>What kind of thing changed.</summary>
    public Subject Subject { get; private set; }

    /// <summary>Its id.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Its public key at the time.</summary>
    public string Key { get; private set; }

    /// <summary>The subject's own count of changes, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Who did it.</summary>
    public string Author { get; private set; }

    /// <summary>Why, in the author's words; empty when none was given.</summary>
    public string Reason { get; private set; }

    /// <summary>The state before, as JSON; null when there was none.</summary>
    public string? Before { get; private set; }

    /// <summary>The state after, as JSON.</summary>
    public string After { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
