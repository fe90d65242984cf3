using System.Collections.Frozen;

namespace Glossary.Search.Analysis;

/// <summary>
/// Words of a question that say nothing about what is looked for, as in "what is a VLAN". "it" is none of them: here it is a department.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "how", "in", "is", "mean", "meaning", "means",
        "of", "on", "or", "that", "the", "these", "this", "to", "was", "what", "whats", "when", "which", "with",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that a question is framed in, or that any sentence may have: they don't tell one definition from another.</summary>
    private static readonly FrozenSet<string> Frame = Words.Concat(
    [
        "about", "after", "again", "all", "also", "always", "am", "any", "anybody", "anyone", "anything", "because", "been", "before", "being", "but", "called", "can",
        "cannot", "cant", "come", "comes", "could", "did", "didnt", "doesnt", "dont", "difference", "each", "else", "ever", "every", "everybody", "everyone", "everything", "explain", "find", "get", "gets", "getting", "give", "go", "goes", "got", "had", "happen", "happens",
        "has", "have", "he", "her", "here", "him", "his", "i", "if", "into", "it", "its", "just", "kind", "know", "known", "let", "like", "look", "looking", "looks", "make", "makes",
        "many", "may", "me", "might", "more", "most", "much", "must", "my", "name", "named", "need", "needs", "no", "nobody", "not", "nothing", "now", "off", "once", "one", "only",
        "our", "out", "over", "own", "please", "put", "said", "say", "says", "see", "she", "should", "so", "some", "somebody", "someone", "something", "still",
        "stand", "stands", "such", "take", "takes", "tell", "term", "than", "their", "them", "then", "there", "they", "thing", "things", "up", "us", "use",
        "used", "uses", "very", "want", "we", "were", "where", "whether", "while", "who", "whom", "whose", "why", "will", "word", "would",
        "you", "your",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roots = Words.Select(word => EnglishRoot.Of(WordStem.Of(word))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSpans = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FrameSpans = Frame.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Words;

    /// <summary>All of them, and those of the frame of a question.</summary>
    public static IReadOnlyCollection<string> AllOfFrame => Frame;

    /// <summary>Whether the folded word makes a question or a description of the words around it.</summary>
    public static bool Asks(ReadOnlySpan<char> form) =>
        form is "what" or "whats" or "who" or "whom" or "whose" or "which" or "that" or "where" or "when" or "why" or "how" or "called";

    /// <summary>Whether the folded word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> form) => WordSpans.Contains(form);

    /// <summary>Whether a root is that of one of them.</summary>
    public static bool HasRoot(string root) => Roots.Contains(root);

    /// <summary>Whether the folded word is one of them, or part of the frame of a question.</summary>
    public static bool Frames(ReadOnlySpan<char> form) => FrameSpans.Contains(form);
}
