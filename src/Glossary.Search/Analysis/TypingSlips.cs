namespace Glossary.Search.Analysis;

/// <summary>How easily one word is typed for another, in hundredths of a slip: keys side by side, swapped letters and doubled ones are the easiest.</summary>
internal static class TypingSlips
{
    private const int Longest = 64;
    private const int Missing = 100;
    private const int Doubled = 80;
    private const int MissingVowel = 84;
    private const int Swapped = 80;
    private const int Wrong = 105;
    private const int Beside = 85;
    private const int AnotherVowel = 90;

    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The cost of typing <paramref name="typed"/> for <paramref name="word"/>.</summary>
    public static int Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.Length > Longest || word.Length > Longest)
        {
            return Missing * Math.Max(typed.Length, word.Length);
        }

        var width = word.Length + 1;
        Span<int> rows = stackalloc int[4 * width];
        var thirdLast = rows[..width];
        var beforeLast = rows.Slice(width, width);
        var last = rows.Slice(2 * width, width);
        var row = rows[(3 * width)..];
        for (var j = 1; j < width; j++)
        {
            last[j] = last[j - 1] + LeftOut(word, j - 1);
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = last[0] + Lone(typed, i - 1);
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(last[j] + Lone(typed, i - 1), row[j - 1] + LeftOut(word, j - 1));
                cost = Math.Min(cost, last[j - 1] + Instead(typed[i - 1], word[j - 1]));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + Swapped);
                }

                if (i > 2 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 3] == word[j - 1])
                {
                    cost = Math.Min(cost, thirdLast[j - 2] + Swapped + Lone(typed, i - 2));
                }

                if (i > 1 && j > 2 && typed[i - 1] == word[j - 3] && typed[i - 2] == word[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 3] + Swapped + LeftOut(word, j - 2));
                }

                row[j] = cost;
            }

            var spare = thirdLast;
            thirdLast = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[word.Length];
    }

    /// <summary>Whether two keys lie side by side on the keyboard that most people type on.</summary>
    public static bool AreNeighbours(char a, char b)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            var at = Rows[row].IndexOf(a, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            // Each row is shifted to the right by half a key against the one above it.
            return Has(row, b, at - 1, at + 1) || Has(row - 1, b, at, at + 1) || Has(row + 1, b, at - 1, at);
        }

        return false;
    }

    private static bool Has(int row, char key, int at, int orAt) =>
        row >= 0 && row < Rows.Length && Rows[row].IndexOf(key, StringComparison.Ordinal) is >= 0 and var found && (found == at || found == orAt);

    private static int Lone(ReadOnlySpan<char> word, int at) => at > 0 && word[at] == word[at - 1] ? Doubled : Missing;

    private static int LeftOut(ReadOnlySpan<char> word, int at) => Math.Min(Lone(word, at), Vowels.Has(word[at]) ? MissingVowel : Missing);

    private static int Instead(char typed, char meant) =>
        typed == meant ? 0 : AreNeighbours(typed, meant) ? Beside : Vowels.Has(typed) && Vowels.Has(meant) ? AnotherVowel : Wrong;
}
