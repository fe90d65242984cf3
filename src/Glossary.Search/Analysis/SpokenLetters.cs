using System.Collections.Frozen;

namespace Glossary.Search.Analysis;

/// <summary>How letters, digits and signs are said aloud in English: "aitch", "double u", "eight oh two dot one x".</summary>
internal static class SpokenLetters
{
    /// <summary>How each letter may be heard; also by the words that radio operators say for it.</summary>
    private static readonly string[] Letters =
    [
        "a ay alpha alfa", "b bee be bravo", "c cee see sea charlie", "d dee delta", "e ee echo", "f ef eff foxtrot", "g gee jee golf", "h aitch haitch aich hotel",
        "i eye aye india", "j jay juliet juliett", "k kay kilo", "l el ell lima", "m em mike", "n en november", "o oh owe oscar", "p pee pea papa",
        "q cue queue kew quebec", "r ar are our romeo", "s ess es sierra", "t tee tea tango", "u you yu ewe uniform", "v vee victor", "w dub whiskey whisky",
        "x ex eks xray", "y why wye yankee", "z zee zed zulu",
    ];

    private static readonly string[] Digits =
    [
        "zero oh o nought naught", "one won", "two to too", "three", "four for fore", "five", "six", "seven", "eight ate", "nine niner",
    ];

    private static readonly string[] Teens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Signs = new[]
    {
        "dot", "point", "dash", "hyphen", "minus", "slash", "stroke", "underscore", "capital", "dots", "space",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string[]> Spellings = Said();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> SpellingSpans = Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded word may stand for when something is spelled aloud; empty when for itself alone.</summary>
    public static ReadOnlySpan<string> Of(ReadOnlySpan<char> word) => SpellingSpans.TryGetValue(word, out var spellings) ? spellings : [];

    /// <summary>Whether the folded word is a sign that stands between letters, said aloud.</summary>
    public static bool IsSign(ReadOnlySpan<char> word) => Signs.Contains(word);

    /// <summary>How often the next letter is meant; 1 when the folded word says nothing of it.</summary>
    public static int Times(ReadOnlySpan<char> word) => word is "double" or "dual" ? 2 : word is "triple" or "treble" ? 3 : 1;

    /// <summary>Whether what a folded word is said for ends in a zero that a digit may take the place of: "twenty one" is 21.</summary>
    public static bool IsTens(ReadOnlySpan<char> digits) => digits.Length == 2 && digits[0] is >= '2' and <= '9' && digits[1] == '0';

    /// <summary>Whether a folded word is the beginning of one that is said for a letter or digit.</summary>
    public static bool Begins(ReadOnlySpan<char> word)
    {
        foreach (var said in Spellings.Keys)
        {
            if (said.AsSpan().StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Said()
    {
        List<(string Said, string Written)> said = [];
        for (var i = 0; i < Letters.Length; i++)
        {
            said.AddRange(Letters[i].Split(' ').Select(word => (word, ((char)('a' + i)).ToString())));
        }

        for (var i = 0; i < Digits.Length; i++)
        {
            said.AddRange(Digits[i].Split(' ').Select(word => (word, $"{i}")));
        }

        said.AddRange(Teens.Select((word, i) => (word, $"{10 + i}")));
        said.AddRange(Tens.Select((word, i) => (word, $"{20 + (10 * i)}")));
        return said.GroupBy(pair => pair.Said, pair => pair.Written).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }
}
