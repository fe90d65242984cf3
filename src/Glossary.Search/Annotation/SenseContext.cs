using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>The words that a Term is talked about with, by which the likelier of two senses is told: those of its names and short definition, and those of everything else it says.</summary>
internal sealed class SenseContext
{
    private readonly ulong[] _near;
    private readonly ulong[] _far;

    private SenseContext(ulong[] near, ulong[] far) => (_near, _far) = (near, far);

    /// <summary>Reads a Term.</summary>
    public static SenseContext Of(PublishedTerm term)
    {
        var near = new HashSet<ulong>();
        var far = new HashSet<ulong>();
        Collect(near, term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text));
        Collect(near, term.Definitions.Select(definition => definition.Short));
        Collect(near, term.Relations.Select(relation => relation.Term.Label));
        Collect(far, term.Definitions.Select(definition => definition.Full ?? string.Empty));
        Collect(far, term.Notes.Select(note => note.Text));
        Collect(far, term.Relations.Select(relation => relation.Term.Short));
        Collect(far, term.Topics);
        return new([.. near.Order()], [.. far.Except(near).Order()]);
    }

    /// <summary>How much a word of the text speaks for this Term.</summary>
    public int Weight(ulong stem) => Array.BinarySearch(_near, stem) >= 0 ? 3 : Array.BinarySearch(_far, stem) >= 0 ? 1 : 0;

    private static void Collect(HashSet<ulong> words, IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(text => FoldedText.Of(text).Words))
        {
            if (!StopWords.Frames(word.Form))
            {
                words.Add(WordHashes.OfStem(word.Stem));
            }
        }
    }
}
