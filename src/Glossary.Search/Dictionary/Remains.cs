namespace Glossary.Search.Dictionary;

/// <summary>
/// What is left of a few letters after leaving some out, as hashes. Two words within two edits of each other become the same after
/// leaving out at most two letters of each.
/// </summary>
internal static class Remains
{
    /// <summary>How many letters of a word are looked at.</summary>
    public const int Letters = 7;

    /// <summary>One whole, seven without one letter, twenty-one without two.</summary>
    public const int Most = 1 + Letters + (Letters * (Letters - 1) / 2);

    /// <summary>Writes the hashes of what is left of <paramref name="letters"/>, each once or more.</summary>
    /// <returns>How many there are.</returns>
    public static int Of(ReadOnlySpan<char> letters, int leftOut, Span<ulong> hashes)
    {
        var count = 0;
        hashes[count++] = Hash(letters, -1, -1);
        for (var i = 0; leftOut > 0 && i < letters.Length; i++)
        {
            // Of two like letters side by side either may be the one that is left out.
            if (i > 0 && letters[i] == letters[i - 1])
            {
                continue;
            }

            hashes[count++] = Hash(letters, i, -1);
            for (var j = i + 1; leftOut > 1 && j < letters.Length; j++)
            {
                hashes[count++] = Hash(letters, i, j);
            }
        }

        return count;
    }

    private static ulong Hash(ReadOnlySpan<char> letters, int without, int orWithout)
    {
        var hash = TextHash.Empty;
        for (var i = 0; i < letters.Length; i++)
        {
            if (i != without && i != orWithout)
            {
                hash = (hash ^ letters[i]) * 1099511628211;
            }
        }

        return TextHash.Finish(hash);
    }
}
