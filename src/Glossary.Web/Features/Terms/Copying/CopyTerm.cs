using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Links;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A Term as a text to take along; the page's menu copies it, and without script it opens.</summary>
internal static class CopyTerm
{
    internal static void MapCopyTerm(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/t/{vocabulary}/{slug}/text", Handle).ExcludeFromDescription();
        routes.MapGet("/t/{vocabulary}/{slug}/text/{form}", HandleForm).ExcludeFromDescription();
    }

    internal static CopyMenu Menu(PublishedTerm term, Catalogue catalogue, string address) => new(
        $"{TermLinks.Page(term.Summary)}/text",
        Translation<Texts>.Of("Copy"),
        [.. term.Mappings.Select(mapping => mapping.Term).Prepend(term.Summary).DistinctBy(end => end.Vocabulary).Select(end => KeyValuePair.Create(end.Vocabulary, catalogue.NameOf(end.Vocabulary)))],
        HasStyles: true,
        new(address + TermAsItStood.Query(term.Revision), Translation<Texts>.Of("A link to this wording (revision {0})", term.Revision)));

    /// <summary>What is taken along of it; with the number of a Revision its link leads to that.</summary>
    internal static TakenAlong Of(PublishedTerm term, ITermIndex index, PublicAddress address, HttpRequest request, int? at = null)
    {
        var text = TakenAlong.Of(term, index, path => address.Of(request, path));
        return text with { Word = text.Word with { Address = text.Word.Address + TermAsItStood.Query(at) } };
    }

    private static Results<ContentHttpResult, NotFound, ValidationProblem> HandleForm(
        string vocabulary, string slug, string form, string? sides, string? style, ITermIndex index, PublicAddress address, HttpContext http) =>
        Channel.Find(form) is null ? TypedResults.NotFound() : Handle(vocabulary, slug, new() { Format = form, Sides = sides, Style = style }, index, address, http);

    private static Results<ContentHttpResult, NotFound, ValidationProblem> Handle(
        string vocabulary, string slug, [AsParameters] CopyChoice choice, ITermIndex index, PublicAddress address, HttpContext http)
    {
        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return choice.Answer(Of(term, index, address, http.Request)).Result switch
        {
            ContentHttpResult text => text,
            var refusal => (ValidationProblem)refusal,
        };
    }
}
