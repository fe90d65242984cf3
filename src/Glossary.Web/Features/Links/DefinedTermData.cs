using System.Text.Json.Nodes;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Links;

/// <summary>A Term as schema.org's DefinedTerm, for search engines and assistants.</summary>
internal static class DefinedTermData
{
    /// <summary>As JSON-LD to stand in HTML: the encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as escapes, so that no text of ours ends the element.</summary>
    internal static string Of(PublishedTerm term, Catalogue catalogue, Func<string, string> whole, string picture)
    {
        var summary = term.Summary;
        var address = whole(TermLinks.Page(summary));
        var set = catalogue.Vocabularies.FirstOrDefault(vocabulary => vocabulary.Slug == summary.Vocabulary);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DefinedTerm",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = summary.Label,
            ["termCode"] = summary.Key.ToString(),
            ["description"] = summary.Short,
            ["image"] = picture,
            ["inDefinedTermSet"] = new JsonObject
            {
                ["@type"] = "DefinedTermSet",
                ["@id"] = whole($"/browse#{summary.Vocabulary}"),
                ["url"] = whole("/browse"),
                ["name"] = set?.Name ?? summary.Vocabulary,
                ["description"] = set?.Description,
            },
        };
        AddNames(data, "alternateName", term.Labels.Where(label => label.Kind is LabelKind.Synonym or LabelKind.Abbreviation).Select(label => label.Text));
        AddNames(data, "sameAs", term.Mappings.Where(mapping => mapping.Content.Relation == MappingRelation.ExactMatch).Select(mapping => whole(TermLinks.Page(mapping.Term))));
        return data.ToJsonString();
    }

    private static void AddNames(JsonObject data, string property, IEnumerable<string> values)
    {
        JsonNode[] all = [.. values.Select(value => JsonValue.Create(value))];
        if (all.Length > 0)
        {
            data[property] = new JsonArray(all);
        }
    }
}
