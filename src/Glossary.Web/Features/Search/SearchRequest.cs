using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Search;

/// <summary>Checks what look-ups have in common.</summary>
internal static class SearchRequest
{
    internal static void RequireQuery(this Faults faults, string? query)
    {
        faults.Require(query is not null, "q", "Send what to look up, such as q=packs.");
        faults.Require(query is not { Length: > TermQuery.MaxText }, "q", $"Keep it to {TermQuery.MaxText} characters.");
    }

    internal static void RequireLimit(this Faults faults, int? limit) =>
        faults.Require(limit is null or (>= 1 and <= Paging.MaxLimit), "limit", $"Ask for 1 to {Paging.MaxLimit}.");

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
