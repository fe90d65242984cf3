using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>A word of a label; two neighbours joined count as a word too, so that "worklist" finds "work list".</summary>
/// <param name="Form">Its number in <see cref="WordTable"/>.</param>
/// <param name="First">The place in the label of the first word it covers.</param>
/// <param name="Count">How many words it covers: 1 or 2.</param>
internal readonly record struct LabelWord(int Form, byte First, byte Count)
{
    /// <summary>The places that it covers, as bits.</summary>
    public ulong Places => (Count == 2 ? 3UL : 1UL) << First;
}

/// <summary>A label in the dictionary.</summary>
/// <param name="Doc">The document of its Term, within the segment.</param>
/// <param name="Text">As written.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Form">As folded.</param>
/// <param name="Words">Its words and joined neighbours; none for a hidden label, which is found as a whole or not at all.</param>
/// <param name="Content">The places of the words that matter, as bits.</param>
internal sealed record LabelEntry(int Doc, string Text, LabelKind Kind, string Form, LabelWord[] Words, ulong Content)
{
    /// <summary>How many words of a label are looked at singly.</summary>
    public const int MostWords = 64;

    /// <summary>Whether it is searched but never shown.</summary>
    public bool IsHidden => Kind == LabelKind.Hidden;

    /// <summary>The places of the words that matter; of all of them when none does.</summary>
    public static ulong ContentOf(IReadOnlyList<Word> words)
    {
        var (all, content) = (0UL, 0UL);
        for (var i = 0; i < Math.Min(words.Count, MostWords); i++)
        {
            all |= 1UL << i;
            content |= StopWords.Contains(words[i].Form) ? 0 : 1UL << i;
        }

        return content == 0 ? all : content;
    }
}
