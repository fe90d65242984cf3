namespace Glossary.Data.Accounts;

/// <summary>A browser in which somebody is signed in. The cookie only names it: ended here, it is ended on every replica at once.</summary>
public sealed class Session
{
    /// <summary>The longest name of a device, in UTF-16 code units.</summary>
    public const int MaxDevice = 200;

    private Session(Guid id, Guid personId, string device, string how, DateTimeOffset startedAt, DateTimeOffset expiresAt) =>
        (Id, PersonId, Device, How, StartedAt, LastSeenAt, ExpiresAt) = (id, personId, device, how, startedAt, startedAt, expiresAt);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is signed in.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What the browser said of itself.</summary>
    public string Device { get; private set; }

    /// <summary>How they signed in: <c>password</c>, <c>password and code</c>, or the single sign-on's issuer.</summary>
    public string How { get; private set; }

    /// <summary>When they signed in.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When something was last asked in it, to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was ended; null while nobody has.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Begins one.</summary>
    public static Session Begin(Guid personId, string device, string how, DateTimeOffset now, TimeSpan lasts) =>
        new(Guid.CreateVersion7(now), personId, device.Length > MaxDevice ? device[..MaxDevice] : device, how, now, now + lasts);
}
