using Glossary.Core.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Glossary.Web.Features.Shared;

/// <summary>What a person reads when something is not there or not ready.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ErrorPageModel(ITermIndex index, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; private set; }

    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = string.Empty;

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = string.Empty;

    /// <summary>What the reader may have been after, for the box.</summary>
    public string? Query { get; private set; }

    /// <summary>Where they were.</summary>
    public string Retry { get; private set; } = "/";

    /// <summary>Describes a status; any method, since a failed POST is shown here too.</summary>
    public void OnGet() => Describe();

    /// <inheritdoc cref="OnGet"/>
    public void OnPost() => Describe();

    private void Describe()
    {
        // Out of the address alone: a form that failed may have a field of that name, or one that cannot be read.
        var status = int.Parse((string)RouteData.Values["status"]!, System.Globalization.CultureInfo.InvariantCulture);
        Status = status;
        Response.StatusCode = status;
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (original?.OriginalPath is { } path)
        {
            Retry = path + original.OriginalQueryString;
            Query = path.StartsWith("/t/", StringComparison.Ordinal) ? path.Split('/')[^1].Replace('-', ' ') : null;
        }

        var (heading, advice) = status switch
        {
            StatusCodes.Status404NotFound => ("There is no such page.", "The word may have another name here. Look it up in the box above."),
            StatusCodes.Status403Forbidden => ("This is not yours to see.", "It takes another role. Ask an administrator of the glossary, or sign in as somebody else."),
            StatusCodes.Status429TooManyRequests => ("That was too much at once.", "Wait a minute, then go on."),
            StatusCodes.Status503ServiceUnavailable when index.Change is not null => ("The glossary's database is out of reach.", "Nothing was saved. Looking words up still works; try the rest again in a few seconds."),
            StatusCodes.Status503ServiceUnavailable => ("The glossary is getting ready.", "This is its first start here. It takes a few seconds."),
            < 500 => ("That did not work.", "Something in the address is not as it should be. Begin again at the box above."),
            _ => ("The glossary made a mistake.", "Nothing of yours was lost. Try again; if it happens again, tell whoever runs the glossary."),
        };
        (Heading, Advice) = (texts[heading], texts[advice]);
    }
}
