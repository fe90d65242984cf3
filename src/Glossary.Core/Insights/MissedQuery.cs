using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Core.Insights;

/// <summary>
/// What is kept of a look-up that found nothing: the words, folded so that one word is counted once however it was typed, and only where
/// they cannot well be about a person. Who asked is never known here.
/// </summary>
public static partial class MissedQuery
{
    /// <summary>Longer texts are sentences, which may speak of somebody.</summary>
    public const int MaxLength = 60;

    private const int FewestLetters = 2;

    /// <summary>The words to count; null when nothing of the query may be kept.</summary>
    public static string? Of(string query)
    {
        if (query.Length > 4 * MaxLength || !IsWellFormed(query))
        {
            return null;
        }

        var folded = Gap().Replace(query.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), " ").Trim();
        return folded.Length is >= FewestLetters and <= MaxLength && folded.Any(char.IsLetter) && !Personal().IsMatch(folded) ? folded : null;
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // What stands in for half a pair of surrogates; whoever types it on purpose loses nothing.
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>Five digits in a row (record and serial numbers), seven with separators between them (telephone numbers, dates), or an e-mail address.</summary>
    [GeneratedRegex(@"\p{Nd}{5}|\p{Nd}(?:[ ./()+-]{0,2}\p{Nd}){6}|\S@\S", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
