using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// What is asked of a password: that it is long, and none of those that a guesser tries first. No mix of characters is asked for,
/// and none ever expires.
/// </summary>
/// <remarks>Source of the rules: NIST SP 800-63B-4 (2025), section 3.1.1.2: 15 characters where a password is all that is asked for, at least 64 allowed, a blocklist.</remarks>
internal sealed class PasswordRule : IPasswordValidator<Person>
{
    /// <summary>The fewest characters; a second factor can be taken away again, so it makes no difference.</summary>
    internal const int MinLength = 15;

    /// <summary>The most characters, in UTF-16 code units: enough for any passphrase, too few to keep a server busy.</summary>
    internal const int MaxLength = 256;

    /// <summary>What the form says beforehand.</summary>
    internal const string Advice = "15 characters or more. Four or five words that don't belong together are easy to remember and hard to guess. Spaces and any letters are fine.";

    /// <summary>Fewer pieces than this, and somebody who guesses is through them within a day.</summary>
    private const int FewestPieces = 8;

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(FaultOf(password, user.UserName, user.Name, user.Email) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault })
            : IdentityResult.Success);

    /// <summary>What to do about it; null when it is good.</summary>
    /// <param name="password">What they chose.</param>
    /// <param name="theirs">Words that anybody knows of them.</param>
    internal static string? FaultOf(string? password, params string?[] theirs)
    {
        if (password is null || new System.Globalization.StringInfo(password).LengthInTextElements < MinLength)
        {
            return $"Make it at least {MinLength} characters long.";
        }

        if (password.Length > MaxLength || !NormalizedPasswordHasher.IsText(password))
        {
            return $"Keep it to {MaxLength} characters, all of them whole.";
        }

        var known = theirs.OfType<string>().SelectMany(word => word.Split(' ', '@', '.').Append(word)).Where(word => word.Length > 2);
        return GuessableText.CountPieces(password, known) < FewestPieces
            ? "This is among the first that somebody who guesses would try: common words, a repetition, a row of keys, or what anybody knows of you. Choose another."
            : null;
    }
}
