using System.Xml.Linq;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Search;

/// <summary><c>GET /opensearch.xml</c>: tells a browser how to look words up from its own address bar (OpenSearch 1.1). There is nothing of the glossary in it, so it is open where reading is closed.</summary>
internal static class OpenSearch
{
    internal const string ContentType = "application/opensearchdescription+xml";
    internal const string Path = "/opensearch.xml";

    private static readonly XNamespace Schema = "http://a9.com/-/spec/opensearch/1.1/";

    internal static void MapOpenSearch(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Handle).AllowAnonymous().ExcludeFromDescription();

    private static IResult Handle(HttpContext http, PublicAddress address)
    {
        http.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept-Language", "Cookie");
        var description = new XElement(
            Schema + "OpenSearchDescription",
            new XElement(Schema + "ShortName", "Glossary"),
            new XElement(Schema + "LongName", "Glossary: what HTM and IT mean by it"),
            new XElement(Schema + "Description", Translation<Shared.Texts>.Of("Look up what was said: what HTM means by it, what IT means by it, and how to say it so that both understand.")),
            new XElement(Schema + "Tags", "HTM IT hospital glossary"),
            new XElement(Schema + "Language", Languages.Current),
            new XElement(Schema + "InputEncoding", "UTF-8"),
            new XElement(Schema + "OutputEncoding", "UTF-8"),
            Image("/icons/16.png", 16),
            Image("/icons/192.png", 192),
            Url("text/html", "results", "/?q={searchTerms}"),
            Url(CompleteInAddressBar.ContentType, "suggestions", $"{CompleteInAddressBar.Path}?q={{searchTerms}}"),
            Url(ContentType, "self", Path));
        return Results.Stream(stream => new XDocument(description).SaveAsync(stream, SaveOptions.None, http.RequestAborted), $"{ContentType}; charset=utf-8");

        XElement Image(string path, int side) => new(Schema + "Image", new XAttribute("width", side), new XAttribute("height", side), new XAttribute("type", "image/png"), address.Of(http.Request, path));
        XElement Url(string type, string relation, string template) => new(Schema + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", address.Of(http.Request, template)));
    }
}
