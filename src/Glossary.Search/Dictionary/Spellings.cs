using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>A word that is spelled nearly as another.</summary>
/// <param name="Spelling">Its place in the list it was found in.</param>
/// <param name="Edits">How many slips lie between.</param>
internal readonly record struct NearSpelling(int Spelling, int Edits);

/// <summary>
/// Finds words that are a slip or two away: they are kept under the hashes of all that remains of their first letters, and what is
/// met there is measured.
/// </summary>
internal sealed class Spellings
{
    private readonly FlatText _words;
    private readonly HashIndex _index;

    /// <summary>Prepares to look among <paramref name="words"/>; those under three letters are never met.</summary>
    public Spellings(FlatText words)
    {
        _words = words;
        var index = new HashIndexBuilder();
        Span<ulong> remains = stackalloc ulong[Remains.Most];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Length >= 3)
            {
                foreach (var hash in remains[..Remains.Of(Beginning(word), word.Length < 5 ? 1 : 2, remains)])
                {
                    index.Add(hash, i);
                }
            }
        }

        _index = index.Build();
    }

    /// <summary>Adds the words within <paramref name="most"/> edits of what is typed, in no order, each once.</summary>
    public void Near(SlipCounter typed, int most, List<NearSpelling> near) => Near(typed, most, near, beginning: false);

    /// <summary>Adds the words of which a beginning is within <paramref name="most"/> edits of what is typed, which has seven letters or more.</summary>
    public void NearBeginning(SlipCounter typed, int most, List<NearSpelling> near) => Near(typed, most, near, beginning: true);

    private void Near(SlipCounter typed, int most, List<NearSpelling> near, bool beginning)
    {
        if (most == 0)
        {
            return;
        }

        typed.BeginMeeting(_words.Count);
        Span<ulong> remains = stackalloc ulong[Remains.Most];
        foreach (var hash in remains[..Remains.Of(Beginning(typed.Typed), most, remains)])
        {
            foreach (var entry in _index.Find(hash))
            {
                var word = (int)(uint)entry;
                if (!typed.Meets(word))
                {
                    continue;
                }

                var edits = beginning ? typed.WithinBeginning(_words[word], most) : typed.Within(_words[word], most);
                if (edits <= most)
                {
                    near.Add(new(word, edits));
                }
            }
        }
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, Remains.Letters)];
}
