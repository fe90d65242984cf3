using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>The words that a Term is talked about with, by which the likelier of two senses is told: those of its names and short definition, and those of everything else it says.</summary>
internal sealed class SenseContext
{
    private const int Near = 3;
    private const int Far = 1;

    private readonly Dictionary<ulong, int> _words = [];

    /// <summary>How much each word speaks for this Term, by the hash of its stem.</summary>
    public IReadOnlyDictionary<ulong, int> Words => _words;

    /// <summary>Reads a Term.</summary>
    public static SenseContext Of(PublishedTerm term)
    {
        var context = new SenseContext();
        context.Collect(Near, term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text));
        context.Collect(Near, term.Definitions.Select(definition => definition.Short));
        context.Collect(Near, term.Relations.Select(relation => relation.Term.Label));
        context.Collect(Far, term.Definitions.Select(definition => definition.Full ?? string.Empty));
        context.Collect(Far, term.Notes.Select(note => note.Text));
        context.Collect(Far, term.Relations.Select(relation => relation.Term.Short));
        context.Collect(Far, term.Topics);
        return context;
    }

    private void Collect(int weight, IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(text => FoldedText.Of(text).Words))
        {
            if (!StopWords.Frames(word.Form))
            {
                _words.TryAdd(WordHashes.OfStem(word.Stem), weight);
            }
        }
    }
}
