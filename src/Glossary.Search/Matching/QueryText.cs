using Glossary.Core.Search;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>What somebody typed, ready to be looked up.</summary>
internal sealed class QueryText
{
    /// <summary>How many words of a query are looked at singly.</summary>
    public const int MostWords = 24;

    private QueryText(FoldedText folded)
    {
        Folded = folded;
        var content = LabelEntry.ContentOf(folded.Words);
        Words = [.. folded.Words.Take(LabelEntry.MostWords).Where((_, i) => (content >> i & 1) == 1).Take(MostWords)];
        ContentKey = Words.Length == folded.Words.Count ? folded.Key : string.Concat(Words.Select(word => word.Stem));
        Joined = [.. Words.Zip(Words.Skip(1), (first, second) => EnglishPlural.Stem(first.Form + second.Form))];
    }

    /// <summary>The whole text.</summary>
    public FoldedText Folded { get; }

    /// <summary>The words that say what is looked for.</summary>
    public Word[] Words { get; }

    /// <summary>The stems of each of <see cref="Words"/> joined with the next.</summary>
    public string[] Joined { get; }

    /// <summary>The stems of <see cref="Words"/>, joined.</summary>
    public string ContentKey { get; }

    /// <summary>All of <see cref="Words"/>, as bits.</summary>
    public uint All => (1u << Words.Length) - 1;

    /// <summary>Reads what was typed; null when it has no words.</summary>
    public static QueryText? Of(string text)
    {
        var folded = FoldedText.Of(text.Length > TermQuery.MaxText ? text[..TermQuery.MaxText] : text);
        return folded.Form.Length == 0 ? null : new(folded);
    }
}
