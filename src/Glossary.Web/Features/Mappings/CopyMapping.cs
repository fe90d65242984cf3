using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Mappings;

/// <summary>A Mapping as a text to take along, both its ends in full; the menu beside a counterpart copies it, and without script it opens.</summary>
internal static class CopyMapping
{
    internal static void MapCopyMapping(this IEndpointRouteBuilder routes) => routes.MapGet("/mappings/{id:guid}/text", Handle).ExcludeFromDescription();

    internal static CopyMenu Menu(Guid id, Catalogue catalogue, params string[] vocabularies) =>
        new($"/mappings/{id}/text", Translation<Texts>.Of("Copy both"), [.. vocabularies.Select(vocabulary => KeyValuePair.Create(vocabulary, catalogue.NameOf(vocabulary)))], HasStyles: true);

    /// <summary>What is taken along of it.</summary>
    internal static TakenAlong Of(MappingReading mapping, ITermIndex index, PublicAddress address, HttpRequest request) => new(
        Sense.Of(mapping.Term, index.Catalogue, path => address.Of(request, path)),
        [Sense.Of(mapping.Other, index.Catalogue, path => address.Of(request, path)).As(mapping.Content)],
        IsPair: true);

    private static Results<ContentHttpResult, NotFound, ValidationProblem> Handle(Guid id, [AsParameters] CopyChoice choice, ITermIndex index, PublicAddress address, HttpContext http)
    {
        if (index.FindMapping(id) is not { } mapping)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return choice.Answer(Of(mapping, index, address, http.Request)).Result switch
        {
            ContentHttpResult text => text,
            var refusal => (ValidationProblem)refusal,
        };
    }
}
