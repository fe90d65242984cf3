using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Embeds;
using Glossary.Web.Features.Links.CardPicture;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Glossary.Web.Features.Links.OEmbed;

/// <summary>The oEmbed provider: says of a Term's address what a site may show in its place.</summary>
internal static class GetOEmbed
{
    private const string Path = "/oembed";

    /// <summary>Where the answer about an address is.</summary>
    internal static string Address(Func<string, string> whole, string address, string format) => $"{whole(Path)}?url={Uri.EscapeDataString(address)}&format={format}";

    /// <summary>Open to everybody, since a program must be told 401 and not be led to a page for signing in.</summary>
    internal static void MapOEmbed(this IEndpointRouteBuilder routes) => routes.MapGet(Path, HandleAsync).AllowAnonymous().AddEndpointFilter(Reached.ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync([AsParameters] Query query, ITermIndex index, ReadTermAsItStood reading, PublicAddress publicAddress, FrameSites sites, Reading mayRead, HttpContext http, CancellationToken cancellationToken)
    {
        if (!mayRead.IsFor(http))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The glossary is closed.", detail: "Only those who have signed in read it here. Show the plain link.");
        }

        var faults = new Faults();
        faults.Require(!string.IsNullOrWhiteSpace(query.Url), "url", "Say which address is meant: url=, percent-encoded.");
        var room = Room.Read(query.MaxWidth, query.MaxHeight, faults);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        if (query.Format is not (null or "" or "json" or "xml"))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status501NotImplemented, title: "There is no such format.", detail: "Ask for format=json or format=xml.");
        }

        string Whole(string path) => publicAddress.Of(http.Request, path);
        if (OwnAddress.Of(query.Url!, Whole("/"), $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/") is not { } own || index.Find(own.Key) is not { } present)
        {
            return Problems.NotFound("That is no address of a Term here.");
        }

        var term = present with { ReplacedBy = index.Successor(present) };
        if (own.At is { } at)
        {
            var answer = await reading.ReadAsync(present, at, cancellationToken);
            if (!answer.IsReached)
            {
                http.Response.Headers.RetryAfter = "2";
                return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The glossary's database is out of reach.", detail: "What a Term once said cannot be read just now. Try again in a few seconds.");
            }

            if (answer.Term is null)
            {
                return Problems.NotFound($"{own.Key} has no revision {at}.");
            }

            term = answer.Term.Term;
        }

        var described = Describe(term, own.At, index.Catalogue, room, Whole, sites.Known.Count > 0);
        http.Response.Headers.CacheControl = mayRead.IsOpen ? $"public, max-age={OEmbedAnswer.CacheAge}" : "private, no-cache";
        return query.Format == "xml" ? TypedResults.Text(described.ToXml(), "text/xml; charset=utf-8") : TypedResults.Text(described.ToJson(), "application/json; charset=utf-8");
    }

    private static OEmbedAnswer Describe(PublishedTerm term, int? at, Catalogue catalogue, Room room, Func<string, string> whole, bool mayBeFramed)
    {
        var title = LinkPreview.TitleOf(term, catalogue, at);
        var thumbnail = CardSize.Widths.Where(width => width <= room.Width && CardSize.HeightOf(width) <= room.Height).Take(1)
            .Select(width => new Thumbnail(whole(GetCardPicture.Address(term.Summary) + Sized(at, width)), width, CardSize.HeightOf(width))).FirstOrDefault();

        // A word that is out of use is better looked up than quoted.
        if (room.IsTooSmall || term.Summary.Status == Status.Deprecated)
        {
            return new("link", title, whole("/"), null, thumbnail);
        }

        var embedding = mayBeFramed
            ? EmbeddedMarkup.Frame(term, title, whole, at, room)
            : EmbeddedMarkup.Quotation(term, catalogue, whole(TermLinks.Page(term.Summary) + TermAsItStood.Query(at)), room);
        return new("rich", title, whole("/"), embedding, thumbnail);
    }

    private static string Sized(int? at, int width) => width == CardSize.Width
        ? TermAsItStood.Query(at)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TermAsItStood.Query(at)}{(at is null ? '?' : '&')}width={width}");

    /// <summary>What is asked; whatever else an address holds is passed over.</summary>
    internal sealed record Query
    {
        [FromQuery(Name = "url")]
        public string? Url { get; init; }

        [FromQuery(Name = "format")]
        public string? Format { get; init; }

        [FromQuery(Name = "maxwidth")]
        public string? MaxWidth { get; init; }

        [FromQuery(Name = "maxheight")]
        public string? MaxHeight { get; init; }
    }
}
