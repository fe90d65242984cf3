using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Core.Learning.Cards;

/// <summary>Compares what cards say: without case, accents, hyphens and plurals, so that "Work-lists" is "worklist".</summary>
internal static partial class Wording
{
    /// <summary>What stands where a word was left out.</summary>
    public const string Gap = "____";

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "with", "by", "from", "at", "as", "is", "are", "be", "it", "its", "that", "which", "this", "these", "who", "what",
        "when", "where", "so", "not", "no", "can", "may", "must", "has", "have", "one", "other", "into", "than", "them", "they", "their", "such", "how", "was", "if", "but", "any", "all", "each",
    ]);

    /// <summary>What two names have in common that are the same but for case, accents, hyphens and plural.</summary>
    public static string KeyOf(string name) => Singular(string.Concat(Words(name).Select(word => word.Folded)));

    /// <summary>The words that say something, in the singular.</summary>
    public static HashSet<string> ContentOf(string text) =>
        [.. Words(text).Select(word => word.Folded).Where(word => word.Length > 1 && !Small.Contains(word)).Select(Singular)];

    /// <summary>The longer of two texts says little that the shorter doesn't.</summary>
    public static bool AreAlike(string one, string other) => AreAlike(ContentOf(one), ContentOf(other));

    /// <summary>The same of their words.</summary>
    public static bool AreAlike(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains) * 2 >= Math.Max(1, Math.Min(one.Count, other.Count));

    /// <summary>Whether a text has a name in it, as a whole word.</summary>
    public static bool Mentions(string text, string name) => Mentions(text, [name]).Count > 0;

    /// <summary>The text with each of the names left out; "a" or "an" before a gap gives no hint.</summary>
    public static string Blank(string text, IEnumerable<string> names)
    {
        var blanked = new StringBuilder(text);
        foreach (var (start, length) in Mentions(text, names).OrderByDescending(mention => mention.Start))
        {
            blanked.Remove(start, length).Insert(start, Gap);
        }

        return Article().Replace(blanked.ToString(), "${article}(n) " + Gap);
    }

    /// <summary>Where a text has one of the names, the longest name first, none over another.</summary>
    private static List<(int Start, int Length)> Mentions(string text, IEnumerable<string> names)
    {
        var words = Words(text);
        var taken = new bool[words.Count];
        var found = new List<(int, int)>();
        foreach (var name in names.OrderByDescending(name => name.Length))
        {
            var key = KeyOf(name);
            for (var first = 0; first < words.Count && key.Length > 0; first++)
            {
                var count = taken[first] || !key.StartsWith(words[first].Folded.AsSpan(0, 1), StringComparison.Ordinal) ? 0 : WordsOf(key, words, first);
                if (count > 0 && !taken.AsSpan(first, count).Contains(true) && IsWritten(words.GetRange(first, count), name))
                {
                    taken.AsSpan(first, count).Fill(true);
                    found.Add((words[first].Start, words[first + count - 1].Start + words[first + count - 1].Text.Length - words[first].Start));
                }
            }
        }

        return found;
    }

    /// <summary>How many words from there on are a name, written apart or not; 0 when they aren't.</summary>
    private static int WordsOf(string key, List<Word> words, int first)
    {
        var joined = string.Empty;
        for (var i = first; i < words.Count && joined.Length < key.Length; i++)
        {
            joined += words[i].Folded;
            if (joined == key || (joined.Length >= key.Length && Singular(joined) == key))
            {
                return i - first + 1;
            }
        }

        return 0;
    }

    /// <summary>"it" and "or" are no IT and no OR: letters alone are a name only as capitals.</summary>
    private static bool IsWritten(IEnumerable<Word> window, string name) => name.Any(char.IsAsciiLetterLower) || name.Length > 6 || window.All(word => word.Text.Any(char.IsUpper) || word.Text.All(char.IsDigit));

    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.. var stem, 'e', 's'] when stem is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => stem,
        [.., 's' or 'u' or 'i', 's'] => word,
        [.. var stem, 's'] => stem,
        _ => word,
    };

    /// <summary>Letters that fold to nothing, such as a lone accent, are no word.</summary>
    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        foreach (var match in Letters().EnumerateMatches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            if (Folded(written) is { Length: > 0 } folded)
            {
                words.Add(new(match.Index, written, folded));
            }
        }

        return words;
    }

    private static string Folded(string word) => Ascii.IsValid(word) ? word.ToLowerInvariant() : string.Concat(word.Normalize(NormalizationForm.FormKD).Where(letter => char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Letters();

    [GeneratedRegex("\\b(?<article>[Aa])n? " + Gap)]
    private static partial Regex Article();

    private readonly record struct Word(int Start, string Text, string Folded);
}
