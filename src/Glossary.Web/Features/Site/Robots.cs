using System.Text;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Site;

/// <summary><c>GET /robots.txt</c>: search engines may read what everybody reads, where reading is open at all.</summary>
internal static class Robots
{
    /// <summary>Where people work, what programs ask for, and what is a part of a page only.</summary>
    private static readonly string[] NotToRead =
        ["/account", "/admin", "/api/", "/copy", "/insights", "/language/", "/m/", "/offline", "/openapi/", "/proposals", "/results", "/review", "/sign-in", "/sign-out", "/suggestions", "/swagger"];

    internal static void MapRobots(this IEndpointRouteBuilder routes) => routes.MapGet("/robots.txt", Handle).AllowAnonymous();

    private static IResult Handle(HttpContext http, Reading reading, PublicAddress address)
    {
        var text = new StringBuilder("User-agent: *\n");
        if (reading.IsOpen)
        {
            text.AppendJoin(string.Empty, NotToRead.Select(path => $"Disallow: {path}\n"));
            text.Append("Allow: /\n\n").Append("Sitemap: ").Append(address.Of(http.Request, Sitemap.Path)).Append('\n');
        }
        else
        {
            text.Append("Disallow: /\n");
        }

        return Results.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }
}
