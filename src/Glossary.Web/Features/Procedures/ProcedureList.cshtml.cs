using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Procedures;

/// <summary>All procedures, in the order of an equipment's life.</summary>
[ReadsIndex]
public sealed class ProcedureListModel(ITermIndex index) : PageModel
{
    /// <summary>The procedures of each stage that has any.</summary>
    public IReadOnlyList<IGrouping<Stage, PublishedProcedure>> Stages { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        Stages = [.. index.Procedures().GroupBy(procedure => procedure.Content.Stage)];
    }
}
