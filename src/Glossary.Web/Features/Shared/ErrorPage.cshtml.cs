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

    /// <summary>Where to go on, and what is there; null where the page that failed names nothing.</summary>
    public (string Address, string Text)? GoOn { get; private set; }

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

        (Heading, Advice) = status switch
        {
            StatusCodes.Status404NotFound => (Say("There is no such page."), Say("The word may have another name here. Look it up in the box above.")),
            StatusCodes.Status403Forbidden => (Say("This is not yours to see."), Say("It takes another role. Ask an administrator of the glossary, or sign in as somebody else.")),
            StatusCodes.Status429TooManyRequests => (Say("That was too much at once."), Say("Wait a minute, then go on.")),
            StatusCodes.Status503ServiceUnavailable when index.Change is not null => (Say("The glossary's database is out of reach."), Say("Nothing was saved. Looking words up still works; try the rest again in a few seconds.")),
            StatusCodes.Status503ServiceUnavailable => (Say("The glossary is getting ready."), Say("This is its first start here. It takes a few seconds.")),
            < 500 => (Say("That did not work."), Say("Something in the address is not as it should be. Begin again at the box above.")),
            _ => (Say("The glossary made a mistake."), Say("Nothing of yours was lost. Try again; if it happens again, tell whoever runs the glossary.")),
        };
        if (HttpContext.Features.Get<Advice>() is { } advice)
        {
            (Heading, Advice, GoOn) = (advice.Heading, advice.Text, (advice.Link, advice.LinkText));
        }
    }

    private string Say(string english) => texts[english];
}
