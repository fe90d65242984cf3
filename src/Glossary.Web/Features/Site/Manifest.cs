using Glossary.Core;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Site;

/// <summary>
/// <c>GET /manifest.webmanifest</c>: lets the glossary be installed as an app. Browsers ask for it without saying who they are, so it is open
/// where reading is closed; there is nothing of the glossary in it.
/// </summary>
internal static class Manifest
{
    private static readonly string[] Categories = ["medical", "reference"];

    internal static void MapManifest(this IEndpointRouteBuilder routes) => routes.MapGet("/manifest.webmanifest", Handle).AllowAnonymous();

    private static IResult Handle(HttpContext http)
    {
        http.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept-Language", "Cookie");
        return Results.Json(
            new
            {
                Id = "/",
                Name = Translation<Shared.Texts>.Of("Glossary: what HTM and IT mean by it"),
                Short_name = "Glossary",
                Description = Translation<Shared.Texts>.Of("Look up what was said: what HTM means by it, what IT means by it, and how to say it so that both understand."),
                Lang = Languages.Current,
                Start_url = "/",
                Scope = "/",
                Display = "standalone",
                Background_color = "#f7f5f0",
                Theme_color = "#f7f5f0",
                Categories,
                Icons = new[]
                {
                    Icon("/favicon.svg", "any", "image/svg+xml"),
                    Icon("/icons/192.png", "192x192"),
                    Icon("/icons/512.png", "512x512"),
                    Icon("/icons/maskable-512.png", "512x512", purpose: "maskable"),
                },
                Shortcuts = new[] { Shortcut("Careful words", "/careful"), Shortcut("Procedures", "/procedures") },

                // A word marked in another app and shared is looked up.
                Share_target = new { Action = "/", Method = "GET", Params = new { Text = "q" } },
            },
            GlossaryJson.Options,
            "application/manifest+json");
    }

    private static object Icon(string address, string sizes, string type = "image/png", string purpose = "any") => new { Src = address, Sizes = sizes, Type = type, Purpose = purpose };

    private static object Shortcut(string name, string address) => new { Name = Translation<Shared.Texts>.Of(name), Url = address };
}
