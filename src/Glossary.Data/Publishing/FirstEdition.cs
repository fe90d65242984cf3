using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Data.Publishing;

/// <summary>
/// The glossary as its first load leaves it, put together from what was loaded: reading it all back would be a fifth of a first start.
/// It says what <see cref="Changes.ChangeFeed.ReadAllAsync"/> would.
/// </summary>
internal static class FirstEdition
{
    /// <summary>Puts it together.</summary>
    /// <param name="loaded">Everything that the load put into an empty database.</param>
    /// <param name="change">The number of its last Change.</param>
    internal static FeedSnapshot Of(IReadOnlyCollection<object> loaded, long change)
    {
        var keys = loaded.OfType<Term>().ToDictionary(term => term.Id, term => new TermKey(term.Vocabulary!.Slug, term.Slug));
        Term[] published = [.. loaded.OfType<Term>().Where(term => term.Status != Status.Draft).OrderBy(term => term.Id)];
        return new(
            Catalogue(loaded),
            PublishedTerms.Of(published, [.. loaded.OfType<Relation>()], [.. loaded.OfType<Mapping>()]).ToAsyncEnumerable(),
            new(PublishedProcedures.Of(loaded.OfType<Procedure>(), keys), PublishedPaths.Of(loaded.OfType<LearningPath>(), keys)),
            change,
            () => ValueTask.CompletedTask);
    }

    private static Catalogue Catalogue(IReadOnlyCollection<object> loaded) => Core.Search.Catalogue.Of(
        [
            .. loaded.OfType<Vocabulary>().OrderBy(vocabulary => vocabulary.Position).ThenBy(vocabulary => vocabulary.Slug, StringComparer.Ordinal)
                .Select(vocabulary => new CatalogueVocabulary(vocabulary.Slug, vocabulary.Name, vocabulary.Description)),
        ],
        loaded.OfType<Topic>().Select(topic => new CatalogueTopic(topic.Slug, topic.Name)));
}
