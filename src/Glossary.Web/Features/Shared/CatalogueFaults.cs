using Glossary.Core;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Shared;

/// <summary>Checks that what a request names is there.</summary>
internal static class CatalogueFaults
{
    internal static void RequireVocabulary(this Faults faults, ITermIndex index, string? slug, string field)
    {
        if (slug is not null && !index.Catalogue.Vocabularies.Any(vocabulary => vocabulary.Slug == slug))
        {
            faults.Add(field, $"There is no vocabulary \"{slug}\"; there are {string.Join(", ", index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug))}.");
        }
    }

    internal static void RequireTopic(this Faults faults, ITermIndex index, string? slug) =>
        faults.Require(slug is null || index.Catalogue.Topics.Any(topic => topic.Slug == slug), "topic", $"There is no topic \"{slug}\".");
}
