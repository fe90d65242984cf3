using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>Finds the beginnings of sorted words that are one slip from what somebody has typed so far, four to six letters.</summary>
internal sealed class Beginnings
{
    /// <summary>The fewest letters typed that may have a slip.</summary>
    public const int Fewest = 4;

    /// <summary>The most; of more letters, whole words are kept.</summary>
    public const int Most = 6;

    private const int LengthBits = 3;

    private readonly FlatText _words;
    private readonly HashIndex _index;

    /// <summary>Prepares to look among <paramref name="words"/>, sorted ordinally.</summary>
    public Beginnings(FlatText words)
    {
        _words = words;
        var index = new HashIndexBuilder();
        Span<ulong> remains = stackalloc ulong[Remains.Most];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var shared = i == 0 ? 0 : word.CommonPrefixLength(words[i - 1]);
            for (var length = Math.Max(Fewest - 1, shared + 1); length <= Math.Min(word.Length, Most + 1); length++)
            {
                foreach (var hash in remains[..Remains.Of(word[..length], 1, remains)])
                {
                    index.Add(hash, (i << LengthBits) | length);
                }
            }
        }

        _index = index.Build();
    }

    /// <summary>Adds the stretches of words that begin one slip from what is typed; some may lie within others; and how many letters they have in common.</summary>
    public void Near(SlipCounter typed, List<(int From, int To, int Length)> near)
    {
        if (typed.Typed.Length is < Fewest or > Most)
        {
            return;
        }

        Span<ulong> remains = stackalloc ulong[Remains.Most];
        foreach (var hash in remains[..Remains.Of(typed.Typed, 1, remains)])
        {
            foreach (var entry in _index.Find(hash))
            {
                var (word, length) = ((int)(uint)entry >> LengthBits, (int)(uint)entry & ((1 << LengthBits) - 1));
                var beginning = _words[word][..length];
                if (typed.Within(beginning, 1) == 1)
                {
                    var found = (word, _words.StartingWith(beginning).To, length);
                    if (!near.Contains(found))
                    {
                        near.Add(found);
                    }
                }
            }
        }
    }
}
