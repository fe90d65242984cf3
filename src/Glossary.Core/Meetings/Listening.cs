using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Core.Meetings;

/// <summary>Hears the glossary's words in what is said. The text goes no further than this.</summary>
public sealed class Listening(IAnnotator annotator, ITermIndex index)
{
    /// <summary>The words that a text names, each once, in the order they were last named.</summary>
    public IReadOnlyList<HeardWord> Hear(string text) =>
    [
        .. annotator.Annotate(new(text)).Items
            .GroupBy(found => HeardWord.KeyOf(found.Senses.Select(sense => sense.Key.ToString())))
            .Select(said => (Last: said.Last(), Count: said.Count()))
            .OrderBy(said => said.Last.Start)
            .Select(said => new HeardWord(LabelOf(said.Last), [.. said.Last.Senses.Select(sense => sense.Key.ToString())], said.Count)),
    ];

    /// <summary>The word that somebody asks about, where the glossary has it.</summary>
    public HeardWord? Know(string asked)
    {
        var named = annotator.Annotate(new(asked)).Items;
        var letters = Plain(asked);
        if (named is [var whole] && (Plain(whole.Text) == letters || Plain(whole.Text).Length * 2 > letters.Length))
        {
            return new(LabelOf(whole), [.. whole.Senses.Select(sense => sense.Key.ToString())], 1);
        }

        // Also by a name that is only ever misheard; what is merely like a name may be another word.
        var found = index.Search(new(asked, Limit: 8)).Items.Where(hit => hit.Term.Labels.Any(label => Plain(label.Text) == letters)).ToList();
        return found.Count == 0 ? null : new(found[0].Label, [.. found.Select(hit => hit.Term.Summary.Key.ToString())], 1);
    }

    /// <summary>What the glossary calls it: the shown label that was said, whatever its case and number, or else the likeliest Term's own name.</summary>
    private string LabelOf(Annotation.Annotation found)
    {
        var said = Plain(found.Text);
        var labels = found.Senses.SelectMany(sense => index.Find(sense.Key)?.Labels ?? [])
            .Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text).ToList();
        return labels.Find(label => label == found.Text)
            ?? labels.Find(label => Plain(label) == said)
            ?? labels.Find(label => Plain(label) is { Length: > 1 } plain && said.StartsWith(plain, StringComparison.Ordinal) && said.Length - plain.Length <= 2)
            ?? found.Senses[0].Label;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
