using System.Buffers;

namespace Glossary.Search.Analysis;

/// <summary>
/// Brings the singular and the plural of an English word to one stem. The stem needn't be a word ("cache" and "caches" are "cach"):
/// it is compared, never shown.
/// </summary>
internal static class EnglishPlural
{
    private const int ShortestPlural = 4;
    private const int LongestAcronym = 6;
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length < ShortestPlural)
        {
            return word;
        }

        if (word[^1] == 'e')
        {
            return EndsHissing(word.AsSpan(0, word.Length - 1)) && word.Length > ShortestPlural - 1 ? word[..^1]
                : word[^2] == 'i' ? word[..^2] + "y"
                : word;
        }

        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }

        return word switch
        {
            [.., 'y', 's', 'e', 's'] => word[..^2] + "is",
            [_, _, .., 'i', 'e', 's'] => word[..^3] + "y",
            [.., 'e', 's'] when word.Length > ShortestPlural && EndsHissing(word.AsSpan(0, word.Length - 2)) => word[..^2],
            _ => word[..^1],
        };
    }

    /// <summary>The stem of an abbreviation written with a small s, as in "PMs"; null when <paramref name="written"/> is none.</summary>
    public static string? StemOfAbbreviation(ReadOnlySpan<char> written, string folded) =>
        written.Length >= 3 && written.Length == folded.Length && written[^1] == 's' && written[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0
            ? folded[..^1]
            : null;

    /// <summary>Whether a word of a label is written like an acronym.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> written) =>
        written.Length is >= 2 and <= LongestAcronym && !written.ContainsAnyExcept(Capitals);

    private static bool EndsHissing(ReadOnlySpan<char> word) =>
        word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'];
}
