using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A page of a path or a list, in whatever form it is taken along.</summary>
[ReadsIndex]
public abstract class TakenPage(ITermIndex index) : PageModel
{
    /// <summary>What is taken along; null when something is wrong with what was asked.</summary>
    public TakenList? List { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Where else it goes.</summary>
    public TakeAlongLinks Links { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string? path)
    {
        var taking = Taking.Of(path, HttpContext, index);
        (List, Faults) = (taking.List, [.. taking.Faults.ByField().SelectMany(fault => fault.Value)]);
        Links = path is null ? new("/list", Request.QueryString.ToString()) : TakeAlongLinks.OfPath(path);
        if (List is null && taking.Faults.None)
        {
            return NotFound();
        }

        Response.StatusCode = List is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
