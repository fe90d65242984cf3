using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A path or a list as a booklet: both sides of each word, false friends, and scenarios with their answers at the end.</summary>
[ReadsIndex]
public sealed class BookletPageModel(ITermIndex index, TimeProvider clock) : PageModel
{
    /// <summary>What is taken along; null when something is wrong with what was asked.</summary>
    public TakenList? List { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Where else it goes.</summary>
    public TakeAlongLinks Links { get; private set; } = null!;

    /// <summary>Of which day it is.</summary>
    public DateTimeOffset Today => clock.GetUtcNow();

    /// <summary>The scenarios of all lessons, each with its lesson.</summary>
    public IReadOnlyList<AskedScenario> Scenarios => [.. List!.Lessons.SelectMany(lesson => lesson.Scenarios)];

    /// <summary>The words of a lesson, side by side.</summary>
    public IReadOnlyList<WordPair> PairsOf(TakenLesson lesson) => WordPair.Of(lesson.Terms, index);

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
