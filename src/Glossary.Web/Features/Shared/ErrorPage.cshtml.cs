using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Shared;

/// <summary>What a person reads when something is not there or not ready.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorPageModel : PageModel
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
    public void OnGet(int status) => Describe(status);

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int status) => Describe(status);

    private void Describe(int status)
    {
        Status = status;
        Response.StatusCode = status;
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (original?.OriginalPath is { } path)
        {
            Retry = path + original.OriginalQueryString;
            Query = path.StartsWith("/t/", StringComparison.Ordinal) ? path.Split('/')[^1].Replace('-', ' ') : null;
        }

        (Heading, Advice) = status switch
        {
            StatusCodes.Status404NotFound => ("There is no such page.", "The word may have another name here. Look it up in the box above."),
            StatusCodes.Status503ServiceUnavailable => ("The glossary is getting ready.", "This is its first start here. It takes a few seconds."),
            < 500 => ("That did not work.", "Something in the address is not as it should be. Begin again at the box above."),
            _ => ("The glossary made a mistake.", "Nothing of yours was lost. Try again; if it happens again, tell whoever runs the glossary."),
        };
    }
}
