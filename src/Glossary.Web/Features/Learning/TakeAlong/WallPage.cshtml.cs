using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A path or a list as one sheet for the wall: its false friends, and what to say instead.</summary>
[ReadsIndex]
public sealed class WallPageModel(ITermIndex index) : PageModel
{
    /// <summary>What is taken along; null when something is wrong with what was asked.</summary>
    public TakenList? List { get; private set; }

    /// <summary>What stands on the sheet.</summary>
    public WallSheet Sheet { get; private set; } = null!;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Where else it goes.</summary>
    public TakeAlongLinks Links { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string? path)
    {
        var taking = Taking.Of(path, HttpContext, index);
        Links = path is null ? new("/list", Request.QueryString.ToString()) : TakeAlongLinks.OfPath(path);
        if (taking.List is { } list)
        {
            (List, Sheet) = (list, WallSheet.Of(list, index));
            return Page();
        }

        if (taking.Faults.None)
        {
            return NotFound();
        }

        Faults = [.. taking.Faults.ByField().SelectMany(fault => fault.Value)];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
