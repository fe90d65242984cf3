using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Procedures;

/// <summary>A procedure's page: its steps in order.</summary>
public sealed class ProcedurePageModel(ITermIndex index, IOptions<GlossaryOptions> options) : PageModel
{
    /// <summary>The procedure, its Terms as they are called now.</summary>
    public ProcedureReading Reading { get; private set; } = null!;

    /// <summary>The names of its topics.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; private set; } = string.Empty;

    /// <summary>Shows the procedure.</summary>
    public IActionResult OnGet(string slug)
    {
        if (index.Change is null)
        {
            throw new NotReadyException();
        }

        if (index.FindProcedure(slug) is not { } reading)
        {
            return NotFound();
        }

        Reading = reading;
        Topics = [.. index.Catalogue.Topics.Where(topic => reading.Procedure.Content.Topics.Contains(topic.Slug)).Select(topic => topic.Name)];
        Canonical = $"{options.Value.PublicBaseUrl?.TrimEnd('/')}{ProcedureLinks.Page(reading.Procedure)}";
        return Page();
    }
}
