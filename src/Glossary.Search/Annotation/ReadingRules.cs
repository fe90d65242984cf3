using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>
/// What it takes, beside the names, to find Terms in a text as <see cref="DictionaryAnnotator"/> does, for programs that read texts where
/// they stand: a page that is open in a browser is nobody else's.
/// </summary>
/// <param name="Stops">The commonest words of all.</param>
/// <param name="Running">Words that hold sentences together, those among them: as names by themselves they are talk.</param>
/// <param name="Ordinary">Abbreviations that the glossary itself uses as words when written small, so that only capitals make them names.</param>
/// <param name="Irregular">The words that irregular forms are of.</param>
/// <param name="Spellings">Spellings that follow no rule.</param>
public sealed record ReadingRules(
    IReadOnlyList<string> Stops,
    IReadOnlyList<string> Running,
    IReadOnlyList<string> Ordinary,
    IReadOnlyDictionary<string, string> Irregular,
    IReadOnlyDictionary<string, string> Spellings)
{
    /// <summary>The rules for texts in which those Terms are sought.</summary>
    public static ReadingRules Of(IEnumerable<PublishedTerm> terms)
    {
        var ordinary = new OrdinaryWords();
        var abbreviations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            ordinary.Add(term);
            foreach (var label in term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text))
            {
                var folded = FoldedText.OfLabel(label);
                if (WrittenLabel.Of(label, folded) is not { } written)
                {
                    ordinary.Add(label);
                }
                else if (written.NeedsDistinction)
                {
                    abbreviations.UnionWith(folded.Words.Select(word => word.Stem));
                }
            }
        }

        return new(
            [.. StopWords.All.Order(StringComparer.Ordinal)],
            [.. RunningWords.All.Order(StringComparer.Ordinal)],
            [.. abbreviations.SelectMany(Written).Distinct().Order(StringComparer.Ordinal).Where(word => ordinary.Contains(TextHash.Of(word)))],
            new SortedDictionary<string, string>(IrregularForms.All.ToDictionary(), StringComparer.Ordinal),
            new SortedDictionary<string, string>(Spelling.All.ToDictionary(), StringComparer.Ordinal));
    }

    /// <summary>The words that an abbreviation may be taken from: itself, more than one of it, and where it is written apart the first half.</summary>
    private static IEnumerable<string> Written(string abbreviation) =>
        Enumerable.Range(1, abbreviation.Length).Select(length => abbreviation[..length]).Append(abbreviation + "s");
}
