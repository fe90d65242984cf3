namespace Glossary.Core.Webhooks;

/// <summary>A program that is told of changes at an address of its own. Its secrets stand here sealed; who sends opens them.</summary>
public sealed class Webhook
{
    /// <summary>Makes one, in use from now on.</summary>
    public Webhook(Guid id, WebhookContent content, string secret, string createdBy, DateTimeOffset now)
        : this(id, secret, createdBy, now)
    {
        Take(content);
        EnabledAt = now;
    }

    private Webhook(Guid id, string secret, string createdBy, DateTimeOffset createdAt) =>
        (Id, Secret, CreatedBy, CreatedAt, Version) = (id, secret, createdBy, createdAt, 1);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>What stands at the other end.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Where to send to.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Of what to tell, as <see cref="WebhookEvent"/> names it.</summary>
    public IReadOnlyList<string> Events { get; private set; } = [];

    /// <summary>Slugs of the vocabularies that it is for; none for all of them.</summary>
    public IReadOnlyList<string> Vocabularies { get; private set; } = [];

    /// <summary>What signs, sealed.</summary>
    public string Secret { get; private set; }

    /// <summary>What signed before and still does, sealed; null when the receiver needs it no longer.</summary>
    public string? FormerSecret { get; private set; }

    /// <summary>Since when it is in use: what happened before is not told. Null while it is not.</summary>
    public DateTimeOffset? EnabledAt { get; private set; }

    /// <summary>Why the glossary itself took it out of use; null when an administrator did, or nobody.</summary>
    public string? WhyDisabled { get; private set; }

    /// <summary>Since when nothing has arrived; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Until when nothing is sent, because the receiver is not well; null when it is.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>By whom.</summary>
    public string CreatedBy { get; private set; }

    /// <summary>Counts what administrators changed, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is told of something.</summary>
    /// <param name="happened">What, as <see cref="WebhookEvent"/> names it.</param>
    /// <param name="vocabularies">The vocabularies that it touches; none when it is everybody's.</param>
    /// <param name="at">When.</param>
    public bool Wants(string happened, IReadOnlyCollection<string> vocabularies, DateTimeOffset at) =>
        EnabledAt <= at && Events.Contains(happened) && (Vocabularies.Count == 0 || vocabularies.Count == 0 || Vocabularies.Intersect(vocabularies).Any());

    /// <summary>Gives it other content, and takes it into use or out of it.</summary>
    public void Revise(WebhookContent content, bool enabled, DateTimeOffset now)
    {
        Take(content);
        if (enabled)
        {
            (EnabledAt, WhyDisabled) = (EnabledAt ?? now, null);
        }
        else
        {
            (EnabledAt, WhyDisabled) = (null, EnabledAt is null ? WhyDisabled : null);
        }

        // Another address may well answer.
        Arrived();
        Version++;
    }

    /// <summary>Signs with a new secret, and with the one before as well until <see cref="RetireFormerSecret"/>.</summary>
    public void Rotate(string secret)
    {
        (Secret, FormerSecret) = (secret, Secret);
        Version++;
    }

    /// <summary>Signs with the new secret alone.</summary>
    public void RetireFormerSecret()
    {
        FormerSecret = null;
        Version++;
    }

    /// <summary>Lets it be tried at once.</summary>
    public void Release() => HeldUntil = null;

    /// <summary>Notes that something has arrived.</summary>
    public void Arrived() => (HeldUntil, FailingSince) = (null, null);

    /// <summary>Notes that something has not arrived.</summary>
    /// <param name="heldUntil">Until when the rest waits, too, so that it keeps its order; null when only this one was not taken.</param>
    /// <param name="now">Now.</param>
    /// <param name="patience">How long nothing may arrive before the glossary gives up.</param>
    /// <returns>Whether it has given up.</returns>
    public bool Failed(DateTimeOffset? heldUntil, DateTimeOffset now, TimeSpan patience)
    {
        HeldUntil = heldUntil;
        FailingSince ??= now;
        if (EnabledAt is null || now - FailingSince < patience)
        {
            return false;
        }

        Disable($"Nothing has arrived for {patience.TotalDays:0} days.");
        return true;
    }

    /// <summary>Takes it out of use without an administrator.</summary>
    public void Disable(string why) => (EnabledAt, WhyDisabled) = (null, why);

    private void Take(WebhookContent content) => (Name, Address, Events, Vocabularies) = (content.Name.Trim(), content.Address.Trim(), content.Events, content.Vocabularies);
}
