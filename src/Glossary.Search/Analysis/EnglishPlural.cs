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
        Span<char> stem = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        return stem[..Stem(word, stem)].ToString();
    }

    /// <summary>Writes the stem of a folded word, which is never longer than the word.</summary>
    /// <returns>The length of the stem.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        if (word.Length < ShortestPlural)
        {
            return word.Length;
        }

        if (word[^1] == 'e')
        {
            if (EndsHissing(word[..^1]))
            {
                return word.Length - 1;
            }

            if (word[^2] == 'i')
            {
                stem[word.Length - 2] = 'y';
                return word.Length - 1;
            }

            return word.Length;
        }

        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word.Length;
        }

        switch (word)
        {
            case [.., 'y', 's', 'e', 's']:
                stem[word.Length - 2] = 'i';
                return word.Length;
            case [_, _, .., 'i', 'e', 's']:
                stem[word.Length - 3] = 'y';
                return word.Length - 2;
            case [.., 'e', 's'] when word.Length > ShortestPlural && EndsHissing(word[..^2]):
                return word.Length - 2;
            default:
                return word.Length - 1;
        }
    }

    /// <summary>Whether a word is an abbreviation written with a small s, as in "PMs".</summary>
    public static bool IsPluralOfAbbreviation(ReadOnlySpan<char> written, int folded) =>
        written.Length >= 3 && written.Length == folded && written[^1] == 's' && written[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Whether a word of a label is written like an acronym.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> written) =>
        written.Length is >= 2 and <= LongestAcronym && !written.ContainsAnyExcept(Capitals);

    private static bool EndsHissing(ReadOnlySpan<char> word) =>
        word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'];
}
