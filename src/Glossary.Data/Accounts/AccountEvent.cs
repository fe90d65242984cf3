namespace Glossary.Data.Accounts;

/// <summary>Something that happened to an account. Rows are never altered; the database refuses it.</summary>
/// <param name="at">When.</param>
/// <param name="action">What.</param>
/// <param name="personId">Whose account; null where a sign-in named nobody.</param>
/// <param name="actorId">Who did it; null for the server itself, an operator at the command line, or somebody unknown.</param>
/// <param name="actor">Their name as it was then.</param>
/// <param name="detail">What was changed, in words; never a secret.</param>
public sealed class AccountEvent(DateTimeOffset at, AccountAction action, Guid? personId, Guid? actorId, string actor, string detail)
{
    /// <summary>Grows with each.</summary>
    public long Number { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>What.</summary>
    public AccountAction Action { get; private set; } = action;

    /// <summary>Whose account; null where a sign-in named nobody.</summary>
    public Guid? PersonId { get; private set; } = personId;

    /// <summary>Who did it; null for the server itself, an operator at the command line, or somebody unknown.</summary>
    public Guid? ActorId { get; private set; } = actorId;

    /// <summary>Their name as it was then.</summary>
    public string Actor { get; private set; } = actor;

    /// <summary>What was changed, in words; never a secret.</summary>
    public string Detail { get; private set; } = detail;
}

/// <summary>What can happen to an account.</summary>
public enum AccountAction
{
    /// <summary>It was made.</summary>
    Invited,

    /// <summary>Its name, role or vocabularies were changed.</summary>
    Changed,

    /// <summary>It was given a new one-time password.</summary>
    Reset,

    /// <summary>It was closed.</summary>
    Disabled,

    /// <summary>It was opened again.</summary>
    Enabled,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>A name and a password, or a code, were refused.</summary>
    SignInRefused,

    /// <summary>Sessions were ended.</summary>
    SignedOut,

    /// <summary>They chose a password.</summary>
    PasswordChanged,

    /// <summary>An authenticator app was added.</summary>
    SecondFactorAdded,

    /// <summary>The authenticator app was taken away.</summary>
    SecondFactorRemoved,

    /// <summary>A recovery code was used in place of the app.</summary>
    RecoveryCodeUsed,

    /// <summary>A key was made.</summary>
    KeyMade,

    /// <summary>A key was revoked.</summary>
    KeyRevoked,
}
