using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Browse;

/// <summary>Words of each side, next to each other.</summary>
/// <param name="Sides">Each vocabulary with some of its words.</param>
/// <param name="Counts">How many words each has in all.</param>
/// <param name="More">Where the rest is; null where nothing is left out.</param>
public sealed record NamesBySide(IReadOnlyList<(CatalogueVocabulary Vocabulary, IReadOnlyList<TermSummary> Names)> Sides, IReadOnlyDictionary<string, int> Counts, Func<string, string>? More)
{
    /// <summary>Asks the index for the first words of each side.</summary>
    internal static NamesBySide Of(ITermIndex index, NameQuery query, Func<string, string> more)
    {
        var counts = index.Names(query with { Take = 0 }).ByVocabulary;
        return new([.. index.Catalogue.Vocabularies.Select(vocabulary => (vocabulary, Of(index.Names(query with { Vocabulary = vocabulary.Slug }))))], counts, more);
    }

    /// <summary>How many words a vocabulary has in all.</summary>
    public int CountOf(string vocabulary) => Counts.GetValueOrDefault(vocabulary);

    private static IReadOnlyList<TermSummary> Of(NameList names) => [.. names.Items.Select(name => name.Term)];
}
