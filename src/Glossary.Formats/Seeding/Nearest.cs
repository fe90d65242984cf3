namespace Glossary.Formats.Seeding;

/// <summary>Guesses what a mistyped name was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest letters changed, when at most a third of them are; else null.</summary>
    internal static string? To(string name, IEnumerable<string> candidates)
    {
        var (best, distance) = candidates.Select(candidate => (candidate, distance: Distance(name, candidate))).DefaultIfEmpty((null!, int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(1, name.Length / 3) ? best : null;
    }

    /// <summary>Levenshtein's distance, a swap of neighbours counting as two.</summary>
    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = previous[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[other.Length];
    }
}
