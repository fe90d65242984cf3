using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>A Term as a picture, for places that show nothing else of a link.</summary>
internal static class GetCardPicture
{
    private const int Fresh = 300;

    internal static string Address(TermSummary term) => $"{TermLinks.Page(term)}/card.png";

    internal static void MapCardPicture(this IEndpointRouteBuilder routes) => routes.MapGet("/t/{vocabulary}/{slug}/card.png", HandleAsync).AddEndpointFilter(Reached.ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        string vocabulary, string slug, string? at, string? width, ITermIndex index, ReadTermAsItStood reading, PublicAddress address, CardShelf shelf, Reading mayRead, HttpContext http, CancellationToken cancellationToken)
    {
        var wanted = width is null ? CardSize.Width : CardSize.Widths.FirstOrDefault(known => string.Equals(width, known.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var number = 0;
        if (wanted == 0 || (at is not null && !TermAsItStood.TryReadNumber(at, out number)))
        {
            return TypedResults.BadRequest();
        }

        if (index.Find(new(vocabulary, slug)) is not { } present)
        {
            return TypedResults.NotFound();
        }

        var term = present with { ReplacedBy = index.Successor(present) };
        if (at is not null)
        {
            var answer = await reading.ReadAsync(present, number, cancellationToken);
            if (answer.Term is null)
            {
                return TypedResults.StatusCode(answer.IsReached ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
            }

            term = answer.Term.Term;
        }

        var content = CardContent.Of(term, index.Catalogue, address.Of(http.Request, TermLinks.Page(term.Summary)), at is null ? null : number);
        var etag = $"\"{content.Fingerprint()}\"";
        http.Response.Headers.ETag = etag;
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Headers.CacheControl = mayRead.IsOpen ? $"public, max-age={Fresh}" : "private, no-cache";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (Etag.IsKnown(http.Request, etag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await shelf.TakeAsync(content, wanted, cancellationToken) is not { } png)
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.RetryAfter = "2";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Bytes(png, "image/png");
    }
}
