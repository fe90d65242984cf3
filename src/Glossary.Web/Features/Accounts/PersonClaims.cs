using System.Security.Claims;
using Glossary.Core.Accounts;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who somebody is and what they may do, as claims that <see cref="Author"/> reads.</summary>
internal static class PersonClaims
{
    /// <summary>Which sign-in this is; a key has none.</summary>
    internal const string SessionClaim = "glossary:session";

    internal static ClaimsPrincipal Of(string scheme, Guid id, string name, Role role, IEnumerable<string> vocabularies, Guid? session = null)
    {
        // The name identifier ties a form to whoever it was made for, whatever else of them changes meanwhile.
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, id.ToString()));
        identity.AddClaim(new(Author.IdClaim, id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, name));
        identity.AddClaim(new(ClaimTypes.Role, role.ToString()));
        identity.AddClaims(vocabularies.Select(vocabulary => new Claim(Author.VocabularyClaim, vocabulary)));
        if (session is { } number)
        {
            identity.AddClaim(new(SessionClaim, number.ToString()));
        }

        return new(identity);
    }

    /// <summary>The sign-in that a browser's request belongs to; null for a key's.</summary>
    internal static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;
}
