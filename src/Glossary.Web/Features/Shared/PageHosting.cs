using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.WebEncoders;

namespace Glossary.Web.Features.Shared;

/// <summary>The pages: each stands in the folder of its feature.</summary>
internal static class PageHosting
{
    private static readonly string[] Programs = ["/api", "/mcp", "/slack", "/teams"];

    internal static IServiceCollection AddGlossaryPages(this IServiceCollection services)
    {
        services.AddLanguages();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<Reading>();
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.AddPageApplicationModelConvention("/Annotate/ExplainPage", page => page.EndpointMetadata.Add(new CountsAsReading()));

            // A list of Terms is printed as a learning path is.
            options.Conventions.AddPageRoute("/Learning/TakeAlong/BookletPage", "/list/booklet");
            options.Conventions.AddPageRoute("/Learning/TakeAlong/WallPage", "/list/wall");
        }).AddViewLocalization().ConfigureApplicationPartManager(parts =>
        {
            // The pages and nothing else: looking through every type of the program finds no controller.
            foreach (var assembly in parts.ApplicationParts.OfType<AssemblyPart>().ToList())
            {
                parts.ApplicationParts.Remove(assembly);
            }
        });
        BoundPropertiesOnly.AddTo(services);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddRouting(options => options.LowercaseUrls = true);

        // Letters of every script as themselves: pages are UTF-8, and "→" needs no entity.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        return services;
    }

    /// <summary>Answers failures as pages where a person reads them, and as problem details where a program does.</summary>
    internal static void UseReadableErrors(this WebApplication app)
    {
        // The inner one writes a body for programs, and what has a body is left alone by the outer one.
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWhen(http => IsForPrograms(http), programs => programs.UseStatusCodePages());
        app.UseExceptionHandler();
    }

    /// <summary>Style, script and icon. Their addresses carry a hash of their content, so that a browser need never ask for them again.</summary>
    internal static void UseAssets(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = CacheControlOf(answer.Context.Request),
        });
    }

    internal static void MapGlossaryPages(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapLanguages();
    }

    internal static bool IsForPrograms(HttpContext http) => Programs.Any(program => http.Request.Path.StartsWithSegments(program, StringComparison.OrdinalIgnoreCase));

    /// <summary>Scripts that others import by name have no hash in their address: they are asked for anew each time, or they would not fit the others after an upgrade.</summary>
    private static string CacheControlOf(HttpRequest request) =>
        request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable"
        : request.Path.Value!.EndsWith(".js", StringComparison.Ordinal) ? "no-cache"
        : "public, max-age=3600";
}
