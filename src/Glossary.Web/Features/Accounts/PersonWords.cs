using Glossary.Core.Accounts;
using Glossary.Data.Accounts;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Accounts;

/// <summary>How records and pages speak of accounts: records in English, whose readers are not known yet, and pages in their reader's language.</summary>
internal static class PersonWords
{
    /// <summary>As records say it; a page says it by <see cref="Phrases"/>.</summary>
    internal static string Of(Role role) => role switch
    {
        Role.Reader => "Reader",
        Role.Contributor => "Contributor",
        Role.Steward => "Steward",
        _ => "Administrator",
    };

    internal static string Explain(Role role) => Say(role switch
    {
        Role.Reader => "reads, where reading is closed",
        Role.Contributor => "suggests, comments and votes",
        Role.Steward => "writes and signs for vocabularies",
        _ => "writes everything and manages accounts",
    });

    internal static string Standing(Person person) => Standing(person.Role, person.Stewardships.Select(held => held.Vocabulary));

    internal static string Standing(Role role, IEnumerable<string> vocabularies) =>
        string.Join(", ", vocabularies.Order()) is { Length: > 0 } held ? $"{Of(role)} of {held}" : Of(role);

    internal static string Of(AccountAction action) => Say(action switch
    {
        AccountAction.Invited => "made the account",
        AccountAction.Changed => "changed it",
        AccountAction.Reset => "gave a new one-time password",
        AccountAction.Disabled => "closed the account",
        AccountAction.Enabled => "opened the account again",
        AccountAction.SignedIn => "signed in",
        AccountAction.SignInRefused => "was refused",
        AccountAction.SignedOut => "signed out",
        AccountAction.PasswordChanged => "chose a password",
        AccountAction.SecondFactorAdded => "added an authenticator app",
        AccountAction.SecondFactorRemoved => "removed the authenticator app",
        AccountAction.RecoveryCodeUsed => "used a recovery code",
        AccountAction.KeyMade => "made a key",
        _ => "revoked a key",
    });

    private static string Say(string english) => Translation<Texts>.Of(english);
}
