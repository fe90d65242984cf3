using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Data.Accounts;

namespace Glossary.Web.Features.Accounts;

/// <summary>What an administrator says of a person; nothing else of an account can be set from outside.</summary>
public sealed record PersonFields
{
    /// <summary>What they type to sign in.</summary>
    public string? SignInName { get; init; }

    /// <summary>The name that stands in the history.</summary>
    public string? Name { get; init; }

    /// <summary>Where to write to them; blank for nowhere.</summary>
    public string? Email { get; init; }

    /// <summary>What they may do.</summary>
    public Role Role { get; init; } = Role.Contributor;

    /// <summary>What they look after.</summary>
    public IReadOnlyList<string>? Vocabularies { get; init; }

    /// <summary>What they look after; nothing where nothing was said.</summary>
    internal IReadOnlyList<string> WantedVocabularies => Vocabularies ?? [];

    /// <summary>Where to write to them; null for nowhere.</summary>
    internal string? WantedEmail => string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();

    /// <summary>Adds what is wrong, given the vocabularies that there are.</summary>
    internal void Check(Faults faults, IReadOnlyCollection<string> known)
    {
        faults.RequireText(Name, "name", Person.MaxName, "Give the name that stands in the history.");
        faults.RequireText(Email, "email", 254, whenBlank: null);
        faults.Require(WantedEmail is null || (WantedEmail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < WantedEmail.Length - 1 && !WantedEmail.Any(char.IsWhiteSpace)), "email", "Write it as name@example.org, or leave it blank.");
        faults.Require(Enum.IsDefined(Role), "role", "A role is reader, contributor, steward or administrator.");
        faults.Require(Role != Role.Steward || WantedVocabularies.Count > 0, "vocabularies", "Choose at least one vocabulary that they look after.");
        faults.Require(Role >= Role.Steward || WantedVocabularies.Count == 0, "vocabularies", "Only stewards and administrators look after vocabularies.");
        foreach (var unknown in WantedVocabularies.Except(known))
        {
            faults.Add("vocabularies", $"There is no vocabulary \"{unknown}\".");
        }
    }

    /// <summary>Adds what is wrong with the name to sign in with, which is said once.</summary>
    internal void CheckSignInName(Faults faults)
    {
        faults.RequireText(SignInName, "signInName", Person.MaxName, "Give the name that they sign in with, such as their e-mail address.");
        faults.Require(SignInName is null || !SignInName.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)), "signInName", "Leave no spaces in it.");
    }
}
