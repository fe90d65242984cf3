namespace Glossary.Search.Analysis;

/// <summary>
/// How many insertions, deletions, substitutions and swaps of neighbours lie between two words (optimal string alignment, after
/// Damerau 1964), as far as a bound.
/// </summary>
public static class EditDistance
{
    /// <summary>How many edits a word of that many letters may be off: none below four, one from four, two from seven.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : length < 7 ? 1 : 2;

    /// <summary>The distance; <paramref name="bound"/> + 1 when it is more than <paramref name="bound"/>.</summary>
    public static int Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int bound)
    {
        if (Math.Abs(one.Length - other.Length) > bound)
        {
            return bound + 1;
        }

        // Equal beginnings and ends cannot make it cheaper to edit there.
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        if (one.Length == 0 || other.Length == 0)
        {
            return Math.Min(Math.Max(one.Length, other.Length), bound + 1);
        }

        if (other.Length > 256)
        {
            return bound + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> previous = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    value = Math.Min(value, before[column - 2] + 1);
                }

                current[column] = value;
                best = Math.Min(best, value);
            }

            if (best > bound)
            {
                return bound + 1;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[other.Length], bound + 1);
    }
}
