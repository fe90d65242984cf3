using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Search;

/// <summary>What a look-up finds, without the page around it: the home page fetches it on each keystroke.</summary>
[ReadsIndex]
public sealed class ResultsModel(ITermIndex index, IMissedWords misses) : PageModel
{
    /// <summary>What was found; null when nothing was asked.</summary>
    public ResultsView? Results { get; private set; }

    /// <summary>Looks up.</summary>
    /// <param name="q">What is in the box.</param>
    /// <param name="vocabulary">The vocabulary that the reader keeps to; none for all.</param>
    /// <param name="settled">Whether nobody has typed for a while, so that it is a word and not the beginning of one.</param>
    public void OnGet(string? q, string? vocabulary, bool settled)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Results = string.IsNullOrWhiteSpace(q) ? null : ResultsView.Of(index, q, index.Catalogue.Known(vocabulary), all: false);
        if (settled && Results is { Total: 0 } && string.IsNullOrEmpty(vocabulary))
        {
            misses.Count(Results.Query);
        }
    }
}
