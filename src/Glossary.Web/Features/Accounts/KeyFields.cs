using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Data.Keys;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Accounts;

/// <summary>What somebody says of a key that they make.</summary>
public sealed record KeyFields
{
    /// <summary>For how many days a key may work.</summary>
    public static readonly IReadOnlyList<int> Lifetimes = [30, 90, 365];

    /// <summary>What it is for.</summary>
    public string? Name { get; init; }

    /// <summary>What it may do: a role, or <c>steward:</c> and a vocabulary.</summary>
    public string? Scope { get; init; } = nameof(Role.Reader);

    /// <summary>For how many days.</summary>
    public int Days { get; init; } = 90;

    /// <summary>What somebody may let a key do: at most what they may themselves.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> ScopesOf(Author author, IEnumerable<string> vocabularies) =>
    [
        .. new[] { Role.Reader, Role.Contributor }.Where(author.Has).Select(role => KeyValuePair.Create(role.ToString(), $"{Phrases.Of(PersonWords.Of(role))}: {PersonWords.Explain(role)}")),
        .. vocabularies.Where(author.MayWrite).Select(vocabulary => KeyValuePair.Create($"steward:{vocabulary}", Translation<Texts>.Of("Steward of {0}: writes its Terms, and Mappings with an end in it", vocabulary))),
        .. new[] { Role.Administrator }.Where(author.Has).Select(role => KeyValuePair.Create(role.ToString(), $"{Phrases.Of(PersonWords.Of(role))}: {PersonWords.Explain(role)}")),
    ];

    /// <summary>Adds what is wrong, given what its maker may allow.</summary>
    internal void Check(Faults faults, IReadOnlyList<KeyValuePair<string, string>> scopes)
    {
        faults.RequireText(Name, "name", ApiKey.MaxName, "Say what it is for, so that you know it in the list.");
        faults.Require(scopes.Any(scope => scope.Key == Scope), "scope", "Choose one of these; a key may do no more than you.");
        faults.Require(Lifetimes.Contains(Days), "days", "Choose one of these.");
    }

    /// <summary>The role and the vocabulary that it says.</summary>
    internal (Role Role, string? Vocabulary) Wanted() => Scope!.Split(':') is [_, var vocabulary] ? (Role.Steward, vocabulary) : (Enum.Parse<Role>(Scope), null);
}
