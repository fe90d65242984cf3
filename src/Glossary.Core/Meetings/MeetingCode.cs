using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Glossary.Core.Meetings;

/// <summary>
/// What lets somebody into a meeting: ten characters, such as <c>k7m4p-x9rtc</c>. Read aloud or off a wall none is taken for another:
/// of 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B one is left at most, and there are no vowels to make words of.
/// </summary>
public static class MeetingCode
{
    /// <summary>25 characters, so that a code has 46.4 bits: 95 million million codes.</summary>
    private const string Alphabet = "23456789cdfghjkmnpqrtvwxy";

    private const int Half = 5;
    private const int MostTyped = 40;

    /// <summary>The rule as a PostgreSQL regular expression.</summary>
    public const string Pattern = "^[2-9cdfghjkmnpqrtvwxy]{5}-[2-9cdfghjkmnpqrtvwxy]{5}$";

    /// <summary>A new code, from the system's source of secrets.</summary>
    public static string New() => Written(RandomNumberGenerator.GetString(Alphabet, 2 * Half));

    /// <summary>Reads a code however somebody types it: in capitals, without the hyphen, with spaces, or with the letter that a figure looks like.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? code)
    {
        code = null;
        if (typed is null || typed.Length > MostTyped)
        {
            return false;
        }

        var letters = string.Concat(typed.Where(letter => letter != '-' && !char.IsWhiteSpace(letter)).Select(letter => char.ToLowerInvariant(letter) switch
        {
            'b' => '8',
            's' => '5',
            'z' => '2',
            var other => other,
        }));
        if (letters.Length != 2 * Half || !letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)))
        {
            return false;
        }

        code = Written(letters);
        return true;
    }

    private static string Written(string letters) => $"{letters[..Half]}-{letters[Half..]}";
}
