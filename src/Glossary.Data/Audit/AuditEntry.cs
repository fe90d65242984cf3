namespace Glossary.Data.Audit;

/// <summary>
/// A link of the audit log's chain: something that happened, and a hash over it and the link before it, so that nobody can alter,
/// leave out or put in a link without breaking all that follow. Rows are never altered; the database refuses it.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Puts a link on the chain.</summary>
    /// <param name="tip">The last link so far.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="at">When, in whole microseconds.</param>
    /// <param name="revisionId">The Revision that the link vouches for; null when it is none.</param>
    /// <param name="revisionDigest">The digest of that Revision; see <see cref="AuditHash"/>.</param>
    internal AuditEntry(AuditTip tip, AuditEvent happened, DateTimeOffset at, Guid? revisionId, ReadOnlySpan<byte> revisionDigest)
        : this(tip.Number + 1, at, happened.Kind, happened.Actor, happened.Subject, happened.Detail, revisionId, tip.Hash, [])
    {
        Hash = AuditHash.OfEntry(tip.Hash, Number, at, happened, revisionDigest);
    }

    private AuditEntry(long number, DateTimeOffset at, string kind, string actor, string subject, string detail, Guid? revisionId, byte[] previous, byte[] hash)
    {
        Number = number;
        At = at;
        Kind = kind;
        Actor = actor;
        Subject = subject;
        Detail = detail;
        RevisionId = revisionId;
        Previous = previous;
        Hash = hash;
    }

    /// <summary>Its place in the chain, from 1, without a gap.</summary>
    public long Number { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What happened: <c>created</c>, <c>revised</c>, <c>deprecated</c>, or what a security event is called.</summary>
    public string Kind { get; private set; }

    /// <summary>Who did it.</summary>
    public string Actor { get; private set; }

    /// <summary>To what or whom: a Term's key, a person's name, the beginning of a key.</summary>
    public string Subject { get; private set; }

    /// <summary>More of it, in words; empty for a Revision, which says all by itself.</summary>
    public string Detail { get; private set; }

    /// <summary>The Revision that it vouches for; null for a security event.</summary>
    public Guid? RevisionId { get; private set; }

    /// <summary>The hash of the link before; 32 zero bytes at the first.</summary>
    public byte[] Previous { get; private set; }

    /// <summary>SHA-256 over the link before and this one.</summary>
    public byte[] Hash { get; private set; }
}

/// <summary>The end of the chain.</summary>
/// <param name="Number">The number of its last link; 0 while it has none.</param>
/// <param name="Hash">The hash of its last link; 32 zero bytes while it has none.</param>
public sealed record AuditTip(long Number, byte[] Hash)
{
    /// <summary>A chain without links.</summary>
    public static AuditTip None { get; } = new(0, new byte[32]);
}

/// <summary>Something that belongs into the audit log.</summary>
/// <param name="Kind">What happened, in camelCase, such as <c>signedIn</c> or <c>keyMade</c>; 3 to 60 letters.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Subject">To what or whom.</param>
/// <param name="Detail">More of it, in words; never a secret.</param>
public sealed record AuditEvent(string Kind, string Actor, string Subject, string Detail = "");
