using System.Security.Claims;
using Glossary.Data.Keys;

namespace Glossary.Web.Features.Accounts;

/// <summary>Who is writing, and what they may write.</summary>
internal sealed class Author(ClaimsPrincipal principal)
{
    /// <summary>The policy of endpoints that write.</summary>
    internal const string WritePolicy = "write";

    /// <summary>Names the vocabulary of a steward.</summary>
    internal const string VocabularyClaim = "glossary:vocabulary";

    /// <summary>The name that stands in the history.</summary>
    internal string Name => principal.Identity?.Name ?? throw new InvalidOperationException("An endpoint that writes must require the write policy.");

    /// <summary>Whether Terms of this vocabulary are theirs to change.</summary>
    internal bool MayWrite(string vocabulary) =>
        principal.IsInRole(nameof(KeyRole.Administrator)) || principal.HasClaim(VocabularyClaim, vocabulary);
}
