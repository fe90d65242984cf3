using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>What a label is found under as a whole.</summary>
internal enum LabelKey : ulong
{
    /// <summary>Its words' stems, joined.</summary>
    Whole = 0,

    /// <summary>The same without words that say nothing, where it has some.</summary>
    Content = 0x9e3779b97f4a7c15,

    /// <summary>The first letters of its words, where it has three words or more.</summary>
    Initials = 0xc2b2ae3d27d4eb4f,

    /// <summary>Its words that say something, in any order, where it has two or more.</summary>
    AnyOrder = 0x165667b19e3779f9,
}

/// <summary>Computes the keys of labels.</summary>
internal static class LabelKeys
{
    /// <summary>The hash of a key.</summary>
    public static ulong Hash(LabelKey key, ReadOnlySpan<char> text) => TextHash.Of(text) ^ (ulong)key;

    /// <summary>The hash of words in any order, of the sum of the hashes of their stems.</summary>
    public static ulong Hash(ulong sumOfStems) => sumOfStems ^ (ulong)LabelKey.AnyOrder;

    /// <summary>Writes the first letters of the words of a text; without those that say nothing, if so wanted.</summary>
    /// <returns>How many there are, or as many as there is room for.</returns>
    public static int Initials(TextFolder text, bool contentOnly, Span<char> initials)
    {
        var count = 0;
        for (var i = 0; i < text.Words.Length && count < initials.Length; i++)
        {
            if (!contentOnly || !StopWords.Contains(text.FormOf(i)))
            {
                initials[count++] = text.FormOf(i)[0];
            }
        }

        return count;
    }
}
