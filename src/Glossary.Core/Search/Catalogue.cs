namespace Glossary.Core.Search;

/// <summary>What the glossary is divided into.</summary>
/// <param name="Vocabularies">In the order they are listed.</param>
/// <param name="Topics">By name.</param>
public sealed record Catalogue(IReadOnlyList<CatalogueVocabulary> Vocabularies, IReadOnlyList<CatalogueTopic> Topics)
{
    /// <summary>A glossary with nothing in it.</summary>
    public static Catalogue Empty { get; } = new([], []);

    /// <summary>What a vocabulary is called; its slug where there is none of it.</summary>
    public string NameOf(string vocabulary) => Vocabularies.FirstOrDefault(known => known.Slug == vocabulary)?.Name ?? vocabulary;

    /// <summary>The slug of a vocabulary that there is; null for any other.</summary>
    public string? Known(string? vocabulary) => Vocabularies.Any(known => known.Slug == vocabulary) ? vocabulary : null;

    /// <summary>The topic of that slug; null when there is none.</summary>
    public CatalogueTopic? Topic(string? slug) => Topics.FirstOrDefault(known => known.Slug == slug);

    /// <summary>Puts the topics in order, here and not in PostgreSQL, whose order of letters is another on another machine.</summary>
    /// <param name="vocabularies">In the order they are listed.</param>
    /// <param name="topics">In any order.</param>
    public static Catalogue Of(IReadOnlyList<CatalogueVocabulary> vocabularies, IEnumerable<CatalogueTopic> topics) =>
        new(vocabularies, [.. topics.OrderBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase).ThenBy(topic => topic.Slug, StringComparer.Ordinal)]);
}

/// <summary>A vocabulary as readers see it.</summary>
/// <param name="Slug">Its key.</param>
/// <param name="Name">What it is called, short enough for a badge.</param>
/// <param name="Description">Whose language it is.</param>
/// <param name="Terms">How many published Terms it has, which the index counts.</param>
public sealed record CatalogueVocabulary(string Slug, string Name, string Description, int Terms = 0);

/// <summary>A topic as readers see it.</summary>
/// <param name="Slug">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Terms">How many published Terms it has, which the index counts.</param>
public sealed record CatalogueTopic(string Slug, string Name, int Terms = 0);
