using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>A word that is spelled nearly as another.</summary>
/// <param name="Spelling">Its place in the list it was found in.</param>
/// <param name="Edits">How many slips lie between.</param>
internal readonly record struct NearSpelling(int Spelling, int Edits);

/// <summary>
/// Finds words that are a slip or two away. Two words within two edits of each other become the same after leaving out at most two
/// letters of each, so the words are kept under the hashes of all that is left of their first letters, and what is met there is measured.
/// </summary>
internal sealed class Spellings
{
    private const int Prefix = 7;

    private readonly string[] _words;
    private readonly ulong[] _entries;

    /// <summary>Prepares to look among <paramref name="words"/>; those under three letters are never met.</summary>
    public Spellings(string[] words)
    {
        _words = words;
        var entries = new List<ulong>();
        Span<uint> remains = stackalloc uint[Remains.Most];
        for (var i = 0; i < words.Length; i++)
        {
            var deletions = words[i].Length switch { < 3 => -1, < 5 => 1, _ => 2 };
            foreach (var hash in remains[..Remains.Of(Beginning(words[i]), deletions, remains)])
            {
                entries.Add(((ulong)hash << 32) | (uint)i);
            }
        }

        entries.Sort();
        _entries = [.. entries];
    }

    /// <summary>The words within <paramref name="most"/> edits, in no order, each once.</summary>
    public List<NearSpelling> Near(string typed, int most)
    {
        List<NearSpelling> near = [];
        Span<uint> remains = stackalloc uint[Remains.Most];
        var count = most > 0 ? Remains.Of(Beginning(typed), most, remains) : 0;
        HashSet<int> met = [];
        foreach (var hash in remains[..count])
        {
            for (var i = FirstOf(hash); i < _entries.Length && (uint)(_entries[i] >> 32) == hash; i++)
            {
                var word = (int)(uint)_entries[i];
                if (met.Add(word) && EditDistance.Within(typed, _words[word], most) is { } edits)
                {
                    near.Add(new(word, edits));
                }
            }
        }

        return near;
    }

    private static ReadOnlySpan<char> Beginning(string word) => word.AsSpan(0, Math.Min(word.Length, Prefix));

    private int FirstOf(uint hash)
    {
        var at = Array.BinarySearch(_entries, (ulong)hash << 32);
        return at >= 0 ? at : ~at;
    }

    /// <summary>What is left of a few letters after leaving some out.</summary>
    private static class Remains
    {
        /// <summary>One whole, seven without one letter, twenty-one without two.</summary>
        public const int Most = 1 + Prefix + (Prefix * (Prefix - 1) / 2);

        public static int Of(ReadOnlySpan<char> letters, int deletions, Span<uint> hashes)
        {
            var count = 0;
            if (deletions < 0)
            {
                return count;
            }

            hashes[count++] = Hash(letters, -1, -1);
            for (var i = 0; deletions > 0 && i < letters.Length; i++)
            {
                hashes[count++] = Hash(letters, i, -1);
                for (var j = i + 1; deletions > 1 && j < letters.Length; j++)
                {
                    hashes[count++] = Hash(letters, i, j);
                }
            }

            return count;
        }

        /// <summary>FNV-1a; <see cref="string.GetHashCode()"/> is cut for speed of other things and differs by process.</summary>
        private static uint Hash(ReadOnlySpan<char> letters, int without, int orWithout)
        {
            var hash = 2166136261u;
            for (var i = 0; i < letters.Length; i++)
            {
                if (i != without && i != orWithout)
                {
                    hash = (hash ^ letters[i]) * 16777619u;
                }
            }

            return hash;
        }
    }
}
