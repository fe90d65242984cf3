using System.Text;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Hashes the same password the same, whichever keyboard composed its letters: an "é" is one character on one and two on another.</summary>
/// <remarks>Source of the rule: NIST SP 800-63B-4, section 3.1.1.2.</remarks>
internal sealed class NormalizedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Person>(options)
{
    /// <summary>Whether it can be hashed: it holds no half of a character.</summary>
    internal static bool IsText(string password) => !password.Where((letter, i) => char.IsSurrogate(letter) && !IsPair(password, i)).Any();

    public override string HashPassword(Person user, string password) => base.HashPassword(user, password.Normalize(NormalizationForm.FormC));

    public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, IsText(providedPassword) ? providedPassword.Normalize(NormalizationForm.FormC) : string.Empty);

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
