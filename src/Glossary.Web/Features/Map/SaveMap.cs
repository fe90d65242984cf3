using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Map;

/// <summary>A map as an SVG file, for a document or a wall.</summary>
internal static class SaveMap
{
    internal static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/map.svg", SaveWhole).ExcludeFromDescription();
        routes.MapGet("/map/{topic}.svg", SaveTopic).ExcludeFromDescription();
        routes.MapGet("/map/{vocabulary}/{slug}.svg", SaveTerm).ExcludeFromDescription();
    }

    private static FileContentHttpResult SaveWhole(ITermIndex index, KnownConnections connections, PublicAddress address, HttpContext http) =>
        Answer(WholeMap.Draw(index.Catalogue, connections.Current()).Picture, MapLinks.Whole, address, http);

    private static IResult SaveTopic(string topic, int? part, string? only, ITermIndex index, KnownConnections connections, PublicAddress address, HttpContext http)
    {
        if (index.Catalogue.Topic(topic) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var onlyFalseFriends = only == MapLinks.FalseFriends;
        var map = TopicMap.Draw(index.Catalogue, connections.Current(), found, part ?? 1, onlyFalseFriends);
        return Answer(map.Picture, MapLinks.Topic(topic, map.Part, onlyFalseFriends), address, http);
    }

    private static IResult SaveTerm(string vocabulary, string slug, ITermIndex index, PublicAddress address, HttpContext http) =>
        index.Find(new(vocabulary, slug)) is { } term
            ? Answer(TermMap.Whole(term, index.Catalogue), MapLinks.Around(new TermKey(vocabulary, slug)), address, http)
            : TypedResults.NotFound();

    private static FileContentHttpResult Answer(MapPicture picture, string page, PublicAddress address, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = MapFile.Policy;
        return TypedResults.Bytes(MapFile.Write(picture, address.Of(http.Request, "/").TrimEnd('/'), page), "image/svg+xml; charset=utf-8");
    }
}
