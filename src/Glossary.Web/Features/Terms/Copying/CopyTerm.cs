using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A Term as a text to take along; the page's menu copies it, and without script it opens.</summary>
internal static class CopyTerm
{
    internal static string Address(TermSummary term, TermTextForm form) => $"{TermLinks.Page(term)}/text/{form.Name}";

    internal static void MapCopyTerm(this IEndpointRouteBuilder routes) => routes.MapGet("/t/{vocabulary}/{slug}/text/{form}", Handle).ExcludeFromDescription();

    private static IResult Handle(string vocabulary, string slug, string form, ITermIndex index, PublicAddress address, HttpContext http)
    {
        if (TermTextForm.All.FirstOrDefault(known => known.Name == form) is not { } wanted || index.Find(new(vocabulary, slug)) is not { } term)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var text = TermText.Of(term with { ReplacedBy = index.Successor(term) }, index.Catalogue, address.Of(http.Request, TermLinks.Page(term.Summary)));
        return TypedResults.Text(wanted.Write(text), $"{wanted.MediaType}; charset=utf-8");
    }
}
