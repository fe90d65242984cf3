using System.Globalization;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Browse;

/// <summary>Topics, each with how much of it each side has.</summary>
/// <param name="Catalogue">What the glossary is divided into.</param>
/// <param name="Topics">The topics in numbers, in the catalogue's order.</param>
public sealed record TopicCards(Catalogue Catalogue, IReadOnlyList<GroupFigures> Topics)
{
    /// <summary>The topics that hold words.</summary>
    internal IEnumerable<(CatalogueTopic Topic, GroupFigures Figures)> Cards => Catalogue.Topics.Zip(Topics).Where(pair => pair.Second.Terms > 0);

    /// <summary>The parts of a topic's bar: a vocabulary, where its part begins and how wide it is, as SVG has it.</summary>
    internal IEnumerable<(string Vocabulary, string From, string Width)> Bar(GroupFigures figures)
    {
        var before = 0;
        for (var i = 0; i < figures.ByVocabulary.Count; i++)
        {
            yield return (Catalogue.Vocabularies[i].Slug, Percent(before, figures.Terms), Percent(figures.ByVocabulary[i], figures.Terms));
            before += figures.ByVocabulary[i];
        }
    }

    private static string Percent(int part, int whole) => $"{(100m * part / whole).ToString("0.##", CultureInfo.InvariantCulture)}%";
}
