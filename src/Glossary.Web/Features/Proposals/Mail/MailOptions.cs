using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>The section <c>Glossary:Mail</c> of the configuration. Without a <see cref="Host"/> no mail is written or sent.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Mail";

    /// <summary>The SMTP server. Default: none, no mail.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the way to it is protected. Default: <see cref="MailSecurity.StartTls"/>.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Whom to sign in as. Default: nobody.</summary>
    public string? UserName { get; set; }

    /// <summary>The password that goes with it.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address, such as <c>Glossary &lt;glossary@hospital.example&gt;</c>. Required with a host.</summary>
    public string? From { get; set; }

    /// <summary>By vocabulary, the addresses that are told what waits on its stewards, such as a department's mailbox.</summary>
    public Dictionary<string, string[]> Stewards { get; init; } = [];

    /// <summary>How often mail that waits is looked for. Default: 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long what could not be sent waits at first; twice as long after each time, an hour at most. Default: 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is null)
        {
            yield break;
        }

        if (!MimeKit.MailboxAddress.TryParse(From, out _))
        {
            yield return new("Glossary:Mail:From must be the sender's address, such as Glossary <glossary@hospital.example>.", [nameof(From)]);
        }

        foreach (var address in Stewards.SelectMany(pair => pair.Value).Where(address => !MimeKit.MailboxAddress.TryParse(address, out _)))
        {
            yield return new($"\"{address}\" in Glossary:Mail:Stewards is no mail address.", [nameof(Stewards)]);
        }
    }
}

/// <summary>How the way to the SMTP server is protected.</summary>
public enum MailSecurity
{
    /// <summary>It turns to TLS before anything is said; a server that can't is not used.</summary>
    StartTls,

    /// <summary>TLS from the start.</summary>
    Tls,

    /// <summary>Not at all: for a relay on the same machine.</summary>
    None,
}
