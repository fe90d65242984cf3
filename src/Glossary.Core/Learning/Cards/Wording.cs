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
    public static string KeyOf(string name) => KeyOf([.. Words(name).Select(word => word.Folded)]);

    /// <summary>The words that say something, in the singular.</summary>
    public static HashSet<string> ContentOf(string text) =>
        [.. Words(text).Select(word => word.Folded).Where(word => word.Length > 1 && !Small.Contains(word)).Select(Singular)];

    /// <summary>The longer of two texts says little that the shorter doesn't.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (ofOne, ofOther) = (ContentOf(one), ContentOf(other));
        var shared = ofOne.Count(ofOther.Contains);
        return shared * 2 >= Math.Max(1, Math.Min(ofOne.Count, ofOther.Count));
    }

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
            var ofName = Words(name);
            var key = KeyOf([.. ofName.Select(word => word.Folded)]);
            for (var first = 0; first < words.Count && key.Length > 0; first++)
            {
                for (var count = 1; count <= ofName.Count + 2 && first + count <= words.Count; count++)
                {
                    var window = words.GetRange(first, count);
                    if (!taken.AsSpan(first, count).Contains(true) && KeyOf([.. window.Select(word => word.Folded)]) == key && IsWritten(window, name))
                    {
                        taken.AsSpan(first, count).Fill(true);
                        found.Add((window[0].Start, window[^1].Start + window[^1].Text.Length - window[0].Start));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>"it" and "or" are no IT and no OR: letters alone are a name only as capitals.</summary>
    private static bool IsWritten(List<Word> window, string name) => name.Any(char.IsAsciiLetterLower) || name.Length > 6 || window.All(word => word.Text.Any(char.IsUpper) || word.Text.All(char.IsDigit));

    private static string KeyOf(IReadOnlyList<string> folded) => folded.Count == 0 ? string.Empty : string.Concat(folded.Take(folded.Count - 1)) + Singular(folded[^1]);

    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.. var stem, 'e', 's'] when stem is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => stem,
        [.., 's' or 'u' or 'i', 's'] => word,
        [.. var stem, 's'] => stem,
        _ => word,
    };

    private static List<Word> Words(string text) => [.. Letters().Matches(text).Select(match => new Word(match.Index, match.Value, Folded(match.Value)))];

    private static string Folded(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormKD).Where(letter => char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Letters();

    [GeneratedRegex("\\b(?<article>[Aa])n? " + Gap)]
    private static partial Regex Article();

    private readonly record struct Word(int Start, string Text, string Folded);
}
