using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Search;

/// <summary>What a look-up finds, without the page around it: the home page fetches it on each keystroke.</summary>
public sealed class ResultsModel(ITermIndex index) : PageModel
{
    /// <summary>What was found; null when nothing was asked.</summary>
    public ResultsView? Results { get; private set; }

    /// <summary>Looks up.</summary>
    public void OnGet(string? q, string? vocabulary)
    {
        if (index.Change is null)
        {
            throw new NotReadyException();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        Results = string.IsNullOrWhiteSpace(q) ? null : ResultsView.Of(index, q, ResultsView.Known(index, vocabulary));
    }
}
