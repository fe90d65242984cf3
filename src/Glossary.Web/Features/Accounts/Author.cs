using System.Security.Claims;
using Glossary.Core.Accounts;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who is asking, and what they may do: the one reader of a principal's claims, however it signed in.</summary>
internal sealed class Author(ClaimsPrincipal principal)
{
    /// <summary>The policy of what takes somebody who said who they are, whatever their role.</summary>
    internal const string KnownPolicy = "known";

    /// <summary>The policy of what suggests or comments.</summary>
    internal const string ProposePolicy = "propose";

    /// <summary>The policy of endpoints that write.</summary>
    internal const string WritePolicy = "write";

    /// <summary>The policy of what manages accounts, keys and settings.</summary>
    internal const string AdministerPolicy = "administer";

    /// <summary>The policy of somebody's own account: a person in a browser, not a key of theirs.</summary>
    internal const string OwnAccountPolicy = "own account";

    /// <summary>A person's id; a key's own where it belongs to no person.</summary>
    internal const string IdClaim = "glossary:id";

    /// <summary>Names a vocabulary of a steward; one claim each.</summary>
    internal const string VocabularyClaim = "glossary:vocabulary";

    /// <summary>Whether they said who they are.</summary>
    internal bool IsKnown => principal.Identity is { IsAuthenticated: true };

    /// <summary>Tells one person from another, whatever they sign in with; a tool's key that belongs to nobody stands for itself.</summary>
    internal Guid Id => Guid.Parse(principal.FindFirstValue(IdClaim) ?? throw Unknown());

    /// <summary>The name that stands in the history.</summary>
    internal string Name => principal.Identity?.Name ?? throw Unknown();

    /// <summary>The vocabularies that they look after and may sign for.</summary>
    internal IEnumerable<string> StewardOf => principal.FindAll(VocabularyClaim).Select(claim => claim.Value);

    /// <summary>Whether they may do what <paramref name="role"/> may.</summary>
    internal bool Has(Role role) => Enum.GetValues<Role>().Any(held => held >= role && principal.IsInRole(held.ToString()));

    /// <summary>Whether Terms of this vocabulary are theirs to change.</summary>
    internal bool MayWrite(string vocabulary) => Has(Role.Administrator) || principal.HasClaim(VocabularyClaim, vocabulary);

    private static InvalidOperationException Unknown() => new("Only an endpoint that requires a policy may ask who it is.");
}
