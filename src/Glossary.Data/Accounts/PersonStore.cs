using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Glossary.Data.Accounts;

/// <summary>Where ASP.NET Core Identity keeps people. Recovery codes are kept as hashes, which Identity's own store does not do.</summary>
public sealed class PersonStore(GlossaryDbContext db, IdentityErrorDescriber? describer = null) : UserOnlyStore<Person, GlossaryDbContext, Guid>(db, describer)
{
    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(code), cancellationToken);

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
