using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>How the rules take English apart: words, their plain forms, and sentences.</summary>
internal static partial class English
{
    private static readonly HashSet<string> Small = new(
        "a an and are as at be been before by can for from has have how if in into is it its may must no not of on one or other so such than that the their them then they this to under up used use using was what when where which while who whom whose will with within without".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The words of a text as written; what hyphens, slashes and apostrophes join counts as several.</summary>
    internal static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>A label without case, hyphens, blanks and plurals: what two labels share that people would take for one.</summary>
    internal static string Fold(string label)
    {
        var folded = new StringBuilder();
        foreach (var word in WordsOf(label))
        {
            folded.Append(Singular(word).ToLowerInvariant());
        }

        return folded.Length > 0 ? folded.ToString() : label;
    }

    /// <summary>A text's words without case and plurals, small words such as "of" left out unless there are no others.</summary>
    internal static List<string> PlainWordsOf(string text)
    {
        List<string> words = [.. WordsOf(text).Select(word => Singular(word).ToLowerInvariant())];
        return words.TrueForAll(Small.Contains) ? words : words.FindAll(word => !Small.Contains(word));
    }

    /// <summary>The stems of a text's words, small words such as "of" left out.</summary>
    internal static List<string> StemsOf(string text) => [.. WordsOf(text).Where(word => !Small.Contains(word.ToLowerInvariant())).Select(Stem)];

    /// <summary>A word without its ending, so that "monitors", "monitored" and "monitoring" are one.</summary>
    internal static string Stem(string word)
    {
        var stem = Singular(word).ToLowerInvariant();
        foreach (var ending in new[] { "ing", "ed" })
        {
            if (stem.Length >= ending.Length + 4 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                stem = stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
                break;
            }
        }

        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>A text's sentences: of Markdown, each item and heading by itself, its signs taken off.</summary>
    internal static IEnumerable<string> SentencesOf(string text) =>
        Block().Split(text).SelectMany(block => SentenceEnd().Split(block)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>How many words a reader reads: what blanks part, signs alone not counted.</summary>
    internal static int CountWords(string sentence) =>
        sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Whether <paramref name="part"/> stands in <paramref name="whole"/>, its words in order and together.</summary>
    internal static bool HoldsPhrase(IReadOnlyList<string> whole, IReadOnlyList<string> part)
    {
        for (var start = 0; part.Count > 0 && start + part.Count <= whole.Count; start++)
        {
            var same = 0;
            while (same < part.Count && whole[start + same] == part[same])
            {
                same++;
            }

            if (same == part.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An abbreviation loses only the small s that makes it a plural: "VLANs" is "VLAN", but "PACS" and "DNS" stay.</summary>
    private static string Singular(string word) => word switch
    {
        { Length: < 3 } => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when PluralInEs().IsMatch(word) => word[..^2],
        [.., 's' or 'u' or 'i', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("(ss|x|ch|sh)es$")]
    private static partial Regex PluralInEs();

    // A blank line, or a line that begins an item, heading, quotation or table row, ends what stood before it.
    [GeneratedRegex(@"\n\s*\n|(?:^|\n)\s*(?:[-*+]|\d+[.)]|#+|>)\s+|\n?\s*\|")]
    private static partial Regex Block();

    // A mark and a blank end a sentence when a new one begins; "e.g. a", "U.S. Food" and "Dr. Who" go on, after "Wi-Fi." a new one begins.
    [GeneratedRegex(@"(?<!(?<![\p{L}\p{Nd}-])(?:(?:\p{L}\.)+\p{L}|[A-Z][a-z]|vs|cf|Inc|Corp|approx|Mrs)\.)(?<=[.!?][)""”’*_]*)\s+(?=[(""“‘*_\[]*[\p{Lu}\p{Nd}])")]
    private static partial Regex SentenceEnd();
}
