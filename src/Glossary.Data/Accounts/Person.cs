using Glossary.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Glossary.Data.Accounts;

/// <summary>Somebody with an account, whether the glossary checks their password or the house's single sign-on vouches for them.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    private readonly List<Stewardship> _stewardships = [];

    /// <summary>For ASP.NET Core Identity and EF Core.</summary>
    public Person()
    {
    }

    /// <summary>Makes an account.</summary>
    /// <param name="signInName">What they type to sign in; unique.</param>
    /// <param name="name">The name that stands in the history.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="now">When it is made.</param>
    public Person(string signInName, string name, Role role, DateTimeOffset now)
        : base(signInName)
    {
        Id = Guid.CreateVersion7(now);
        Name = name;
        Role = role;
        CreatedAt = now;
        LockoutEnabled = true;
    }

    /// <summary>The name that stands in the history.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What they may do.</summary>
    public Role Role { get; private set; }

    /// <summary>The vocabularies of a <see cref="Role.Steward"/>, or of an administrator who also signs for some.</summary>
    public IReadOnlyCollection<Stewardship> Stewardships => _stewardships;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was closed; null while they may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Until when their password is one that somebody else knows and that serves once, to choose their own; null when it is their own.</summary>
    public DateTimeOffset? OneTimeUntil { get; private set; }

    /// <summary>The last code that their authenticator app was believed for: it serves once.</summary>
    public string? LastCode { get; private set; }

    /// <summary>Says anew what they are called, where to write to them, and what they may do.</summary>
    /// <param name="name">The name that stands in the history.</param>
    /// <param name="email">Where to write to them; null for nowhere.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="vocabularies">What they look after: at least one for a steward, none below that.</param>
    public void Revise(string name, string? email, Role role, IEnumerable<string> vocabularies)
    {
        (Name, Email, Role) = (name, email, role);
        var wanted = role >= Role.Steward ? vocabularies.ToHashSet(StringComparer.Ordinal) : [];
        _stewardships.RemoveAll(stewardship => !wanted.Contains(stewardship.Vocabulary));
        _stewardships.AddRange(wanted.Where(slug => _stewardships.TrueForAll(held => held.Vocabulary != slug)).Select(slug => new Stewardship(Id, slug)));
    }

    /// <summary>Closes the account; its history stays.</summary>
    public void Disable(DateTimeOffset now) => DisabledAt ??= now;

    /// <summary>Opens it again.</summary>
    public void Enable() => DisabledAt = null;

    /// <summary>The password that was just set is one that somebody else knows.</summary>
    public void HandOut(DateTimeOffset until) => OneTimeUntil = until;

    /// <summary>The password that was just set is their own.</summary>
    public void ChosePassword()
    {
        OneTimeUntil = null;
        LockoutEnd = null;
        AccessFailedCount = 0;
    }
}

/// <summary>A steward's care for one vocabulary.</summary>
/// <param name="PersonId">Who looks after it.</param>
/// <param name="Vocabulary">Its slug.</param>
public sealed record Stewardship(Guid PersonId, string Vocabulary);
