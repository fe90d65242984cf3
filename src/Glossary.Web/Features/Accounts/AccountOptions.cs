using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Features.Accounts;

/// <summary>The section <c>Glossary:Accounts</c> of the configuration.</summary>
public sealed class AccountOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Accounts";

    /// <summary>Whether the glossary checks names and passwords itself. Turn it off where everybody has single sign-on. Default: true.</summary>
    public bool Local { get; set; } = true;

    /// <summary>How long a sign-in lasts at most. The browser forgets it when it is closed. Default: 12 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a sign-in lasts when its owner asks to stay signed in. Default: 14 days; 30 are the most that NIST SP 800-63B-4 allows.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan RememberedSessionLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>After how many wrong passwords or codes in a row an account is locked. Default: 10; 100 are the most that NIST SP 800-63B-4 allows.</summary>
    [Range(3, 100)]
    public int FailuresBeforeLockout { get; set; } = 10;

    /// <summary>For how long it is locked then. Default: 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>For how long a one-time password that an administrator hands out can be used. Default: 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan OneTimePasswordLifetime { get; set; } = TimeSpan.FromDays(3);
}
