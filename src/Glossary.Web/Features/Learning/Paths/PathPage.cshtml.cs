using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A learning path's page: its lessons in order, and what one can take along of it.</summary>
[ReadsIndex]
public sealed class PathPageModel(ITermIndex index) : PageModel
{
    /// <summary>The path.</summary>
    public PublishedPath Path { get; private set; } = null!;

    /// <summary>Its Terms as they are called now.</summary>
    public PathReading Reading { get; private set; } = null!;

    /// <summary>Shows the path.</summary>
    public IActionResult OnGet(string path)
    {
        if (index.FindPath(path) is not { } found)
        {
            return NotFound();
        }

        (Path, Reading) = (found, PathReading.Of(found, index));
        return Page();
    }
}
