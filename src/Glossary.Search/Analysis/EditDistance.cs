namespace Glossary.Search.Analysis;

/// <summary>
/// How many slips of the finger lie between two words: a letter left out, put in, put wrong, or two neighbours swapped, also around
/// another slip: "oxd" for "do". Up to two it is the Damerau-Levenshtein distance; of more slips none is made within another.
/// </summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>How many slips are forgiven in a word: none below four letters, two from seven.</summary>
    public static int Allowed(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return word.Length > LongestWord ? 0 : letters >= 7 ? 2 : letters >= 4 ? 1 : 0;
    }

    /// <summary>The distance, or null when it is more than <paramref name="most"/>.</summary>
    public static int? Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord + 2)
        {
            return null;
        }

        var distance = Rows(a, b, most, anyPrefixOfB: false);
        return distance <= most ? distance : null;
    }

    /// <summary>The distance from <paramref name="typed"/> to the nearest beginning of <paramref name="word"/>, or null when it is more than <paramref name="most"/>.</summary>
    public static int? WithinPrefix(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int most)
    {
        if (word.Length < typed.Length - most || typed.Length > LongestWord)
        {
            return null;
        }

        var distance = Rows(typed, word[..Math.Min(word.Length, typed.Length + most)], most, anyPrefixOfB: true);
        return distance <= most ? distance : null;
    }

    private static int Rows(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, bool anyPrefixOfB)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[4 * width];
        var thirdLast = rows[..width];
        var beforeLast = rows.Slice(width, width);
        var last = rows.Slice(2 * width, width);
        var row = rows[(3 * width)..];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                if (i > 2 && j > 1 && a[i - 1] == b[j - 2] && a[i - 3] == b[j - 1])
                {
                    cost = Math.Min(cost, thirdLast[j - 2] + 2);
                }

                if (i > 1 && j > 2 && a[i - 1] == b[j - 3] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 3] + 2);
                }

                row[j] = cost;
                least = Math.Min(least, cost);
            }

            // A swap looks over a row or two, so one row above the bound doesn't end it by itself.
            if (least > most + 1)
            {
                return most + 1;
            }

            var spare = thirdLast;
            thirdLast = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        if (!anyPrefixOfB)
        {
            return last[b.Length];
        }

        var nearest = last[0];
        foreach (var distance in last)
        {
            nearest = Math.Min(nearest, distance);
        }

        return nearest;
    }
}
