namespace Glossary.Search.Annotation;

/// <summary>A label at the end of a path of words.</summary>
/// <param name="Doc">The document of its Term; its complement for the last of the labels that end there.</param>
/// <param name="Written">How it must be written; -1 when its case does not matter, else its place in <see cref="PhraseTable.Written"/>.</param>
internal readonly record struct PhraseLabel(int Doc, int Written);

/// <summary>The ways on which labels are found word by word.</summary>
/// <param name="Steps">From word to word, by their stems.</param>
/// <param name="Joined">Over two words at once, by the stem of both written as one.</param>
/// <param name="Verbs">To the end in a verb's form, by its root.</param>
internal sealed record PhraseWays(PhraseSteps Steps, PhraseSteps Joined, PhraseSteps Verbs);

/// <summary>The labels of a segment as paths of words from a common root, in flat arrays. Like its segment it never changes.</summary>
/// <param name="ways">The ways from word to word.</param>
/// <param name="labels">The labels in runs, one for each end of paths that isn't <see cref="PhraseEnd.Only"/> one.</param>
/// <param name="written">How labels with capitals of their own are written.</param>
/// <param name="words">Tells what a word may be here.</param>
/// <param name="pairs">Tells which words written as one are always the same two.</param>
/// <param name="ordinary">The words that the Terms use, written small.</param>
internal sealed class PhraseTable(PhraseWays ways, PhraseLabel[] labels, WrittenLabel[] written, PhraseWords words, WordPairs pairs, OrdinaryWords ordinary)
{
    /// <summary>Where every path begins.</summary>
    public const int Root = 0;

    /// <summary>The most words of a label that is also found where two of them are written as one.</summary>
    public const int MostWordsJoined = 4;

    /// <summary>The ways from word to word.</summary>
    public PhraseWays Ways { get; } = ways;

    /// <summary>How labels with capitals of their own are written.</summary>
    public WrittenLabel[] Written { get; } = written;

    /// <summary>Tells what a word may be here.</summary>
    public PhraseWords Words { get; } = words;

    /// <summary>Tells which words written as one are always the same two.</summary>
    public WordPairs Pairs { get; } = pairs;

    /// <summary>The document of a label, whether it is the last of its run or not.</summary>
    public static int DocOf(PhraseLabel label) => label.Doc < 0 ? ~label.Doc : label.Doc;

    /// <summary>The labels that end at a step.</summary>
    public ReadOnlySpan<PhraseLabel> LabelsAt(int at)
    {
        var end = at;
        while (labels[end].Doc >= 0)
        {
            end++;
        }

        return labels.AsSpan(at, end + 1 - at);
    }

    /// <summary>Whether the texts of these Terms use the word, written small, in a sentence or a label.</summary>
    public bool IsOrdinary(ulong form) => ordinary.Contains(form);
}
