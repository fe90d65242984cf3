using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Glossary.Web.Features.Shared.Language;

/// <summary>
/// The languages that the pages speak. English is what stands in the code; each other one has a <c>Texts.{language}.resx</c> in the folder of
/// each feature. The words of the glossary themselves, and what programs are answered, stay as they were written.
/// </summary>
internal static class Languages
{
    /// <summary>The cookie that keeps what a reader chose; it says nothing else of them.</summary>
    internal const string Cookie = "glossary-language";

    internal const string English = "en";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>By their BCP 47 tags, each under its own name.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal) { [English] = "English", ["de"] = "Deutsch" };

    /// <summary>The tag of the language that this request is answered in.</summary>
    internal static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The <c>lang</c> of a text of the glossary on a page of another language; null where the page speaks it already.</summary>
    internal static string? Of(string language) => language == Current ? null : language;

    /// <summary>Lets pages take <c>IHtmlLocalizer&lt;Texts&gt;</c>, and their models <c>IStringLocalizer&lt;Texts&gt;</c>.</summary>
    internal static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Known.Keys.Select(CultureInfo.GetCultureInfo).ToList();
            (options.SupportedCultures, options.SupportedUICultures, options.DefaultRequestCulture) = (cultures, cultures, new(English));
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Answers people in the language that they chose, or that their browser asks for.</summary>
    internal static void UseLanguages(this WebApplication app) => app.UseWhen(http => !PageHosting.IsForPrograms(http), pages =>
    {
        pages.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                {
                    http.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept-Language", "Cookie");
                }

                return Task.CompletedTask;
            });
            return next(http);
        });
        pages.UseRequestLocalization();
    });

    /// <summary><c>GET /language/{language}?returnTo=</c> is a link: it works without script, and changes nothing but the reader's own cookie.</summary>
    internal static void MapLanguages(this WebApplication app) => app.MapGet("/language/{language}", (string language, string? returnTo, HttpContext http) =>
    {
        if (!Known.ContainsKey(language))
        {
            return Results.NotFound();
        }

        var value = CookieRequestCultureProvider.MakeCookieValue(new(language));
        http.Response.Cookies.Append(Cookie, value, new() { MaxAge = Kept, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Results.LocalRedirect(IsLocal(returnTo) ? returnTo! : "/");
    }).AllowAnonymous().ExcludeFromDescription();

    private static bool IsLocal(string? address) => address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl);
}
