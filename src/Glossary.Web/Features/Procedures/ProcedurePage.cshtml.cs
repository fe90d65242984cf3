using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Procedures;

/// <summary>A procedure's page: its steps in order.</summary>
public sealed class ProcedurePageModel(ITermIndex index) : PageModel
{
    /// <summary>The procedure, its Terms as they are called now.</summary>
    public ProcedureReading Reading { get; private set; } = null!;

    /// <summary>Its topics.</summary>
    public IReadOnlyList<CatalogueTopic> Topics { get; private set; } = [];

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
        Topics = [.. index.Catalogue.Topics.Where(topic => reading.Procedure.Content.Topics.Contains(topic.Slug))];
        return Page();
    }

    /// <summary>How far a procedure has come, in English words.</summary>
    internal static string InWords(Status status) => status switch
    {
        Status.Agreed => Translation<Texts>.Later("Agreed by the stewards"),
        Status.Deprecated => Translation<Texts>.Later("No longer used"),
        _ => Translation<Texts>.Later("Proposed: in use, not agreed yet"),
    };
}
