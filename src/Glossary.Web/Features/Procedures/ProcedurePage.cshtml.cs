using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Procedures;

/// <summary>A procedure's page: its steps in order.</summary>
[ReadsIndex]
public sealed class ProcedurePageModel(ITermIndex index) : PageModel
{
    /// <summary>The procedure, its Terms as they are called now.</summary>
    public ProcedureReading Reading { get; private set; } = null!;

    /// <summary>Its topics.</summary>
    public IReadOnlyList<CatalogueTopic> Topics { get; private set; } = [];

    /// <summary>Shows the procedure.</summary>
    public IActionResult OnGet(string slug)
    {
        if (index.FindProcedure(slug) is not { } reading)
        {
            return NotFound();
        }

        Reading = reading;
        Topics = [.. index.Catalogue.Topics.Where(topic => reading.Procedure.Content.Topics.Contains(topic.Slug))];
        return Page();
    }
}
