using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Search;

/// <summary><c>GET /suggestions?q=</c>: completes what is being typed in a browser's address bar (OpenSearch Suggestions 1.1): the words, what they mean, and where they stand.</summary>
internal static class CompleteInAddressBar
{
    internal const string ContentType = "application/x-suggestions+json";
    internal const string Path = "/suggestions";
    private const int Most = 8;

    internal static void MapCompleteInAddressBar(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Handle).AddEndpointFilter(Reached.ReadAsync).ExcludeFromDescription();

    private static IResult Handle(string? q, HttpContext http, ITermIndex index, PublicAddress address)
    {
        var asked = q ?? string.Empty;
        var found = string.IsNullOrWhiteSpace(asked) || asked.Length > TermQuery.MaxText ? [] : index.Suggest(new(asked, Limit: Most)).Items;
        var names = index.Catalogue.Vocabularies.ToDictionary(vocabulary => vocabulary.Slug, vocabulary => vocabulary.Name);
        return Results.Json(
            new object[]
            {
                asked,
                found.Select(suggestion => suggestion.Label),
                found.Select(suggestion => $"{names.GetValueOrDefault(suggestion.Term.Vocabulary, suggestion.Term.Vocabulary)}: {suggestion.Term.Short}"),
                found.Select(suggestion => address.Of(http.Request, TermLinks.Page(suggestion.Term))),
            },
            GlossaryJson.Options,
            ContentType);
    }
}
