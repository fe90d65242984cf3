using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Data.Publishing;

/// <summary>
/// The glossary as its first load leaves it, put together from what is loaded: reading it all back would be a fifth of a first start.
/// It says what <see cref="Changes.ChangeFeed.ReadAllAsync"/> would.
/// </summary>
/// <param name="Catalogue">Vocabularies and topics.</param>
/// <param name="Terms">Every published Term.</param>
/// <param name="Guides">Every published procedure and learning path.</param>
public sealed record FirstEdition(Catalogue Catalogue, IReadOnlyList<PublishedTerm> Terms, Guides Guides)
{
    /// <summary>Puts it together.</summary>
    /// <param name="loaded">Everything that the load puts into an empty database.</param>
    internal static FirstEdition Of(IReadOnlyCollection<object> loaded)
    {
        var keys = loaded.OfType<Term>().ToDictionary(term => term.Id, term => new TermKey(term.Vocabulary!.Slug, term.Slug));
        Term[] published = [.. loaded.OfType<Term>().Where(term => term.Status != Status.Draft).OrderBy(term => term.Id)];
        return new(
            CatalogueOf(loaded),
            PublishedTerms.Of(published, [.. loaded.OfType<Relation>()], [.. loaded.OfType<Mapping>()]),
            new(PublishedProcedures.Of(loaded.OfType<Procedure>(), keys), PublishedPaths.Of(loaded.OfType<LearningPath>(), keys)));
    }

    private static Catalogue CatalogueOf(IReadOnlyCollection<object> loaded) => Catalogue.Of(
        [
            .. loaded.OfType<Vocabulary>().OrderBy(vocabulary => vocabulary.Position).ThenBy(vocabulary => vocabulary.Slug, StringComparer.Ordinal)
                .Select(vocabulary => new CatalogueVocabulary(vocabulary.Slug, vocabulary.Name, vocabulary.Description)),
        ],
        loaded.OfType<Topic>().Select(topic => new CatalogueTopic(topic.Slug, topic.Name)));
}
